import ChaffinchInput
import ChaffinchSignals

/// What may differ between the documents of one run.
public struct DocumentSettings: Sendable {
  /// The probability above which a line is residue, 0…1; nil for the labeller's own.
  public var minConfidence: Float?
  /// The cue phrases.
  public var lexicon: Lexicon

  /// Makes settings; the defaults are those of a run without configuration.
  public init(minConfidence: Float? = nil, lexicon: Lexicon = .shipped) {
    self.minConfidence = minConfidence
    self.lexicon = lexicon
  }
}

/// The settings of each folder's documents.
public struct FolderSettings: Sendable {
  private let others: DocumentSettings
  private let byFolder: [String: DocumentSettings]

  /// Gives the documents of each folder (``InputDocument/folder``) the settings in `byFolder`, and all `others` theirs.
  public init(_ others: DocumentSettings = DocumentSettings(), byFolder: [String: DocumentSettings] = [:]) {
    self.others = others
    self.byFolder = byFolder
  }

  /// The settings of the documents in `folder`.
  public subscript(folder: String) -> DocumentSettings { byFolder[folder] ?? others }
}

extension DocumentSettings: CustomStringConvertible {
  /// The settings, with the fingerprint of a lexicon that is not the shipped one.
  public var description: String {
    let confidence = minConfidence.map { "\($0)" } ?? "usual"
    guard lexicon !== Lexicon.shipped else { return confidence }
    let phrases = lexicon.phrases.map { "\($0.cueClass.name)\t\($0.language)\t\($0.text)\n" }.joined()
    return "\(confidence) with phrases \(FileFingerprint(of: Array(phrases.utf8)).digits)"
  }
}

extension FolderSettings: CustomStringConvertible {
  /// The settings, by folder in order.
  public var description: String {
    let folders = byFolder.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
    return "\(others)\(folders.joined())"
  }
}
