import Testing

@testable import ChaffinchRules

@Test func placeholder() {}
