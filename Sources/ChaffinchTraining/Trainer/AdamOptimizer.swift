/// Adam (Kingma, Ba, ICLR 2015) over one flat array of parameters, with the gradient's norm clipped.
struct AdamOptimizer {
  private var mean: [Float]
  private var variance: [Float]
  private var meanBias: Float = 1
  private var varianceBias: Float = 1

  private static let meanDecay: Float = 0.9
  private static let varianceDecay: Float = 0.999
  private static let largestNorm: Float = 1

  init(count: Int) {
    mean = [Float](repeating: 0, count: count)
    variance = mean
  }

  /// Moves `parameters` one step of size `rate` against `gradient`.
  mutating func step(_ parameters: inout [Float], gradient: [Float], rate: Float) {
    let norm = gradient.reduce(Float(0)) { $0 + $1 * $1 }.squareRoot()
    let clip = norm > Self.largestNorm ? Self.largestNorm / norm : 1
    meanBias *= Self.meanDecay
    varianceBias *= Self.varianceDecay
    for place in parameters.indices {
      let slope = gradient[place] * clip
      mean[place] = Self.meanDecay * mean[place] + (1 - Self.meanDecay) * slope
      variance[place] = Self.varianceDecay * variance[place] + (1 - Self.varianceDecay) * slope * slope
      let corrected = (variance[place] / (1 - varianceBias)).squareRoot() + 1e-8
      parameters[place] -= rate * (mean[place] / (1 - meanBias)) / corrected
    }
  }
}
