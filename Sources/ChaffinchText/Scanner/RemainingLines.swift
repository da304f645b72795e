extension TextAnalysis {
  /// The analysis of the document as it would be without some of its lines: nothing is measured again.
  ///
  /// `kept` are indices into ``lines``, ascending; blank lines stay. Offsets are those of the whole document, line numbers
  /// those of what remains. O(n) in the lines.
  package func keeping(_ kept: [Int]) -> TextAnalysis {
    var isKept = [Bool](repeating: true, count: document.lines.count)
    for line in lines { isKept[line.index] = false }
    for index in kept { isKept[lines[index].index] = true }
    var remaining = self
    remaining.document = Document(document, keeping: isKept)
    var number = 0
    let numbers = isKept.map { isKept in
      defer { number += isKept ? 1 : 0 }
      return number
    }
    remaining.lines = kept.map { index in
      var line = lines[index]
      line.index = numbers[line.index]
      return line
    }
    return remaining
  }
}
