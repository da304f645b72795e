import ArgumentParser
import ChaffinchCore
import ChaffinchDataSets
import ChaffinchReport
import Foundation

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what the quality filters measure in each document.",
    discussion: """
      Writes a JSON object for each document and filter: whether the filter keeps the document, the measure that decides, \
      its value and threshold, and all other measures. With --preset, a JSON object for each document: what the filters \
      of a data set decide, one after the other. Use it to choose thresholds.
      """)

  @Argument(help: "Files and folders; `-` for standard input.")
  var paths: [String]

  @Option(
    help: "The filters, separated by commas: \(FilterList.names.joined(separator: ", ")).",
    transform: FilterNames.init)
  var filters = FilterNames.all

  @Option(help: "The filters of a data set, one after the other: c4, gopher, fineweb or fineweb-2.")
  var preset: FilterPreset?

  @Option(help: "The language of the documents, as two letters; English if not given.")
  var language: String?

  @OptionGroup(title: "Input")
  var input: InputOptions

  func run() throws {
    var output = MeasureOutput()
    var hasProblem = false
    let scratch = FilterScratch()
    let row = QualityFilters(preset: preset ?? .fineweb)
    let each = QualityFilters(filters.filters)
    for event in input.source(paths) {
      switch event {
      case .problem(let problem):
        hasProblem = true
        StandardError.write(problem.message)
      case .document(let document):
        try document.text.withUnsafeBufferPointer { text in
          if let preset {
            let decision = row.judge(text, language: language, scratch: scratch)
            try output.add(document, FilterResult(filter: preset.rawValue, decision: decision, measures: []))
          } else {
            for result in each.measure(text, language: language, scratch: scratch) {
              try output.add(document, result)
            }
          }
        }
      }
    }
    try output.flush()
    if hasProblem { throw ExitCode(2) }
  }
}

/// Filters as they are named on the command line.
struct FilterNames {
  let filters: [any QualityFilter]

  static var all: FilterNames { FilterNames(filters: FilterList.all) }

  private init(filters: [any QualityFilter]) { self.filters = filters }

  init(_ names: String) throws {
    filters = try names.split(separator: ",").map { name in
      guard let filter = FilterList.named(String(name)) else {
        throw ValidationError(
          "There is no filter “\(name)”. The filters are \(FilterList.names.joined(separator: ", ")).")
      }
      return filter
    }
  }
}

extension FilterPreset: ExpressibleByArgument {}

/// Writes what filters say of documents to standard output, a line of JSON each.
struct MeasureOutput {
  private var buffer: [UInt8] = []

  private static let flushedFrom = 1 << 18

  /// Writes one result of one document.
  mutating func add(_ document: InputDocument, _ result: FilterResult) throws {
    JSONWriter.append(to: &buffer) { json in
      json.object { $0.fields(of: document, result) }
      json.literal("\n")
    }
    if buffer.count >= Self.flushedFrom { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws {
    // A reader that has seen enough (`| head`) closes the pipe: nothing to report, nothing more to do.
    try StandardOutput.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension JSONWriter {
  /// Writes what one filter says of one document; numbers have six decimals, or as many more as tell them apart.
  fileprivate mutating func fields(of document: InputDocument, _ result: FilterResult) {
    let drop: FilterDrop? = if case .drop(let drop) = result.decision { drop } else { nil }
    field("path", document.path)
    field("id", document.record?.id)
    field("filter", result.filter)
    field("decision", drop == nil ? "keep" : "drop")
    field("by", drop?.filter)
    field("measure", drop?.measure)
    write(drop?.value, drop?.threshold)
    guard !result.measures.isEmpty else { return }
    field("measures", objects: result.measures) { json, measure in
      json.field("name", measure.name)
      json.write(measure.value, measure.threshold)
    }
  }

  /// Writes a value and its threshold with so many digits that it is clear which is larger.
  private mutating func write(_ value: Double?, _ threshold: Double?) {
    var places = 6
    if let value, let threshold {
      places = PrintedComparison.places(for: value, threshold, atLeast: places) ?? places
    }
    field("value", value, places: places)
    field("threshold", threshold, places: places)
  }
}
