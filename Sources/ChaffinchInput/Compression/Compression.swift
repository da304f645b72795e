import SystemPackage

/// A way of compressing whole files.
///
/// A new one is one file in `Compression` and one line in ``all``.
package struct Compression: Sendable {
  /// The name, in lower case.
  package let name: String

  /// The ending in lower case, without the dot; empty for ``none``.
  let fileExtension: String

  /// The bytes that every such file begins with.
  let magic: [UInt8]
  let makeDecoder: @Sendable (FileBytes, _ chunkSize: Int) -> any ByteStream
  let makeEncoder: @Sendable (_ path: String) -> any ByteEncoder

  /// No compression.
  package static let none = Compression(
    name: "none", fileExtension: "", magic: [], makeDecoder: { bytes, _ in bytes },
    makeEncoder: { _ in PassingEncoder() })

  /// Every compression besides ``none``.
  static let all = [gzip, zstandard]

  /// The compression that goes by an ending, whatever the case of its letters; nil where there is none.
  static func named(byEnding ending: String) -> Compression? {
    let ending = ending.lowercased()
    return all.first { $0.fileExtension == ending }
  }

  /// The compression of a file, told by its first bytes: a name may lie.
  static func of(_ bytes: FileBytes, path: String) throws(InputProblem) -> Compression {
    var bytes = bytes
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: longestMagic, alignment: 1)
    defer { room.deallocate() }
    var count = 0
    while count < room.count {
      do throws(Errno) {
        let read = try bytes.readBytes(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
        if read == 0 { break }
        count += read
      } catch {
        throw .system(error, path: path)
      }
    }
    let start = UnsafeRawBufferPointer(rebasing: room[..<count])
    for compression in all where start.begins(with: compression.magic) { return compression }
    return .none
  }

  private static let longestMagic = all.map(\.magic.count).max() ?? 0
}

extension Compression: Hashable {
  /// Whether both have the same name.
  package static func == (left: Compression, right: Compression) -> Bool { left.name == right.name }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Compresses bytes that come piece by piece.
protocol ByteEncoder: AnyObject {
  typealias Output = (UnsafeRawBufferPointer) throws(OutputProblem) -> Void

  /// Takes bytes and gives what has become ready to `output`, at the latest when `isLast`.
  func encode(_ bytes: UnsafeRawBufferPointer, isLast: Bool, output: Output) throws(OutputProblem)
}

/// Leaves bytes as they are.
private final class PassingEncoder: ByteEncoder {
  func encode(_ bytes: UnsafeRawBufferPointer, isLast: Bool, output: Output) throws(OutputProblem) {
    try output(bytes)
  }
}
