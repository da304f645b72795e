import ChaffinchCore

/// Finds HTML tags, entities and empty links inside lines that are otherwise kept.
enum MarkupResidueRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "markup-residue",
    summary: "HTML tags, entities, comments and empty links inside the text",
    rationale: """
      Tags, entities and the ends of comments remain if a scraper cuts HTML as text or unescapes it too few times. \
      They are tokens without meaning, and they hide words from search and comparison.
      """,
    remedy: "Unescape the entities and strip the tags, or use an HTML parser.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [
      .flags(
        "tags and entities inside an English article",
        """
        The glassblower of Fenwick Street

        ▌Every morning at five the furnace in Fenwick Street is lit by <strong>Dorothea Lamb</strong>, \
        the last glassblower in the county, who learned the trade from her uncle and has since taught it \
        to eleven apprentices of her own.

        Most of her work goes to lighthouses, which still need lenses that no machine can grind. The rest \
        she sells on Saturdays from a table by the door, and she asks her customers to pay whatever they \
        would pay for a good lunch.

        ▌&quot;Glass remembers&quot;, she says. A piece that has been cooled too fast may stand on a \
        shelf for thirty years and then break in the night &mdash; nobody knows why on that night and not \
        on another, and she has stopped asking.
        """),
      .flags(
        "a line break and an empty link in a Japanese article",
        """
        川べりの紙すき工房

        ▌上流の村で和紙をすき続ける工房に、この春、二人の若者が弟子入りした。<br />工房主の桐生タカさんは\
        八十一歳で、冬の冷たい水でなければ丈夫な紙にはならないと話し、今も毎朝四時に起きて川の水をくみに行\
        く。

        原料のこうぞは裏山の畑で育てている。雪が解けるころに枝を刈り、蒸して皮をむき、何日も水にさらしてか\
        ら、ごみを一つずつ指で取り除いていく。弟子たちはこの作業だけで最初の二か月を過ごした。

        ▌できあがった紙は寺の障子や古文書の修理に使われる。[](https://kami.example/photo/12)来年からは海外\
        の美術館にも送られる予定で、注文はすでに三年先まで埋まっているという。
        """),
      .passes(
        "comparisons and operators",
        """
        Reading a program as one reads a letter

        A good program, says the teacher Ifeoma Brandt, should be read aloud. She lets her pupils take \
        turns at the blackboard, and whoever cannot explain a line to the rest of the class must write it \
        again in simpler words until everybody nods.

        Her favourite line is the test a < b && c > d, which looks harmless until somebody asks what \
        happens when a and b are equal. Half of the class says one thing and half the other, and that is \
        when she sits down and lets them argue.

        "I <3 this part of the lesson," one girl wrote on the wall beside it, next to the name of the \
        firm AT&T, an arrow A --> B and the words R&D forever. The teacher has had the wall painted twice \
        since then, but never that corner.
        """),
      .passes(
        "elements that a German article names",
        """
        Die Tabelle, die keine sein sollte

        In den neunziger Jahren bauten fast alle Gestalter ihre Seiten aus Tabellen. Wer einen Text neben \
        ein Bild stellen wollte, schrieb `<table>` und `<td>`, obwohl beides für Zahlen gedacht war, und \
        füllte die leeren Felder mit `&nbsp;` auf.

        Die Informatikerin Rosalie Tann hat dreihundert solcher Seiten gesammelt und zeigt sie nun in \
        einer Ausstellung. Besucher dürfen an alten Geräten selbst ausprobieren, wie lange eine Seite zum \
        Laden brauchte, und viele halten es keine Minute aus.

        Am meisten wundern sich die Schulklassen darüber, dass der Text trotzdem noch lesbar ist. „Fünf < \
        Sieben, das versteht in hundert Jahren noch jeder“, sagt Tann, „aber was ein Frame war, muss ich \
        schon heute jedem Kind erklären.“
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    let bytes = page.measures.analysis.document.bytes
    return page.lines.indices.compactMap { index in
      guard !page.classes[index].isResidue else { return nil }
      let spans = MarkupFragments.find(in: bytes, page.lines[index].start..<page.lines[index].end)
      guard let first = spans.first, let last = spans.last else { return nil }
      let characters = spans.reduce(0) { $0 + count(bytes[$1.range]) }
      let shown = "“\(String(decoding: bytes[first.range], as: UTF8.self).prefix(40))”"
      return Claim(
        lines: index..<index + 1, bytes: first.range.lowerBound..<last.range.upperBound, residueClass: .other,
        confidence: 1, message: "\(first.kind.name) in the text",
        evidence: [Evidence("markup", spans.count == 1 ? shown : "\(shown) and \(spans.count - 1) more")],
        related: [], cost: .characters(characters))
    }
  }

  /// The bytes of the leftovers of markup on a line that is kept; none where the user keeps them.
  static func fragments(of page: ClassifiedPage, line: Int) -> [Range<Int>] {
    guard !page.linesKeepingMarkup.contains(line) else { return [] }
    let shape = page.lines[line]
    let bytes = page.measures.analysis.document.bytes
    return MarkupFragments.find(in: bytes, shape.start..<shape.end).map(\.range)
  }

  /// How many scalars `text` has: the score counts characters, and addresses may hold any.
  private static func count(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}
