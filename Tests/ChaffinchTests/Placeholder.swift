import Testing

@testable import Chaffinch

@Test func placeholder() {}
