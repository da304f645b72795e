import ChaffinchLabeller
import ChaffinchSignals

/// What a configuration file or the command line's options say; nil and empty where they say nothing.
///
/// The keys of the file are in ``ConfigurationKeys``, one file each.
public struct Configuration: Sendable, Equatable {
  /// How sure the labeller must be, by name.
  public var preset: LabellerPreset?
  /// The probability above which a line is residue, 0…1; stands above the preset.
  public var minConfidence: Double?
  /// Cue phrases beside the shipped ones.
  public var cuePhrases: [Lexicon.Phrase]
  /// The file that this one builds on.
  var base: Base?

  /// A file named by `extend`, and where it is named.
  struct Base: Sendable, Equatable {
    let path: String
    let place: ConfigurationPlace
  }

  /// The file's name.
  public static let fileName = ".chaffinch.yml"

  /// Makes a configuration; the default says nothing.
  public init(
    preset: LabellerPreset? = nil, minConfidence: Double? = nil, cuePhrases: [Lexicon.Phrase] = []
  ) {
    self.preset = preset
    self.minConfidence = minConfidence
    self.cuePhrases = cuePhrases
  }

  /// This configuration on top of `base`: each key decides what of the other it keeps.
  public func extending(_ base: Configuration) -> Configuration {
    var extended = self
    for key in ConfigurationKeys.all { key.inherit(self, from: base, into: &extended) }
    return extended
  }

  /// What a run does with a document of this configuration.
  public var settings: DocumentSettings {
    DocumentSettings(
      minConfidence: (minConfidence ?? preset?.minConfidence).map(Float.init),
      lexicon: Lexicon.shipped.adding(cuePhrases))
  }
}
