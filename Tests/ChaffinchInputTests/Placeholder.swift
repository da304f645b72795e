import Testing

@testable import ChaffinchInput

@Test func placeholder() {}
