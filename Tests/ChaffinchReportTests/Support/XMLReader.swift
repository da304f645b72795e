import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads XML with Foundation's parser.
final class XMLReader: NSObject, XMLParserDelegate {
  /// An element with its attributes and the text inside it.
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// The elements in the order of their beginnings, or nil where the bytes are no well-formed XML.
  static func elements(_ bytes: [UInt8]) -> [Element]? {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
