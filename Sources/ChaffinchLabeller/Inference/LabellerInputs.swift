import ChaffinchSignals

/// What the sequence model reads of a line: the signals, then the lexical logits.
enum LabellerInputs {
  static var width: Int { SignalList.columnNames.count + LineClass.count }

  /// The rows of all lines of a page, one after the other, ``width`` values each.
  ///
  /// O(n) in the features.
  static func rows(_ signals: SignalMatrix, _ features: LexicalFeatures, _ lexical: LexicalModel) -> [Float] {
    let width = signals.width + LineClass.count
    return [Float](unsafeUninitializedCapacity: signals.count * width) { rows, initialized in
      // Every place of the `count × width` values is written below, row by row.
      for line in 0..<signals.count {
        let start = line * width
        for column in 0..<signals.width {
          rows[start + column] = signals.values[line * signals.width + column]
        }
        let logits = lexical.logits(of: features.features[features.starts[line]..<features.starts[line + 1]])
        for place in 0..<LineClass.count { rows[start + signals.width + place] = logits[place] }
      }
      initialized = signals.count * width
    }
  }
}
