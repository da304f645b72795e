/// What was found in one text: a file, or a record of a container.
public struct FileReport: Sendable, Equatable {
  /// The four separate scores of a text, each 0…100, and `nil` where it could not be judged.
  public struct Axes: Sendable, Equatable {
    /// Share of the text that is not residue; the axis behind ``FileReport/score``.
    public var cleanliness: Double?
    /// Freedom from encoding damage and truncation.
    public var integrity: Double?
    /// Freedom from text that stands elsewhere as well.
    public var duplication: Double?
    /// Presence of what a text of its kind should have.
    public var completeness: Double?

    /// Creates a set of scores.
    public init(
      cleanliness: Double? = nil, integrity: Double? = nil, duplication: Double? = nil,
      completeness: Double? = nil
    ) {
      self.cleanliness = cleanliness
      self.integrity = integrity
      self.duplication = duplication
      self.completeness = completeness
    }
  }

  /// The earlier text of the run that this one is a near-duplicate of.
  public struct Original: Sendable, Equatable {
    /// Its path, with the record's number in brackets where it is one of a container.
    public var path: RawText
    /// The path of the container, or `nil` where the original is a plain file.
    public var container: RawText?
    /// Similarity of the two, 0…1.
    public var similarity: Double

    /// Creates the reference to an original.
    public init(path: RawText, container: RawText? = nil, similarity: Double) {
      self.path = path
      self.container = container
      self.similarity = similarity
    }
  }

  /// The text itself, for formats that show it whole.
  public struct Source: Sendable, Equatable {
    /// The text as it was read.
    public var text: RawText
    /// The text without its residue.
    public var cleaned: RawText

    /// Creates a source.
    public init(text: RawText, cleaned: RawText) {
      self.text = text
      self.cleaned = cleaned
    }
  }

  /// Path relative to the working directory; of a record, the container's path.
  public var path: RawText
  /// Where the text stands in its container, or `nil` for a plain file.
  public var record: RecordIdentity?
  /// The site of the text: the host of its address, its folder, or what the user named it.
  public var site: RawText
  /// ISO 639-1 code, or `nil` where the language is unknown.
  public var language: String?
  /// Cleanliness from 0 to 100, or `nil` where it could not be judged.
  public var score: Double?
  /// The separate scores.
  public var axes: Axes
  /// Size of the text in bytes.
  public var bytes: Int
  /// Number of lines, blank ones included.
  public var lines: Int
  /// Bytes of the lines that are kept.
  public var bodyBytes: Int
  /// One letter per line, in order, or `nil` when not asked for.
  public var labels: String?
  /// The text this one is a near-duplicate of; `nil` where it is none, or the first of its kind.
  public var original: Original?
  /// The text itself, or `nil` when no format asked for it.
  public var source: Source?
  /// The findings, in the order of the text.
  public var findings: [Finding]
  /// How many more there are that a baseline knows.
  public var knownFindings = 0

  /// Creates the report of one text.
  public init(
    path: RawText, record: RecordIdentity? = nil, site: RawText = "", language: String? = nil, score: Double?,
    axes: Axes = Axes(), bytes: Int, lines: Int, bodyBytes: Int, labels: String? = nil,
    original: Original? = nil, source: Source? = nil, findings: [Finding] = []
  ) {
    self.path = path
    self.record = record
    self.site = site
    self.language = language
    self.score = score
    self.axes = axes
    self.bytes = bytes
    self.lines = lines
    self.bodyBytes = bodyBytes
    self.labels = labels
    self.original = original
    self.source = source
    self.findings = findings
  }

  /// The report without any of the text, for readers who may not see it: no source, no lines, no evidence that quotes it.
  ///
  /// Paths, addresses, numbers, rules and the names of signals stay.
  public var redacted: FileReport {
    var report = self
    report.source = nil
    for index in findings.indices {
      report.findings[index].snippet = []
      report.findings[index].evidence = findings[index].evidence.map { Evidence($0.signal, "") }
    }
    return report
  }
}
