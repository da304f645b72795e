import ArgumentParser
import ChaffinchCore
import ChaffinchDataSets
import ChaffinchReport

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
    guard DescriptorWriter.write(buffer, to: STDOUT_FILENO) else { throw ExitCode(2) }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension JSONWriter {
  /// Writes what one filter says of one document; numbers have six decimals at most.
  fileprivate mutating func fields(of document: InputDocument, _ result: FilterResult) {
    let drop: FilterDrop? = if case .drop(let drop) = result.decision { drop } else { nil }
    field("path", document.path)
    field("id", document.record?.id)
    field("filter", result.filter)
    field("decision", drop == nil ? "keep" : "drop")
    field("by", drop?.filter)
    field("measure", drop?.measure)
    field("value", drop?.value, places: 6)
    field("threshold", drop?.threshold, places: 6)
    guard !result.measures.isEmpty else { return }
    field("measures", objects: result.measures) { json, measure in
      json.field("name", measure.name)
      json.field("value", measure.value, places: 6)
      json.field("threshold", measure.threshold, places: 6)
    }
  }
}
