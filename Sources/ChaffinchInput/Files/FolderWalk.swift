import ChaffinchText
import SystemPackage

/// A search of a folder and all folders in it for files of the known formats.
struct FolderWalk {
  private(set) var found: [FileList.Found] = []
  /// The folders from the first down to the one being read, against loops of mounted folders.
  private var ancestors: [FileStatus.Identity]
  private var ignores: IgnoreStack
  /// How many files and folders were left out that would have been read.
  private(set) var excluded = 0

  /// Starts a search below `ancestors`, which it must not enter again.
  init(ancestors: [FileStatus.Identity] = [], selection: FileSelection = FileSelection()) {
    self.ancestors = ancestors
    ignores = IgnoreStack(selection)
  }

  /// Adds what is in the folder at `path`, where the search begins.
  mutating func walk(_ path: FilePath, resolved: FilePath, identity: FileStatus.Identity) {
    do throws(InputProblem) {
      try ignores.enterWorkTree(above: path)
    } catch {
      add(error, path, resolved)
    }
    descend(path, resolved: resolved, identity: identity)
  }

  private mutating func descend(_ path: FilePath, resolved: FilePath, identity: FileStatus.Identity) {
    guard !ancestors.contains(identity) else {
      add(InputProblem(.loop, path: path.string), path, resolved)
      return
    }
    ancestors.append(identity)
    defer { ancestors.removeLast() }
    do throws(InputProblem) {
      try ignores.enter(path)
    } catch {
      add(error, path, resolved)
    }
    defer { ignores.leave() }
    var absolute = path.absoluteBytes()
    if absolute.last != Wildcard.slash { absolute.append(Wildcard.slash) }
    do throws(Errno) {
      let names = try path.namesInFolder()
      let lists = JobLists.lists(among: names.map(\.string))
      for name in names where !name.isHidden && !lists.contains(name.string) {
        visit(
          path.appending(name).withoutLeadingDots, resolved: resolved.appending(name),
          absolute: absolute + name.platformBytes)
      }
    } catch {
      add(.system(error, path: path.string), path, resolved)
    }
  }

  private mutating func visit(_ path: FilePath, resolved: FilePath, absolute: [UInt8]) {
    do {
      let status = try FileStatus.of(path, followingLinks: false)
      guard status.kind == .folder || RecordFormat.named(by: path) != nil else { return }
      guard !ignores.excludes(absolute, isFolder: status.kind == .folder) else {
        excluded += 1
        return
      }
      switch status.kind {
      case .folder: descend(path, resolved: resolved, identity: status.identity)
      case .link: return
      case .regular:
        let file = InputFile(origin: .inFolder(path), location: FileLocation(path))
        found.append(FileList.Found(path: path, resolved: resolved, entry: .file(file)))
      case .fifo, .other:
        add(InputProblem(.notRegularFile(found: status.kind.name), path: path.string), path, resolved)
      }
    } catch {
      add(.system(error, path: path.string), path, resolved)
    }
  }

  private mutating func add(_ problem: InputProblem, _ path: FilePath, _ resolved: FilePath) {
    found.append(FileList.Found(path: path, resolved: resolved, entry: .problem(problem)))
  }
}

extension FilePath.Component {
  /// The bytes of the name as they are.
  var platformBytes: [UInt8] { withPlatformString { FilePath.bytes(of: $0) } }

  /// Whether the name starts with a dot.
  var isHidden: Bool {
    withPlatformString { $0[0] == UInt8(ascii: ".") }
  }
}

/// The lists that `dedup`, `filter` and `clean` write beside their outputs: no documents, though their endings say so.
package enum JobLists {
  /// What every job writes into the folder of its outputs.
  package static let always = ["removed.jsonl", "removed.txt", "clusters.tsv"]
  /// The list of a job that cleans texts.
  package static let heavyLosses = "heavy-loss.jsonl"
  /// The summary of every job.
  package static let manifest = "manifest.json"

  /// The lists among the names of a folder; none where the folder is no job's, which has all of them.
  static func lists(among names: [String]) -> Set<String> {
    let present = Set(names)
    guard present.isSuperset(of: always + [manifest]) else { return [] }
    return Set(always + [heavyLosses])
  }
}
