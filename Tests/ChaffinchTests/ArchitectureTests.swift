import Foundation
import TestSupport
import Testing

@Suite("The modules depend on each other as docs/architecture.md says")
struct ArchitectureTests {
  /// The modules that must stay free of Foundation, a database and YAML.
  private static let core = ["ChaffinchCore", "ChaffinchText", "ChaffinchLint"]

  private let page: String
  private let package: String

  init() throws {
    page = try Self.text("docs/architecture.md")
    package = try Self.text("Package.swift")
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  /// The modules of the page's table, each with those it may use.
  private var allowed: [String: Set<String>] {
    var allowed: [String: Set<String>] = [:]
    for row in page.matches(of: /\n\| `(\w[\w-]*)` \| [^|\n]* \| ([^|\n]*) \|/) {
      let names = row.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      allowed[String(row.1)] = Set(names.filter { $0 != "–" && $0 != "all" }.map { "Chaffinch\($0)" })
    }
    let all = Set(allowed.keys.filter { $0 != "chaffinch-cli" })
    if allowed["chaffinch-cli"] != nil { allowed["chaffinch-cli"] = all }
    return allowed
  }

  /// The modules of the package that `module` depends on, as Package.swift has it.
  private func dependencies(of module: String) throws -> Set<String> {
    let target = try #require(
      package.firstMatch(of: try Regex(#"[tT]arget\(\s*name: ""# + module + #"""#)), "\(module)")
    let rest = package[target.range.upperBound...]
    let end = rest.firstRange(of: /\n    \.|\n  \]/)?.lowerBound ?? rest.endIndex
    let names = rest[..<end].matches(of: /"(Chaffinch\w*)"/).map { String($0.1) }
    return Set(names)
  }

  private static func files(of module: String) throws -> [URL] {
    let folder = Repository.root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  private static func imports(of module: String) throws -> Set<String> {
    try files(of: module).reduce(into: []) { imports, file in
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.matches(of: /(?m)^\s*(?:@\w+ )?(?:public )?import (\w+)/) {
        imports.insert(String(line.1))
      }
    }
  }

  @Test("every Swift module has its row, and no other has")
  func rows() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Sources").path)
    let modules = folders.filter { $0.lowercased().hasPrefix("chaffinch") }
    #expect(modules.sorted() == allowed.keys.sorted())
    #expect(allowed.count >= 11)
  }

  @Test("Package.swift allows what the row allows, and the imports no more")
  func dependencies() throws {
    for (module, allowed) in allowed {
      let declared = try dependencies(of: module)
      #expect(declared == allowed, "\(module)")
      let imported = try Self.imports(of: module).filter { $0.hasPrefix("Chaffinch") }
      #expect(imported.isSubset(of: declared), "\(module)")
    }
  }

  @Test("the modules depend on each other in one direction")
  func noCycles() {
    var reached: [String: Set<String>] = [:]
    func reach(_ module: String, _ path: [String]) -> Set<String> {
      if let known = reached[module] { return known }
      #expect(!path.contains(module), "\(path + [module])")
      guard !path.contains(module) else { return [] }
      let direct = allowed[module] ?? []
      let all = direct.union(direct.flatMap { reach($0, path + [module]) })
      reached[module] = all
      return all
    }
    for module in allowed.keys { #expect(!reach(module, []).contains(module)) }
  }

  @Test("the judging core needs no Foundation, no database and no YAML", arguments: core)
  func lightCore(module: String) throws {
    let imports = try Self.imports(of: module)
    #expect(imports.isDisjoint(with: ["Foundation", "GRDB", "Yams", "FoundationEssentials"]))
    #expect(!imports.isEmpty || module == "ChaffinchCore")
  }

  @Test("every link of the page leads to a file")
  func links() throws {
    let links = page.matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }
    #expect(links.count > 20)
    for link in links {
      let file = Repository.root.appending(path: "docs").appending(path: link).standardized
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
    }
  }
}
