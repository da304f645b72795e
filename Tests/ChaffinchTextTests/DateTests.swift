import Testing

@testable import ChaffinchText

@Suite("Dates, times and years are recognised in figures")
struct DateTests {
  @Test(
    "Dates",
    arguments: [
      "12/05/2024", "12.5.", "10:30", "on 3-4", "since 1998", "2024", "Jan 5, 2031?", "2024-01-02", "१२/०५",
      "२०२४",
      "২০২৪ সাল", "२०२४।", "٢٠٢٤", "２０２４年", "2019年5月", "[12/05](u)",
    ])
  func dates(text: String) {
    #expect(shape(of: text).marks.contains(.date))
  }

  @Test(
    "Not dates",
    arguments: ["12", "123/456", "a12/b", "1800", "3024", "12345", "20245", "abc2024", "12 / 05", "no"])
  func others(text: String) {
    #expect(!shape(of: text).marks.contains(.date))
  }
}
