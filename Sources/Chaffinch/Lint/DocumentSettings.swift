import ChaffinchInput
import ChaffinchRules
import ChaffinchSignals

/// What may differ between the documents of one run.
public struct DocumentSettings: Sendable {
  /// The probability above which a line is residue, 0…1; nil for the labeller's own.
  public var minConfidence: Float?
  /// The cue phrases.
  public var lexicon: Lexicon
  /// What is decided about the rules.
  public var policy: RulePolicy
  /// Findings that are passed over.
  public var ignores: [IgnoreEntry]
  /// When a document makes the run fail.
  public var gate: Gate
  /// What ``policy`` and ``ignores`` come from, as the file has it.
  let rulesText: String

  /// Makes settings; the defaults are those of a run without configuration.
  public init(
    minConfidence: Float? = nil, lexicon: Lexicon = .shipped, policy: RulePolicy = RulePolicy(),
    ignores: [IgnoreEntry] = [], gate: Gate = Gate(), rulesText: String = ""
  ) {
    self.minConfidence = minConfidence
    self.lexicon = lexicon
    self.policy = policy
    self.ignores = ignores
    self.gate = gate
    self.rulesText = rulesText
  }

  /// What is decided about the rules in the document at `path`.
  func policy(for path: String) -> RulePolicy {
    guard !ignores.isEmpty else { return policy }
    var policy = policy
    policy.exemptions += ignores.filter { $0.covers(path) }.map(\.exemption)
    return policy
  }
}

/// The settings of each document.
public struct FolderSettings: Sendable {
  private let others: DocumentSettings
  private let byFolder: [String: DocumentSettings]
  private let byPath: [String: DocumentSettings]
  /// The ignores that are about a document of the run, and whose rule is on there.
  public let ignores: [IgnoreEntry]
  /// The user's own rules, by name.
  public let customRules: [RuleMetadata]

  /// Gives the documents at each path (``InputDocument/path``) the settings in `byPath`, else those of their folder
  /// (``InputDocument/folder``) in `byFolder`, and all `others` theirs.
  public init(
    _ others: DocumentSettings = DocumentSettings(), byFolder: [String: DocumentSettings] = [:],
    byPath: [String: DocumentSettings] = [:], ignores: [IgnoreEntry] = [], customRules: [RuleMetadata] = []
  ) {
    self.others = others
    self.byFolder = byFolder
    self.byPath = byPath
    self.ignores = ignores
    self.customRules = customRules
  }

  /// The settings of the documents in `folder`, but for those that have their own.
  public subscript(folder: String) -> DocumentSettings { byFolder[folder] ?? others }

  /// A name that documents with the same settings share.
  func name(of document: InputDocument) -> String {
    byPath[document.path] == nil ? "folder \(document.folder)" : "path \(document.path)"
  }

  /// The settings of `document`.
  public subscript(document: InputDocument) -> DocumentSettings {
    (byPath.isEmpty ? nil : byPath[document.path]) ?? self[document.folder]
  }
}

extension DocumentSettings: CustomStringConvertible {
  /// The settings, with the fingerprints of a lexicon that is not the shipped one and of what is decided about the rules.
  public var description: String {
    var description = minConfidence.map { "\($0)" } ?? "usual"
    if lexicon !== Lexicon.shipped {
      let phrases = lexicon.phrases.map { "\($0.cueClass.name)\t\($0.language)\t\($0.text)\n" }.joined()
      description += " with phrases \(FileFingerprint(of: Array(phrases.utf8)).digits)"
    }
    if !rulesText.isEmpty {
      description += " with rules \(FileFingerprint(of: Array(rulesText.utf8)).digits)"
    }
    return description
  }
}

extension FolderSettings: CustomStringConvertible {
  /// The settings, by folder and path in order.
  public var description: String {
    let folders = byFolder.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
    let paths = byPath.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
    return "\(others)\(folders.joined())\(paths.joined())"
  }
}
