import ChaffinchCore
import ChaffinchInput
import ChaffinchText

/// The labelled pages of a JSON Lines file, one at a time.
///
/// A record holds `id`, `source`, `site`, `family`, `lang`, `url`, `scraper`, `gold_body` (the article alone), all optional
/// strings, and `lines`, an array of objects with `text` (a string), `label` (a string or null) and, optionally, `also` (an
/// array of strings). Where labels are not read, `text`, the whole page, will do in place of `lines`.
struct LabelledPageReader: Sequence, IteratorProtocol {
  private let path: String
  private let trust: LabelledPage.Trust
  private var objects: JSONObjectReader

  /// Opens a file; a link is followed, a fifo is read to its end first.
  ///
  /// In a file of ``LabelledPage/Trust/unlabelled`` pages no line has a label, whatever the file says.
  init(path: String, trust: LabelledPage.Trust = .labelled) throws(InputProblem) {
    self.path = path
    self.trust = trust
    objects = try JSONObjectReader(opening: path)
  }

  private var readsLabels: Bool { trust != .unlabelled }

  /// The next page, or the problem of its record; nil at the end.
  mutating func next() -> Result<LabelledPage, InputProblem>? {
    switch objects.next() {
    case nil: return nil
    case .problem(let problem): return .failure(problem)
    case .object(let object, let index, let line):
      do throws(InputProblem.Kind) {
        return .success(try page(of: object, index: index))
      } catch {
        return .failure(InputProblem(error, path: objects.path, line: line))
      }
    }
  }

  private func page(of object: JSONValue, index: Int) throws(InputProblem.Kind) -> LabelledPage {
    let url = try object.optionalString("url")
    let site = try object.optionalString("site") ?? url.flatMap(URLHost.host(of:)) ?? "unknown"
    let lines = try lines(of: object)
    let source = try object.optionalString("source") ?? ""
    let family = try object.optionalString("family") ?? site
    let language = try object.optionalString("lang") ?? ""
    let scraper = try object.optionalString("scraper") ?? ""
    let article = try object.optionalString("gold_body")
    // Pages of one scraper count as one run. The article of a page that is never tested is not kept.
    var page = LabelledPage(
      text: [], labels: [], family: family, group: scraper, site: site, language: language, scraper: scraper,
      trust: trust)
    page.origin = PageOrigin(
      id: object.field("id")?.stringOrNumber ?? String(index), source: source, file: path,
      article: trust == .labelled ? article : nil)
    page.setLines(lines)
    return page
  }

  private func lines(of object: JSONValue) throws(InputProblem.Kind) -> [LabelledLine] {
    if !readsLabels, let text = object.field("text"), !text.isNull { return try linesWithoutLabels(of: text) }
    guard let field = object.field("lines") else {
      throw .missingField(name: readsLabels ? "lines" : "text")
    }
    guard let elements = field.elements else {
      throw .wrongFieldType(name: "lines", expected: "an array", found: field.kindName)
    }
    var lines: [LabelledLine] = []
    for element in elements { lines.append(try line(of: element, number: lines.count)) }
    return lines
  }

  private func linesWithoutLabels(of field: JSONValue) throws(InputProblem.Kind) -> [LabelledLine] {
    guard let text = field.bytes else {
      throw .wrongFieldType(name: "text", expected: "a string", found: field.kindName)
    }
    return text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      LabelledLine(text: Self.oneLine($0))
    }
  }

  private func line(of value: JSONValue, number: Int) throws(InputProblem.Kind) -> LabelledLine {
    let name = "lines[\(number)]"
    guard value.isObject else {
      throw .wrongFieldType(name: name, expected: "an object", found: value.kindName)
    }
    guard let field = value.field("text") else { throw .missingField(name: "\(name).text") }
    guard let text = field.bytes else {
      throw .wrongFieldType(name: "\(name).text", expected: "a string", found: field.kindName)
    }
    var line = LabelledLine(text: Self.oneLine(text[...]))
    guard readsLabels else { return line }
    if let label = value.field("label"), !label.isNull {
      line.label = try self.label(label, name: "\(name).label")
    }
    if let also = value.field("also"), !also.isNull {
      guard let elements = also.elements else {
        throw .wrongFieldType(name: "\(name).also", expected: "an array", found: also.kindName)
      }
      for element in elements { line.alsoRight.append(try self.label(element, name: "\(name).also")) }
    }
    return line
  }

  /// A line of a record is one line, whatever breaks it holds.
  private static func oneLine(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 == 0x0D || $0 == 0x0A }) else { return text }
    return text.map { $0 == 0x0D || $0 == 0x0A ? 0x20 : $0 }[...]
  }

  private func label(_ value: JSONValue, name: String) throws(InputProblem.Kind) -> LineClass {
    guard let text = value.string else {
      throw .wrongFieldType(name: name, expected: "a string", found: value.kindName)
    }
    guard let label = LineClass(name: text) else { throw .unknownLabel(text) }
    return label
  }
}

extension JSONValue {
  /// The string of that field; nil when the field is missing or null.
  fileprivate func optionalString(_ name: String) throws(InputProblem.Kind) -> String? {
    guard let field = field(name), !field.isNull else { return nil }
    guard let string = field.string else {
      throw .wrongFieldType(name: name, expected: "a string", found: field.kindName)
    }
    return string
  }
}
