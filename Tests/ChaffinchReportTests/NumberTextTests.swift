import Testing

@testable import ChaffinchReport

@Suite("Numbers in reports")
struct DecimalNumberTests {
  @Test(arguments: [
    (0, "0"), (100, "100"), (41.26, "41.3"), (41.25, "41.3"), (0.04, "0"), (-0.04, "0"), (-2.5, "-2.5"),
    (99.96, "100"), (1e300, "900719925474099.2"),
  ])
  func areRoundedToOneDecimal(value: Double, expected: String) {
    var output: [UInt8] = []
    DecimalNumber.append(value, places: 1, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test func keepZerosWhereColumnsLineUp() {
    var output: [UInt8] = []
    DecimalNumber.append(7, places: 2, keepsZeros: true, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "7.00")
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (12_149, "12.1 kB"), (999_949, "999.9 kB"),
    (999_950, "1.0 MB"),
    (3_000_000_000, "3.0 GB"),
  ])
  func nameSizesInDecimalUnits(bytes: Int, expected: String) {
    #expect(sizeText(bytes) == expected)
  }
}
