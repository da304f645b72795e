import ChaffinchCore
import ChaffinchLint

/// A document's result as the cache keeps it.
package enum CachedResult {
  /// The bytes of `file`.
  package static func bytes(of file: LintedFile) -> [UInt8] {
    var writer = ByteWriter()
    file.report.write(to: &writer)
    file.visibleCharacters.write(to: &writer)
    (file.worstSeverity?.rawValue).write(to: &writer)
    (file.gate.failOn?.rawValue).write(to: &writer)
    file.gate.minScore.write(to: &writer)
    file.ignored.write(to: &writer)
    file.usedIgnores.write(to: &writer)
    return writer.bytes
  }

  /// The result in `bytes`; nil where they are damaged.
  package static func file(_ bytes: [UInt8]) -> LintedFile? {
    bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      do throws(ByteReader.Damage) {
        let report = try FileReport(from: &reader)
        let visibleCharacters = try Int(from: &reader)
        let severity = try String?(from: &reader)
        let gate = Gate(
          failOn: try String?(from: &reader).flatMap(FailureLevel.init(rawValue:)),
          minScore: try Double?(from: &reader))
        let ignored = try Int(from: &reader)
        let usedIgnores = try [Int](from: &reader)
        guard reader.isAtEnd else { return nil }
        return LintedFile(
          report: report, visibleCharacters: visibleCharacters,
          worstSeverity: severity.flatMap(Severity.init(rawValue:)), gate: gate,
          ignored: ignored, usedIgnores: usedIgnores)
      } catch {
        return nil
      }
    }
  }
}
