/// How much a line is about what the body is about: its content words on other body-like lines.
enum TopicOverlapSignal: Signal {
  static let columns = ["topic.weight", "topic.share"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    for index in page.lines.indices {
      let overlap = page.words.topicOverlap(of: index)
      values[index, 0] = overlap.weight
      values[index, 1] = overlap.share
    }
  }
}
