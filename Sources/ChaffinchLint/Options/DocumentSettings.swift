import ChaffinchCore
import ChaffinchText

/// What may differ between the documents of one run.
package struct DocumentSettings: Sendable {
  /// The probability above which a line is residue, 0…1; nil for the labeller's own.
  package var minConfidence: Float?
  /// The cue phrases.
  package var lexicon: Lexicon
  /// What is decided about the rules.
  package var policy: RulePolicy
  /// When a document makes the run fail.
  package var gate: Gate
  /// What ``policy`` and its exemptions come from, as the file has it.
  let rulesText: String

  /// Makes settings; the defaults are those of a run without configuration.
  package init(
    minConfidence: Float? = nil, lexicon: Lexicon = .shipped, policy: RulePolicy = RulePolicy(),
    gate: Gate = Gate(), rulesText: String = ""
  ) {
    self.minConfidence = minConfidence
    self.lexicon = lexicon
    self.policy = policy
    self.gate = gate
    self.rulesText = rulesText
  }
}

/// The settings of each document.
package struct FolderSettings: Sendable {
  private let others: DocumentSettings
  private let byFolder: [String: DocumentSettings]
  private let byPath: [String: DocumentSettings]
  private let exemptions: [String: [Exemption]]

  /// Gives the documents at each path (``InputDocument/path``) the settings in `byPath`, else those of their folder
  /// (``InputDocument/folder``) in `byFolder`, and all `others` theirs; `exemptions` by path come on top.
  package init(
    _ others: DocumentSettings = DocumentSettings(), byFolder: [String: DocumentSettings] = [:],
    byPath: [String: DocumentSettings] = [:], exemptions: [String: [Exemption]] = [:]
  ) {
    self.others = others
    self.byFolder = byFolder
    self.byPath = byPath
    self.exemptions = exemptions
  }

  /// The settings of the documents in `folder`, but for those that have their own.
  package subscript(folder: String) -> DocumentSettings { byFolder[folder] ?? others }

  /// A name that documents with the same settings share.
  package func name(of document: InputDocument) -> String {
    byPath[document.path] == nil && exemptions[document.path] == nil
      ? "folder \(document.folder)" : "path \(document.path)"
  }

  /// The settings of `document`.
  package subscript(document: InputDocument) -> DocumentSettings {
    var settings = (byPath.isEmpty ? nil : byPath[document.path]) ?? self[document.folder]
    if !exemptions.isEmpty { settings.policy.exemptions += exemptions[document.path] ?? [] }
    return settings
  }
}

extension DocumentSettings: CustomStringConvertible {
  /// The settings, with the fingerprints of a lexicon that is not the shipped one and of what is decided about the rules.
  package var description: String {
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
  package var description: String {
    let folders = byFolder.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
    let paths = byPath.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
    return "\(others)\(folders.joined())\(paths.joined())"
  }
}

/// When a document makes a run fail.
package struct Gate: Sendable, Equatable {
  /// The severity from which a finding does; nil for notes on, or for none where there is a least score.
  package var failOn: FailureLevel?
  /// The score below which it does, 0…100; nil for none.
  package var minScore: Double?

  /// Makes a gate; the default fails on every finding.
  package init(failOn: FailureLevel? = nil, minScore: Double? = nil) {
    self.failOn = failOn
    self.minScore = minScore
  }

  /// This gate on top of `base`.
  package func extending(_ base: Gate) -> Gate {
    Gate(failOn: failOn ?? base.failOn, minScore: minScore ?? base.minScore)
  }
}

/// From which severity on findings fail a run.
package enum FailureLevel: String, CaseIterable, Sendable {
  /// From notes on.
  case note
  /// From warnings on.
  case warning
  /// From errors on.
  case error
  /// Not at all.
  case never

  /// The least severity; nil for none.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}
