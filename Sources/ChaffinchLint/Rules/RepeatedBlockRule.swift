import ChaffinchCore

/// Finds text of the article that the file holds twice.
enum RepeatedBlockRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "repeated-block",
    summary: "article text that appears twice in the document",
    rationale: """
      Scrapers copy a paragraph twice if the page has it twice, for narrow and wide screens or as a quotation. \
      Repeated text makes language models repeat themselves and counts the same words twice.
      """,
    remedy: "Keep the copy in the running text, and remove the others.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [
      .flags(
        "a paragraph that an English page has twice",
        """
        Orchard keepers count their bees

        The orchard keepers of Long Sutterby have counted their bees for the first time in a decade, and \
        the result has surprised even the most hopeful of them. In 140 hives they found more than five \
        million insects, a third more than in the year before the frost.

        "We had prepared ourselves for bad news and bought no new hives at all," said Horace Winfield, \
        who has kept bees since he was a boy of eleven. He now has to lend swarms to his neighbours \
        because he has nowhere left to put them.

        The keepers believe that the late mowing of the verges has helped. The county stopped cutting the \
        grass before July three years ago, at first to save money, and later because the drivers had come \
        to like the flowers along the road.

        ▌"We had prepared ourselves for bad news and bought no new hives at all," said Horace Winfield, \
        who has kept bees since he was a boy of eleven. He now has to lend swarms to his neighbours \
        because he has nowhere left to put them.

        A second count is planned for the end of August, after the lime trees have flowered. Anybody who \
        wants to help should bring a veil, a notebook and a good deal of patience, because bees have \
        never been known to hold still for long.
        """),
      .flags(
        "Vietnamese text repeated with other spaces",
        """
        Thư viện xã Hòa Lạc mở cửa đến nửa đêm

        Từ ngày 3 tháng 5, thư viện xã Hòa Lạc mở cửa đến nửa đêm để phục vụ học sinh ôn thi. Chị Trịnh \
        Thị Mận, người trông thư viện, cho biết đêm đầu tiên đã có hơn bốn mươi em đến ngồi kín các bàn ở \
        tầng một.

        Xã hỗ trợ tiền điện và nước uống, còn phụ huynh thay nhau trực ở cổng để các em ra về an toàn. \
        Một quán phở gần đó cũng tự nguyện nấu cháo miễn phí vào mười giờ tối các ngày thứ hai và thứ năm \
        trong suốt mùa thi.

        ▌Xã hỗ trợ tiền điện và nước uống,  còn phụ huynh thay nhau trực ở cổng để các em ra về an toàn. \
        Một quán phở gần đó cũng tự nguyện nấu cháo miễn phí vào mười giờ tối các ngày thứ hai và thứ năm \
        trong suốt mùa thi.

        Sau kỳ thi, thư viện sẽ giữ giờ mở cửa mới vào cuối tuần nếu có đủ người trông. Chị Mận nói rằng \
        các cụ hưu trí trong xã đã đăng ký kín lịch tháng bảy, vì ở thư viện mát hơn ở nhà và có nhiều \
        báo để đọc.
        """),
      .passes(
        "a table of contents whose headings appear again in the article",
        """
        Orchard keepers count their bees

        In this article:
        The keepers counted five million insects in one hundred and forty hives
        The county stopped mowing the verges before the first of July

        The orchard keepers of Long Sutterby have counted their bees for the first time in a decade, and the \
        result has surprised even the most hopeful of them. They would rather have had bad news than none.

        The keepers counted five million insects in one hundred and forty hives

        That is a third more than in the year before the frost. "We had prepared ourselves for bad news and \
        bought no new hives at all," said Horace Winfield, who has kept bees since he was a boy of eleven. He \
        now has to lend swarms to his neighbours.

        The county stopped mowing the verges before the first of July

        The late mowing has helped, the keepers believe. It began three years ago, at first to save money, and \
        went on because the drivers had come to like the flowers along the road. A second count is planned for \
        the end of August.
        """),
      .passes(
        "the refrain of a song",
        """
        The song the miners would not sing

        In the village of Pen-y-garth there is a song that every child can sing by the age of four and \
        that no miner would ever sing below ground. Its tune is older than the pit, and its words were \
        written by a woman whose name has been lost.

        The lamp is low, the road is long,

        Each of the five verses tells of one who went down and did not come back, and each of them ends \
        with the same line, which the whole room takes up together, softly at first and then with all the \
        strength it has.

        The lamp is low, the road is long,

        The folklorist Branwen Lloyd has found nineteen versions of it in the valleys around. She \
        believes that the refrain was once a signal between the shifts, and that this is the reason why \
        it was held to be bad luck to sing it in the dark.
        """),
      .passes(
        "a sentence repeated as a pull quote",
        """
        The lighthouse at Corran Point goes dark

        The lighthouse at Corran Point will be switched off on the last night of October, after one hundred \
        and forty years in which it failed only twice. Ships have steered by satellite for so long that the \
        harbour board could not find a single captain who still looked for its light.

        Elspeth Munro, who has kept the lamp for thirty years, is not so sure that nobody needs it. “I never \
        once slept through a storm, and I do not mean to begin now,” says keeper Elspeth Munro. She has asked \
        the board for the key, and for permission to light the lamp by hand when the radio forecasts a gale.

        “I never once slept through a storm, and I do not mean to begin now,” says keeper Elspeth Munro.

        The board will decide in November. Until then the lens, which was ground in Paris and weighs as much \
        as four cows, stays where it is, because nobody knows how it was carried up the stairs.
        """),
      .passes(
        "a sentence that a German article quotes again",
        """
        Ein Satz, drei Urteile

        Der Streit um den Birnbaum von Altenrode begann mit einem einzigen Satz. „Wer erntet, der \
        haftet“, schrieb der Amtsrichter Friedhelm Kost vor zwölf Jahren in ein Urteil, das damals \
        außerhalb des Dorfes kaum jemand zur Kenntnis nahm.

        „Wer erntet, der haftet“, zitierte ihn später das Landgericht und kam doch zum gegenteiligen \
        Ergebnis, weil die Äste über den Zaun hingen und die Früchte auf den Weg gefallen waren, ehe sie \
        irgendjemand hätte ernten können.

        Nun hat das Oberlandesgericht entschieden, dass beide recht hatten. „Wer erntet, der haftet“, \
        heißt es auch dort, aber erst von dem Augenblick an, in dem er die Leiter aufstellt. Der Birnbaum \
        wurde übrigens schon vor vier Jahren vom Blitz getroffen.
        """),
      .passes(
        "a question that an interview asks twice",
        """
        The clock that nobody winds

        Since Easter the clock on the guildhall of Ambleford has gone without being wound, and the clockmaker Enid Tarrow is the only one \
        who knows why. We met her under the bell.

        What did you think when you first saw that the weights had not moved since the winter?

        I thought that somebody was playing a trick on me, so I slept in the tower for a week. Nobody came, and on the fifth night I heard \
        the swifts, who had built their nests on the chain.

        And the mayor asked you the same question before the council, did he not?

        What did you think when you first saw that the weights had not moved since the winter?

        He did, word for word, and I told him that a town which is kept in time by birds should not complain. They voted for a plaque and \
        for leaving the weights alone.
        """),
    ])

  /// Calls the lines residue that must go so that no text of the article is kept twice.
  static func relabel(_ labels: inout LineLabels, of page: PageMeasures) {
    for line in RepeatedText(page, labels).lines {
      labels.relabel(line, as: .other, because: .repetition)
    }
  }

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    let runs = page.runs(decidedBy: .repetition)
    guard !runs.isEmpty else { return [] }
    let kept = page.lines.indices.reversed().filter { !page.classes[$0].isResidue }
    let lines = Dictionary(kept.map { (SameText(page.lines[$0]), $0) }) { $1 }
    return runs.map { run in
      var claim = LabelledSpans.claim(
        page, run, .other, message: "text of the article that the document has twice"
      ) { _, _ in [Evidence("repetition", keptCopy(of: run, among: lines, page))] }
      (claim.confidence, claim.classProbability) = (1, 1)
      return claim
    }
  }

  /// Where the text of `run` is kept, in words; `lines` has the first kept line of each text.
  private static func keptCopy(of run: Range<Int>, among lines: [SameText: Int], _ page: ClassifiedPage)
    -> String
  {
    let first = run.first { page.measures.repeats.entries[$0].twin >= 0 } ?? run.lowerBound
    let quoted = LineQuotation.text(of: first, page)
    let twin = page.measures.repeats.entries[first].twin
    let keptTwin = twin >= 0 && !page.classes[twin].isResidue ? twin : nil
    guard let kept = lines[SameText(page.lines[first])] ?? keptTwin else { return "\(quoted) stands twice" }
    return "\(quoted) stands on line \(page.lines[kept].index + 1) too, where it is kept"
  }
}
