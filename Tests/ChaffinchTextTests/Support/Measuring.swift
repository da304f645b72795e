@testable import ChaffinchText

/// Measures `text`, the document it makes.
func analyse(_ text: String) -> TextAnalysis { TextAnalysis(bytes: Array(text.utf8)) }

/// The shape of the first line of `text` that is not blank; there must be one.
func shape(of text: String) -> LineShape { analyse(text).lines[0] }

extension TextAnalysis {
  /// The folded scalars at the ends of the first line, as text.
  var edgeText: String {
    guard let line = lines.first else { return "" }
    return String(String.UnicodeScalarView(edges[line.edgeRange].compactMap(Unicode.Scalar.init)))
  }
}
