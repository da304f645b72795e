import Testing

@testable import ChaffinchTraining

@Suite("Adam")
struct AdamOptimizerTests {
  @Test("makes a first step as long as the rate, against the slope's sign")
  func firstStep() {
    var optimizer = AdamOptimizer(count: 3)
    var parameters: [Float] = [1, 1, 1]
    optimizer.step(&parameters, gradient: [0.5, -0.001, 0], rate: 0.1)
    #expect(abs(parameters[0] - 0.9) < 1e-4)
    #expect(abs(parameters[1] - 1.1) < 1e-4)
    #expect(parameters[2] == 1)
  }

  @Test("clips a gradient by its norm, not by its values")
  func clipping() {
    var (clipped, scaled) = (AdamOptimizer(count: 2), AdamOptimizer(count: 2))
    var first: [Float] = [0, 0]
    var second: [Float] = [0, 0]
    // The second step tells a clipped gradient from one that was not: the first one's length cancels out.
    clipped.step(&first, gradient: [0.3, 0.4], rate: 0.1)
    clipped.step(&first, gradient: [300, -400], rate: 0.1)
    scaled.step(&second, gradient: [0.3, 0.4], rate: 0.1)
    scaled.step(&second, gradient: [0.6, -0.8], rate: 0.1)
    #expect(zip(first, second).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test("finds the lowest point of a bowl")
  func converges() {
    var optimizer = AdamOptimizer(count: 2)
    var parameters: [Float] = [5, -3]
    for step in 0..<2000 {
      let gradient = [2 * (parameters[0] - 1), 20 * (parameters[1] - 2)]
      optimizer.step(&parameters, gradient: gradient, rate: 0.05 * (1 - Float(step) / 2000))
    }
    #expect(abs(parameters[0] - 1) < 0.01 && abs(parameters[1] - 2) < 0.01)
  }
}
