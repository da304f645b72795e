import SystemPackage

/// A small file that the user named, such as a configuration.
package enum NamedFile {
  /// All bytes of the regular file at `path`; links are followed.
  ///
  /// - Throws: ``InputProblem`` where it is missing, no file, unreadable, or of more than `limit` bytes.
  package static func bytes(at path: String, limit: Int) throws(InputProblem) -> [UInt8] {
    try bytes(at: FilePath(path), shown: path, limit: limit)
  }

  /// All bytes of the file at `path`, whose name may be no UTF-8; messages show it as `shown`.
  static func bytes(at path: FilePath, shown: String, limit: Int) throws(InputProblem) -> [UInt8] {
    let file = InputFile(origin: .named(path), location: FileLocation(path: shown, folder: "."))
    let chunkSize = RecordOptions().chunkSize
    var bytes = try FileOpener(standardInput: .standardInput, chunkSize: chunkSize).open(file)
    let all: [UInt8]?
    do throws(Errno) {
      all = try bytes.readAll(limit: limit, chunkSize: chunkSize)
    } catch {
      throw .system(error, path: shown)
    }
    guard let all else { throw InputProblem(.tooLarge(limit: limit), path: shown) }
    return all
  }

  /// The path with all links resolved, so that two names of one file are the same; `path` itself where it leads nowhere.
  package static func identity(of path: String) -> String {
    let filePath = FilePath(path)
    return (filePath.resolved ?? filePath).string
  }

  /// The folder of the file at `path`, `.` for the working directory.
  package static func folder(of path: String) -> String { FileLocation(FilePath(path)).folder }

  /// Where `path` leads when it stands in the file at `file`; absolute paths stay.
  package static func path(_ path: String, relativeTo file: String) -> String {
    FilePath(file).removingLastComponent().pushing(FilePath(path)).lexicallyNormalized().string
  }
}
