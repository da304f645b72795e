import Testing

@testable import ChaffinchReport

@Test func placeholder() {}
