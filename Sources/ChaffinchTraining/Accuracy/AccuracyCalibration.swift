extension AccuracyReport {
  /// How a probability agrees with the truth: lines in bins of equal width by their probability of residue.
  package struct Calibration: Sendable, Equatable {
    /// Lines of about one probability.
    package struct Bin: Sendable, Equatable {
      /// The lines.
      package var lines: Int
      /// Their mean probability of residue; nil without a line.
      package var meanProbability: Double?
      /// The share of them that are residue; nil without a line.
      package var residueShare: Double?

      /// Makes the bin.
      package init(lines: Int, meanProbability: Double?, residueShare: Double?) {
        self.lines = lines
        self.meanProbability = meanProbability
        self.residueShare = residueShare
      }
    }

    /// The bins from 0 to 1.
    package var bins: [Bin]

    /// Makes the value.
    package init(bins: [Bin]) {
      self.bins = bins
    }

    /// All lines.
    package var lines: Int { bins.reduce(0) { $0 + $1.lines } }

    /// The expected calibration error: the mean distance of probability and share, bins weighted by their lines.
    ///
    /// Naeini, Cooper and Hauskrecht, “Obtaining Well Calibrated Probabilities Using Bayesian Binning”, 2015.
    package var expectedError: Double {
      let sum = bins.reduce(0.0) { sum, bin in
        guard let mean = bin.meanProbability, let share = bin.residueShare else { return sum }
        return sum + Double(bin.lines) * (mean - share).magnitude
      }
      return lines == 0 ? 0 : sum / Double(lines)
    }
  }
}
