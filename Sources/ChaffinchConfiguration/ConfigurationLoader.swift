import ChaffinchInput

/// Reads configuration files and what they extend, each file once.
struct ConfigurationLoader: Sendable {
  /// A configuration with all that it extends.
  struct Loaded: Sendable {
    let configuration: Configuration
    /// The files that it comes from, the first one first.
    let files: [String]
  }

  /// Larger files are refused: 10,000 phrases have room in this many bytes.
  static let limit = 1 << 20

  private var known: [String: Result<Loaded, ConfigurationProblems>] = [:]

  /// The configuration of the file at `path`.
  mutating func load(_ path: String) throws(ConfigurationProblems) -> Loaded {
    try load(path, namedAt: nil, chain: [])
  }

  /// `chain` are the files whose bases are being read, `namedAt` the place of the `extend` that names this one.
  private mutating func load(
    _ path: String, namedAt place: ConfigurationPlace?, chain: [String]
  ) throws(ConfigurationProblems) -> Loaded {
    let identity = NamedFile.identity(of: path)
    if let place, chain.contains(identity) {
      throw ConfigurationProblems(problems: [
        ConfigurationProblem(
          place, "the files extend each other in a circle, here back to \(path)",
          remedy: "Remove one extend of the circle.")
      ])
    }
    if let result = known[identity] { return try result.get() }
    let result: Result<Loaded, ConfigurationProblems>
    do throws(ConfigurationProblems) {
      result = .success(try read(path, namedAt: place, chain: chain + [identity]))
    } catch {
      result = .failure(error)
    }
    known[identity] = result
    return try result.get()
  }

  private mutating func read(
    _ path: String, namedAt place: ConfigurationPlace?, chain: [String]
  ) throws(ConfigurationProblems) -> Loaded {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try NamedFile.bytes(at: path, limit: Self.limit)
    } catch {
      throw ConfigurationProblems(problems: [Self.problem(error, path, namedAt: place)])
    }
    let contents = ConfigurationFile.contents(of: bytes, file: path)
    let configuration = contents.configuration
    var whole = Loaded(configuration: configuration, files: [path])
    var problems = contents.problems
    var knowsRules = contents.knowsRules
    if let base = configuration.base {
      do throws(ConfigurationProblems) {
        let loaded = try load(base.path, namedAt: base.place, chain: chain)
        whole = Loaded(
          configuration: configuration.extending(loaded.configuration), files: [path] + loaded.files)
      } catch {
        problems += error.problems
        knowsRules = false
      }
    }
    if knowsRules {
      problems += RuleNames.problems(in: configuration, extended: whole.configuration)
      problems.sort {
        ($0.place.line ?? 0, $0.place.column ?? 0) < ($1.place.line ?? 0, $1.place.column ?? 0)
      }
    }
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return whole
  }

  /// A file that cannot be read is a fault of the line that names it, where there is one.
  private static func problem(
    _ problem: InputProblem, _ path: String, namedAt place: ConfigurationPlace?
  ) -> ConfigurationProblem {
    guard let place else {
      return ConfigurationProblem(
        ConfigurationPlace(file: path), problem.what,
        remedy: problem.kind == .missing ? problem.remedy : "Mend the file, or pass it over with --isolated.")
    }
    return ConfigurationProblem(
      place, "extend names \(path): \(problem.what)",
      remedy: "Give the path of a YAML file, relative to the folder of this one.")
  }
}
