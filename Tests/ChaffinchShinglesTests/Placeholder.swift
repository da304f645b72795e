import Testing

@testable import ChaffinchShingles

@Test func placeholder() {}
