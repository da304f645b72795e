import Testing

@testable import ChaffinchCore
@testable import ChaffinchTraining

@Suite("Calibration")
struct CalibrationBinsTests {
  private static func line(_ residue: Float, _ truth: LineClass?) -> EvaluatedLine {
    EvaluatedLine(truth: truth, called: .body, residue: residue)
  }

  @Test("sorts scored lines into fifteen bins, the highest closed at 1")
  func bins() {
    var bins = CalibrationBins()
    bins.add(
      EvaluatedPage(
        origin: PageOrigin(),
        lines: [
          Self.line(0, .body), Self.line(0.0625, .promo), Self.line(0.5, .related), Self.line(1, .other),
          Self.line(0.9375, .body), Self.line(0.5, .title), Self.line(0.5, .metadata),
          Self.line(0.5, .unsure),
          Self.line(0.5, nil),
        ]))
    let calibration = bins.calibration
    #expect(calibration.bins.map(\.lines) == [2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2])
    #expect(calibration.bins[0].meanProbability == 0.03125)
    #expect(calibration.bins[0].residueShare == 0.5)
    #expect(calibration.bins[7].residueShare == 1)
    #expect(calibration.bins[14].meanProbability == 0.96875)
    #expect(calibration.bins[14].residueShare == 0.5)
    #expect(calibration.bins[1].meanProbability == nil)
    // By hand: (2 · |0.03125 − 0.5| + 1 · |0.5 − 1| + 2 · |0.96875 − 0.5|) / 5.
    #expect(abs(calibration.expectedError - 0.475) < 1e-12)
  }

  @Test("has no error without a line")
  func nothing() {
    #expect(CalibrationBins().calibration.expectedError == 0)
  }
}
