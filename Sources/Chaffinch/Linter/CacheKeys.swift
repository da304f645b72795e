import ChaffinchCore
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage
import ChaffinchText
import Foundation

/// What the results of one run depend on: read from all inputs before any of them is judged.
struct CacheKeys {
  /// An event of the input, as far as the cache needs to know it.
  enum Step: Sendable {
    case problem(String)
    case document(CacheKey, text: CacheKey)
  }

  /// The events in their order; a document with the key of its result and that of its text.
  let steps: [Step]

  /// A document before the evidence around it is known.
  private struct Place {
    let text: CacheKey
    let site: String
    /// The place of its settings among those of the run.
    let settings: Int
  }

  /// Reads all documents of `source` once.
  init(_ source: InputSource, linter: Linter, namer: SiteNamer) {
    var places: [Place?] = []
    var problems: [String] = []
    var settings = SettingsNumbers(linter.settings)
    var digests = EvidenceDigests(scope: linter.options.scope)
    for event in source {
      switch event {
      case .problem(let problem):
        places.append(nil)
        problems.append(problem.message)
      case .document(let document):
        let site = namer.site(of: document)
        let text = Self.key(of: document, site: site)
        digests.add(text, site: site)
        places.append(Place(text: text, site: site, settings: settings.number(of: document)))
      }
    }
    let run = Self.key(ofRun: linter.labeller, linter.options)
    var nextProblem = 0
    steps = places.map { place in
      guard let place else {
        defer { nextProblem += 1 }
        return .problem(problems[nextProblem])
      }
      let builder = CacheKeyBuilder()
      builder.add(run)
      builder.add(settings.descriptions[place.settings])
      builder.add(digests.digest(of: place.site))
      builder.add(place.text)
      return .document(builder.key, text: place.text)
    }
  }

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

  private static func key(ofRun labeller: Labeller, _ options: LintOptions) -> CacheKey {
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
private struct EvidenceDigests {
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
private struct SettingsNumbers {
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
