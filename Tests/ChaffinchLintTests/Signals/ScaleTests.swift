import Testing

@testable import ChaffinchLint

@Suite("Scales of signals")
struct ScaleTests {
  @Test("the logarithm makes a doubling one step, from 0 on")
  func logarithm() {
    #expect([0, 1, 3, 7, 1023].map { Scale.logarithm($0 as Int) } == [0, 1, 2, 3, 10])
    #expect(Scale.logarithm(-5 as Float) == 0)
  }

  @Test("counts are cut at the limit, flags are 1 or 0")
  func counts() {
    #expect([3, 4, 5].map { Scale.capped($0, 4) } == [3, 4, 4])
    #expect([true, false].map(Scale.flag) == [1, 0])
  }
}
