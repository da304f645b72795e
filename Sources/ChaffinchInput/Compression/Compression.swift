import SystemPackage

/// A way of compressing whole files.
///
/// A new one is one file in `Compression` and one line in ``all``.
package struct Compression: Sendable {
  /// The name, in lower case.
  package let name: String

  /// The ending in lower case, without the dot; empty for ``none``.
  package let fileExtension: String

  /// The bytes that every such file begins with.
  let magic: [UInt8]
  let makeDecoder: @Sendable (FileBytes, _ chunkSize: Int) -> any ByteStream
  let makeEncoder: @Sendable (_ path: String) -> any ByteEncoder

  /// No compression.
  package static let none = Compression(
    name: "none", fileExtension: "", magic: [], makeDecoder: { bytes, _ in bytes },
    makeEncoder: { _ in PassingEncoder() })

  /// Every compression besides ``none``.
  package static let all = [gzip, zstandard]

  /// The compression that goes by an ending, whatever the case of its letters; nil where there is none.
  package static func named(byEnding ending: String) -> Compression? {
    let ending = ending.lowercased()
    return all.first { $0.fileExtension == ending }
  }

  /// The compression of a file, told by its first bytes: a name may lie.
  static func of(_ bytes: FileBytes) throws(Errno) -> Compression {
    var bytes = bytes
    let longest = all.map(\.magic.count).max() ?? 0
    var start: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, longest), alignment: 1)
    defer { room.deallocate() }
    while start.count < longest {
      let count = try bytes.readBytes(
        into: UnsafeMutableRawBufferPointer(rebasing: room[..<(longest - start.count)]))
      if count == 0 { break }
      start += room[..<count]
    }
    return all.first { start.starts(with: $0.magic) } ?? .none
  }
}

extension Compression {
  /// The compression of a file, with the path for a problem.
  static func of(_ bytes: FileBytes, path: String) throws(InputProblem) -> Compression {
    do throws(Errno) {
      return try of(bytes)
    } catch {
      throw .system(error, path: path)
    }
  }
}

extension Compression: Hashable {
  /// Whether both have the same name.
  package static func == (left: Compression, right: Compression) -> Bool { left.name == right.name }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
