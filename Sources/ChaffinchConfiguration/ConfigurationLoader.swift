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

  /// `chain` are the files whose bases are being read, `namedAt` the location of the `extend` that names this one.
  private mutating func load(
    _ path: String, namedAt location: ConfigurationLocation?, chain: [String]
  ) throws(ConfigurationProblems) -> Loaded {
    let identity = NamedFile.identity(of: path)
    if let location, chain.contains(identity) {
      throw ConfigurationProblems(problems: [
        ConfigurationProblem(
          location, "the files extend each other in a circle, here back to \(path)",
          remedy: "Remove one of these extends.")
      ])
    }
    if let result = known[identity] { return try result.get() }
    let result: Result<Loaded, ConfigurationProblems>
    do throws(ConfigurationProblems) {
      result = .success(try read(path, namedAt: location, chain: chain + [identity]))
    } catch {
      result = .failure(error)
    }
    known[identity] = result
    return try result.get()
  }

  private mutating func read(
    _ path: String, namedAt location: ConfigurationLocation?, chain: [String]
  ) throws(ConfigurationProblems) -> Loaded {
    let bytes: [UInt8]
    do throws(InputProblem) {
      bytes = try NamedFile.bytes(at: path, limit: Self.limit)
    } catch {
      throw ConfigurationProblems(problems: [Self.problem(error, path, namedAt: location)])
    }
    let contents = ConfigurationFile.contents(of: bytes, file: path)
    let configuration = contents.configuration
    var whole = Loaded(configuration: configuration, files: [path])
    var problems = contents.problems
    var knowsRules = contents.knowsRules
    if let base = configuration.base {
      do throws(ConfigurationProblems) {
        let loaded = try load(base.path, namedAt: base.location, chain: chain)
        whole = Loaded(
          configuration: configuration.extending(loaded.configuration), files: [path] + loaded.files)
      } catch {
        problems += error.problems
        knowsRules = false
      }
    }
    if knowsRules {
      problems += Self.unknownRules(in: configuration, known: whole.configuration.ruleNames)
      problems.sort {
        ($0.location.line ?? 0, $0.location.column ?? 0) < ($1.location.line ?? 0, $1.location.column ?? 0)
      }
    }
    guard problems.isEmpty else { throw ConfigurationProblems(problems: problems) }
    return whole
  }

  /// The names of rules that `configuration` uses and that are not `known`.
  static func unknownRules(
    in configuration: Configuration, known: [String]
  ) -> [ConfigurationProblem] {
    let names = Set(known)
    return configuration.namedRules.filter { !names.contains($0.name) }.map {
      .unknownRule($0.name, at: $0.location, known: known)
    }
  }

  /// A file that cannot be read is a fault of the line that names it, where there is one.
  private static func problem(
    _ problem: InputProblem, _ path: String, namedAt location: ConfigurationLocation?
  ) -> ConfigurationProblem {
    guard let location else {
      return ConfigurationProblem(
        ConfigurationLocation(file: path), problem.what,
        remedy: problem.kind == .missing ? problem.remedy : "Fix the file, or skip it with --isolated.")
    }
    return ConfigurationProblem(
      location, "extend names \(path): \(problem.what)",
      remedy: "Give the path of a YAML file, relative to the folder of this one.")
  }
}

/// The text of one configuration file.
enum ConfigurationFile {
  /// What `bytes` say; `file` is the path for messages.
  ///
  /// - Throws: ``ConfigurationProblems``, one for each key that is wrong.
  static func decode(_ bytes: [UInt8], file: String) throws(ConfigurationProblems) -> Configuration {
    let contents = contents(of: bytes, file: file)
    guard contents.problems.isEmpty else { throw ConfigurationProblems(problems: contents.problems) }
    return contents.configuration
  }

  /// What a file says as far as it can be read, and what is wrong with it.
  struct Contents {
    var configuration = Configuration()
    var problems: [ConfigurationProblem] = []
    /// Whether all rules of the user's own could be read, so that their names are known.
    var knowsRules = true
  }

  /// All that can be read of `bytes`.
  static func contents(of bytes: [UInt8], file: String) -> Contents {
    var contents = Contents()
    do throws(ConfigurationProblem) {
      guard let root = try YAMLText.root(of: bytes, in: file) else { return contents }
      for (key, value) in try root.entries(like: "preset: strict") {
        do throws(ConfigurationProblem) {
          try read(key, value, into: &contents.configuration)
        } catch {
          contents.problems.append(error)
          if key.name == CustomRulesKey.name { contents.knowsRules = false }
        }
      }
    } catch {
      contents.problems.append(error)
      contents.knowsRules = false
    }
    return contents
  }

  private static func read(
    _ key: ConfigurationValue.Key, _ value: ConfigurationValue, into configuration: inout Configuration
  ) throws(ConfigurationProblem) {
    guard let known = ConfigurationKeys.all.first(where: { $0.name == key.name }) else {
      throw ConfigurationProblem(
        key.location, "there is no key \(QuotedText.shown(key.name))",
        remedy: Suggestion.remedy(for: key.name, among: ConfigurationKeys.all.map { $0.name }))
    }
    try known.read(value, into: &configuration)
  }
}
