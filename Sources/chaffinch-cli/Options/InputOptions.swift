import ArgumentParser
import ChaffinchCore
import ChaffinchInput
import Foundation

struct InputOptions: ParsableArguments {
  @Option(help: "The format of standard input: \(InputOptions.formatList).")
  var stdinFormat: StreamFormat = .automatic

  @Option(help: "The field of a record that holds its text.")
  var textField = "text"

  @Option(help: "The field of a record that holds its URL.")
  var urlField = "url"

  @Option(help: "The field of a record that holds its id.")
  var idField = "id"

  @Option(
    name: .customLong("threads"),
    help: ArgumentHelp(
      "How many documents to process at the same time; the result is the same for any number.",
      discussion: "By default, one for each processor.", valueName: "threads"))
  private var threadCount: Int?

  /// The number of threads; the help is the same on all machines.
  var threads: Int { threadCount ?? ProcessorCount.active }

  private static var formatList: String {
    let names = StreamFormat.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  func validate() throws {
    guard threads >= 1 else { throw ValidationError("--threads takes a number of 1 or more.") }
  }

  /// The names of the fields that are read.
  var fields: FieldNames { FieldNames(text: textField, url: urlField, id: idField) }

  func source(
    _ paths: [String], selection: FileSelection = FileSelection(), standardInputName: String? = nil
  ) -> InputSource {
    InputSource(
      paths: paths, options: RecordOptions(fields: fields), stdinFormat: stdinFormat, selection: selection,
      standardInputName: standardInputName)
  }
}

extension StreamFormat: ExpressibleByArgument {}

/// The processors of this machine.
enum ProcessorCount {
  /// How many are on line, at least one.
  static var active: Int { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }
}
