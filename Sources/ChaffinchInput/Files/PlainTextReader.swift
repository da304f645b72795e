import ChaffinchCore
import SystemPackage

/// A plain-text file: one document, its bytes as they are.
struct PlainTextReader: DocumentReader {
  private var bytes: FileBytes
  private let path: ShownPath
  private let options: ReadingOptions
  private var isFinished = false

  init(_ bytes: FileBytes, path: ShownPath, options: ReadingOptions) {
    self.bytes = bytes
    self.path = path
    self.options = options
  }

  mutating func next() -> InputEvent? {
    guard !isFinished else { return nil }
    isFinished = true
    do throws(Errno) {
      guard let text = try readAll() else {
        return .problem(InputProblem(.tooLarge(limit: options.recordLimit), path: path.path))
      }
      return .document(InputDocument(path: path.path, record: nil, text: text, folder: path.folder))
    } catch {
      return .problem(.system(error, path: path.path))
    }
  }

  /// All bytes, or nil when there are more than the limit.
  ///
  /// The size that the system reports is only where reading starts from: the file may grow meanwhile, and files of
  /// `/proc` report 0.
  private mutating func readAll() throws(Errno) -> [UInt8]? {
    guard bytes.expectedCount <= options.recordLimit else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.expectedCount)
    let size = max(1, min(options.chunkSize, bytes.expectedCount + 1))
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = try bytes.readBytes(into: chunk)
      if count == 0 { return text }
      guard text.count + count <= options.recordLimit else { return nil }
      text.append(contentsOf: chunk[..<count])
    }
  }
}
