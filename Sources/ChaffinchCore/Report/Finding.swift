/// One span of residue, with the reasons for calling it so.
public struct Finding: Sendable, Equatable {
  /// A position between two characters of a line, in the ways in which formats count.
  public struct Column: Sendable, Equatable {
    /// Bytes of UTF-8 before it in its line, and one.
    public var bytes: Int
    /// Unicode scalars before it in its line, and one.
    public var scalars: Int

    /// Creates a column; the default is the line's start.
    public init(bytes: Int = 1, scalars: Int = 1) {
      self.bytes = bytes
      self.scalars = scalars
    }
  }

  /// One line of the source, to be shown with a finding.
  ///
  /// A caller may leave lines out of a long span; the text report says how many are missing.
  public struct SnippetLine: Sendable, Equatable {
    /// Number of the line, counted from 1.
    public var lineNumber: Int
    /// The line without its line break.
    public var text: RawText
    /// The byte range of `text` that the finding claims, or `nil` for a line of context.
    public var marked: Range<Int>?

    /// Creates a line to show.
    public init(lineNumber: Int, text: RawText, marked: Range<Int>? = nil) {
      self.lineNumber = lineNumber
      self.text = text
      self.marked = marked
    }
  }

  /// Name of the rule, in kebab-case.
  public var rule: String
  /// The kind of residue; `class` in JSON.
  public var residueClass: LineClass
  /// How much the finding should trouble the user.
  public var severity: Severity
  /// First line, counted from 1, blank lines counted.
  public var startLine: Int
  /// Last line, inclusive.
  public var endLine: Int
  /// First byte in the original text, counted from 0.
  public var startByte: Int
  /// End of the span, exclusive.
  public var endByte: Int
  /// Where the span begins in its first line.
  public var start: Column
  /// Where the span ends in its last line: the column behind its last character.
  public var end: Column
  /// Calibrated probability, 0…1, that the span is residue: the one that reports show and thresholds are compared with.
  public var confidence: Double
  /// Calibrated probability, 0…1, that the span is of its class if it is residue; 1 where the rule alone says what it is.
  public var classProbability: Double
  /// Points that the span takes off the file's score.
  public var scoreLoss: Double
  /// Name of the finding that survives edits elsewhere in the file.
  public var fingerprint: String
  /// Fingerprints of the lines it claims, blank ones left out, each by its normalised text.
  public var lineFingerprints: [UInt64]
  /// What was found, in words.
  public var message: String
  /// The reasons, the weightiest first.
  public var evidence: [Evidence]
  /// Other locations that belong to the finding.
  public var related: [RelatedLocation]
  /// Source lines to show, in order.
  public var snippet: [SnippetLine]

  /// Creates a finding.
  public init(
    rule: String, residueClass: LineClass, severity: Severity = .warning, startLine: Int, endLine: Int,
    startByte: Int, endByte: Int, start: Column = Column(), end: Column = Column(), confidence: Double,
    classProbability: Double = 1, scoreLoss: Double, fingerprint: String, lineFingerprints: [UInt64] = [],
    message: String,
    evidence: [Evidence] = [], related: [RelatedLocation] = [], snippet: [SnippetLine] = []
  ) {
    self.rule = rule
    self.residueClass = residueClass
    self.severity = severity
    self.startLine = startLine
    self.endLine = endLine
    self.startByte = startByte
    self.endByte = endByte
    self.start = start
    self.end = end
    self.confidence = confidence
    self.classProbability = classProbability
    self.scoreLoss = scoreLoss
    self.fingerprint = fingerprint
    self.lineFingerprints = lineFingerprints
    self.message = message
    self.evidence = evidence
    self.related = related
    self.snippet = snippet
  }
}

/// Another location that belongs to a finding, such as the twin of a repeated block.
public struct RelatedLocation: Sendable, Equatable {
  /// Path of the other text, with the record's number in brackets where it is one of a container.
  public var path: RawText
  /// The path of the container, or `nil` where the text is a plain file.
  public var container: RawText?
  /// First line, counted from 1.
  public var startLine: Int
  /// Last line, inclusive.
  public var endLine: Int
  /// How the location belongs to the finding, such as `same text`.
  public var note: String

  /// Creates a location.
  public init(path: RawText, container: RawText? = nil, startLine: Int, endLine: Int, note: String) {
    self.path = path
    self.container = container
    self.startLine = startLine
    self.endLine = endLine
    self.note = note
  }
}

/// One signal that decided, and what it said.
public struct Evidence: Sendable, Equatable {
  /// The signal's name in kebab-case.
  public var signal: String
  /// What it said, for people.
  public var detail: String

  /// Makes the evidence.
  public init(_ signal: String, _ detail: String) {
    self.signal = signal
    self.detail = detail
  }
}
