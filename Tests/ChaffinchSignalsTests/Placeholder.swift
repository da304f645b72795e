import Testing

@testable import ChaffinchSignals

@Test func placeholder() {}
