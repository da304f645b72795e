import ChaffinchCore

/// What the sequence model reads of a line: the signals, then the lexical logits.
package enum LabellerInputs {
  package static var width: Int { SignalList.columnNames.count + LineClass.count }

  /// The rows of all lines of a page, one after the other, ``width`` values each.
  ///
  /// O(n) in the features.
  package static func rows(_ signals: SignalMatrix, _ features: LexicalFeatures, _ lexical: LexicalModel)
    -> [Float]
  {
    let width = signals.width + LineClass.count
    return [Float](unsafeUninitializedCapacity: signals.count * width) { rows, initialized in
      guard let base = rows.baseAddress else { return }
      signals.values.withUnsafeBufferPointer { values in
        guard let values = values.baseAddress else { return }
        // Every place of the `count × width` values is written below, row by row: the signals, then the logits.
        for line in 0..<signals.count {
          let row = base + line * width
          row.initialize(from: values + line * signals.width, count: signals.width)
          let own = features.features[features.starts[line]..<features.starts[line + 1]]
          let logits = lexical.logits(of: own)
          for place in 0..<LineClass.count { (row + signals.width + place).initialize(to: logits[place]) }
        }
      }
      initialized = signals.count * width
    }
  }
}
