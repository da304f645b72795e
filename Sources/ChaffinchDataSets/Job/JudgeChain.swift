import ChaffinchInput

/// Judges one after the other: a record that one drops is not shown to the next.
///
/// All see the record as it was read; the text that goes on is that of the last who changed it.
final class JudgeChain: RecordJudge {
  private let judges: [any RecordJudge]

  init(_ judges: [any RecordJudge]) { self.judges = judges }

  func judge(_ record: RecordView) -> RecordJudgement {
    var text: [UInt8]?
    var score: Double?
    for judge in judges {
      switch judge.judge(record) {
      case .drop(let reason): return .drop(reason: reason)
      case .keep(let newText, let newScore):
        text = newText ?? text
        score = newScore ?? score
      }
    }
    return .keep(text: text, score: score)
  }
}
