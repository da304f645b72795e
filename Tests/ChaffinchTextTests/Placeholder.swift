import Testing

@testable import ChaffinchText

@Test func placeholder() {}
