import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import ChaffinchText
import Foundation

/// Fingerprints of what the results of a run depend on.
enum ResultKeys {
  /// What a document brings by itself.
  static func key(of document: InputDocument, site: String) -> CacheKey {
    let builder = CacheKeyBuilder()
    builder.add(document.path)
    builder.add(document.record.map { "\($0.index) \($0.id ?? "-") \($0.url ?? "-")" } ?? "")
    builder.add(document.folder)
    builder.add(site)
    builder.add(document.text)
    return builder.key
  }

  /// What a whole run over files of `state` (``InputSource/state``) is known by.
  static func key(ofState state: String, run: CacheKey) -> CacheKey {
    let builder = CacheKeyBuilder()
    builder.add(run)
    builder.add("all results of")
    builder.add(state)
    return builder.key
  }

  /// What all documents of a run have in common.
  static func key(ofRun labeller: Labeller, _ options: LintOptions) -> CacheKey {
    let builder = CacheKeyBuilder()
    builder.add(ChaffinchVersion.current)
    builder.add(UInt64(LintCache.version))
    builder.add(program)
    builder.add(ModelFile.encode(labeller.model))
    builder.add(coding(of: options))
    return builder.key
  }

  /// All values of the options, by their names: an option that is added is part of the key.
  static func coding(of options: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(options)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The size and time of the running program: one that was built anew may judge otherwise under the same version.
  private static var program: String {
    guard let path = Bundle.main.executablePath,
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    else { return "" }
    let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(attributes[.size] ?? 0) \(time)"
  }
}

/// Digests of the documents that may be evidence for each other.
struct EvidenceDigests {
  private let scope: Scope
  private var bySite: [String: CacheKeyBuilder] = [:]
  private let all = CacheKeyBuilder()

  init(scope: Scope) { self.scope = scope }

  mutating func add(_ document: CacheKey, site: String) {
    switch scope {
    case .document: return
    case .site:
      let builder = bySite[site] ?? CacheKeyBuilder()
      builder.add(document)
      bySite[site] = builder
    case .corpus: all.add(document)
    }
  }

  func digest(of site: String) -> CacheKey {
    switch scope {
    case .document: CacheKey(high: 0, low: 0)
    case .site: bySite[site]?.key ?? CacheKey(high: 0, low: 0)
    case .corpus: all.key
    }
  }
}

/// The settings of the documents of a run, each described once.
struct SettingsNumbers {
  private let settings: FolderSettings
  private var numbers: [String: Int] = [:]
  private(set) var descriptions: [String] = []

  init(_ settings: FolderSettings) { self.settings = settings }

  mutating func number(of document: InputDocument) -> Int {
    let name = settings.name(of: document)
    if let number = numbers[name] { return number }
    let found = settings[document]
    descriptions.append("\(found) \(found.gate) \(found.policy.exemptions.map(\.number))")
    numbers[name] = descriptions.count - 1
    return descriptions.count - 1
  }
}
