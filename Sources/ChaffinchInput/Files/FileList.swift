import SystemPackage

/// The files that the paths of a command line stand for, each once, in the order of their paths' bytes.
///
/// Files may be named by any ending. Folders are searched to the bottom for the endings of `RecordFormat`; hidden names
/// and symbolic links in them are passed over, and what a `FileSelection` leaves out. `-` and `/dev/stdin` are standard input. The order in which the paths
/// are given does not matter; a file that two paths lead to is listed under the first of its paths.
struct FileList: Sendable {
  enum Entry: Sendable {
    case file(InputFile)
    case problem(InputProblem)
  }

  let entries: [Entry]

  init(entries: [Entry]) { self.entries = entries }

  init(paths: [String], selection: FileSelection = FileSelection(), standardInputName: String? = nil) {
    var found: [Found] = []
    for path in paths { Self.expand(path, selection, standardInputName, into: &found) }
    // Numbers are cheaper to move about than entries, and bytes to compare than paths.
    let keys = found.map { $0.path.withPlatformString { FilePath.bytes(of: $0) } }
    let order = found.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    guard paths.count > 1 else {
      // One path leads to no file twice.
      entries = order.map { found[$0].entry }
      return
    }
    var seen: Set<FilePath> = []
    entries = order.compactMap { seen.insert(found[$0].resolved).inserted ? found[$0].entry : nil }
  }

  /// An entry with the path that orders it and the path that tells whether two are the same.
  struct Found {
    let path: FilePath
    let resolved: FilePath
    let entry: Entry
  }

  private static func expand(
    _ argument: String, _ selection: FileSelection, _ standardInputName: String?, into found: inout [Found]
  ) {
    if argument == "-" || argument == "/dev/stdin" {
      let unnamed = FileLocation(path: argument, folder: FileLocation.standardInput.folder)
      let file = InputFile(
        origin: .standardInput,
        location: standardInputName.map { FileLocation(FilePath($0).withoutLeadingDots) } ?? unnamed)
      found.append(Found(path: FilePath(argument), resolved: "-", entry: .file(file)))
      return
    }
    let path = FilePath(argument).withoutLeadingDots
    let resolved = path.resolved ?? path
    func add(_ entry: Entry) {
      found.append(Found(path: path, resolved: resolved, entry: entry))
    }
    do {
      let status = try FileStatus.of(path, followingLinks: true)
      guard !selection.excludesNamed(path.string, folder: FileLocation(path).folder) else { return }
      switch status.kind {
      case .regular: add(.file(InputFile(origin: .named(path), location: FileLocation(path))))
      case .fifo: add(.file(InputFile(origin: .fifo(path), location: FileLocation(path))))
      case .folder:
        var walk = FolderWalk(selection: selection)
        walk.walk(path, resolved: resolved, identity: status.identity)
        found += walk.found
        if walk.found.isEmpty {
          let kind: InputProblem.Kind =
            walk.excluded > 0 ? .allExcluded : .emptyFolder(endings: RecordFormat.extensionList)
          add(.problem(InputProblem(kind, path: path.string)))
        }
      case .link, .other:
        add(.problem(InputProblem(.notRegularFile(found: status.kind.name), path: path.string)))
      }
    } catch {
      add(.problem(problem(error, at: path)))
    }
  }

  private static func problem(_ error: Errno, at path: FilePath) -> InputProblem {
    let isLink = (try? FileStatus.of(path, followingLinks: false))?.kind == .link
    if isLink, error == .noSuchFileOrDirectory { return InputProblem(.danglingLink, path: path.string) }
    return .system(error, path: path.string)
  }
}
