import ArgumentParser
import ChaffinchDataSets

struct NearDuplicateArguments: ParsableArguments {
  @Option(
    help:
      "The similarity from which two documents are near-duplicates: the share of common shingles, above 0 to 1."
  )
  var threshold = 0.8

  @Option(
    help: ArgumentHelp(
      "Also remove documents of which a longer one contains at least this share, above 0 to 1.",
      valueName: "share"))
  var containment: Double?

  @Option(help: "The number of words in a shingle.")
  var shingle = 5

  @Option(
    help:
      "Which document of a group to keep: first, longest, cleanest, newest (needs --date-field) or priority.")
  var keep = "first"

  @Option(help: "The field with the date or number for --keep newest.")
  var dateField: String?

  @Option(help: "A host, folder or file for --keep priority, most wanted first. Repeatable.")
  var priority: [String] = []

  @Option(
    help:
      "Files or folders to compare with: documents like them are removed, and they are not written. Repeatable."
  )
  var reference: [String] = []

  func validate() throws {
    guard threshold > 0, threshold <= 1 else {
      throw ValidationError("--threshold takes a number above 0 to 1.")
    }
    if let containment, !(containment > 0 && containment <= 1) {
      throw ValidationError("--containment takes a number above 0 to 1.")
    }
    guard shingle >= 1, shingle <= 1000 else {
      throw ValidationError("--shingle takes a number from 1 to 1000.")
    }
    _ = try policy()
  }

  /// Whether the user asked for something else than the usual comparison; references go with every job.
  var isChanged: Bool { threshold != 0.8 || shingle != 5 || keep != "first" || containment != nil }

  /// Sets what a job needs to remove near-duplicates.
  func add(to job: inout DataSetOptions) throws {
    let options = try options()
    job.nearDuplicates = options
    job.references = reference
    if case .newest(let field) = options.keep { job.records.extraFields = [field] }
  }

  private func options() throws -> NearDuplicateOptions {
    var options = NearDuplicateOptions()
    options.threshold = threshold
    options.shingleSize = shingle
    options.containment = containment
    options.keep = try policy()
    return options
  }

  private func policy() throws -> KeepPolicy {
    switch keep {
    case "first": return .first
    case "longest": return .longest
    case "cleanest": return .cleanest
    case "newest":
      guard let dateField else { throw ValidationError("--keep newest needs --date-field.") }
      return .newest(field: dateField)
    case "priority":
      guard !priority.isEmpty else { throw ValidationError("--keep priority needs --priority.") }
      return .priority(priority)
    default:
      throw ValidationError("--keep takes one of \(KeepPolicy.names.joined(separator: ", ")).")
    }
  }
}
