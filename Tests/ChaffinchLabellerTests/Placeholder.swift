import Testing

@testable import ChaffinchLabeller

@Test func placeholder() {}
