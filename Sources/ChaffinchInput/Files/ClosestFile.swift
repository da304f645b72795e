import ChaffinchCore
import SystemPackage

/// Finds the closest file of one name: in a folder, else in the folder above it, up to the root.
///
/// Folders are taken as they are written, links unresolved, as Ruff and ESLint do it. Each folder is looked into once.
/// A folder whose name is not UTF-8 is passed over, and the folders above it are looked into.
package struct ClosestFile: Sendable {
  private let name: FilePath.Component?
  private let workingFolder: FilePath
  /// What was found from each folder upwards.
  private var known: [FilePath: FilePath?] = [:]

  /// Looks for `name`, from folders relative to the working directory.
  package init(named name: String) {
    self.init(named: name, workingFolder: FilePath(".").resolved ?? FilePath("/"))
  }

  init(named name: String, workingFolder: FilePath) {
    self.name = FilePath.Component(name)
    self.workingFolder = workingFolder
  }

  /// The closest file for documents in `folder`, as ``InputDocument/folder`` has it; nil where there is none.
  ///
  /// For standard input the search begins in the working directory. The path is shown relative to the working directory
  /// where it lies below that.
  package mutating func path(from folder: String) -> String? {
    let start = folder == FileLocation.standardInput.folder ? "." : folder
    return search(workingFolder.pushing(FilePath(start)).lexicallyNormalized()).map(shown)
  }

  /// The closest file for the document, or the folder of documents, at `path`.
  package mutating func path(forDocumentAt path: String) -> String? {
    let filePath = FilePath(path)
    let isFolder = (try? FileStatus.of(filePath, followingLinks: true))?.kind == .folder
    return self.path(from: isFolder || path == "-" ? path : FileLocation(filePath).folder)
  }

  private mutating func search(_ folder: FilePath) -> FilePath? {
    if let found = known[folder] { return found }
    var found: FilePath?
    if let name {
      let candidate = folder.appending(name)
      // A link to nothing counts: to pass it over would change what is configured without a word.
      if (try? FileStatus.of(candidate, followingLinks: false)) != nil { found = candidate }
    }
    if found == nil, !folder.components.isEmpty { found = search(folder.removingLastComponent()) }
    known[folder] = .some(found)
    return found
  }

  private func shown(_ path: FilePath) -> String {
    var relative = path
    return relative.removePrefix(workingFolder) ? relative.string : path.string
  }
}
