import ChaffinchCore
import ChaffinchText

/// Which of the files that paths lead to are read.
///
/// Files that are named are read in any case, unless ``forcesExcludes``; the rest is about what is found in folders.
package struct FileSelection: Sendable {
  /// Whether what `.gitignore` files leave out is passed over: those in the folders that are searched, and those above up to the
  /// root of the Git work tree, if they are in one.
  var respectsGitignore: Bool
  /// What is passed over.
  var excludes: PathGlobs
  /// What is passed over of the entries of a folder, given as ``InputDocument/folder`` has it; nil for nothing.
  var excludesOfFolder: (@Sendable (_ folder: String) -> PathGlobs?)?
  /// Whether excludes count for files and folders that are named, too.
  var forcesExcludes: Bool

  /// Makes a selection; the default takes every file.
  package init(
    respectsGitignore: Bool = false, excludes: PathGlobs = PathGlobs([]), forcesExcludes: Bool = false,
    excludesOfFolder: (@Sendable (_ folder: String) -> PathGlobs?)? = nil
  ) {
    self.respectsGitignore = respectsGitignore
    self.excludes = excludes
    self.forcesExcludes = forcesExcludes
    self.excludesOfFolder = excludesOfFolder
  }

  /// Whether a path that was named is passed over; `folder` is the one that holds it.
  func excludesNamed(_ path: String, folder: String) -> Bool {
    guard forcesExcludes else { return false }
    return excludes.matches(path) || excludesOfFolder?(folder)?.matches(path) == true
  }
}
