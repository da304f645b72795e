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
    let measures = result.measures.map {
      MeasureLine.Measure(name: $0.name, value: $0.value, threshold: $0.threshold)
    }
    let line = MeasureLine(
      path: document.path, id: document.record?.id, filter: result.filter, drop: Self.drop(result.decision),
      measures: measures)
    line.append(to: &buffer)
    if buffer.count >= Self.flushedFrom { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws {
    // A reader that has seen enough (`| head`) closes the pipe: nothing to report, nothing more to do.
    guard DescriptorWriter.write(buffer, to: STDOUT_FILENO) else { throw ExitCode(2) }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func drop(_ decision: FilterDecision) -> (filter: String, measure: MeasureLine.Measure)? {
    guard case .drop(let drop) = decision else { return nil }
    let measure = MeasureLine.Measure(name: drop.measure, value: drop.value, threshold: drop.threshold)
    return (drop.filter, measure)
  }
}
