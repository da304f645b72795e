import ChaffinchCore
import ChaffinchText

/// Finds lines that look like body text and stand on many documents of the site.
enum SiteBoilerplateRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "site-boilerplate",
    summary: "lines that many documents of the site share",
    rationale: """
      A sentence that appears on every third page of a site belongs to the site, however well it reads: editors' notes, \
      descriptions of the paper, disclaimers. One document alone cannot show this; other documents of the site can. \
      Documents of one article count as one, or an article that was crawled twice would be boilerplate.
      """,
    remedy: "Remove the lines from all documents of the site.",
    severity: .warning, residueClass: .navigation, scope: .site,
    examples: [
      .flags(
        "a sentence that appears on every page of an English site",
        """
        Ferry captain retires after ten thousand crossings

        Captain Rufus Oakden took the ferry across the Sound for the last time on Friday, and by his own \
        count it was the ten thousandth crossing. Three brass bands played on the pier, each of them a \
        different tune, until he sounded the horn to make them stop.

        He was born on the island and has never lived anywhere else. His daughter, who has been first \
        mate for six years, will take over the wheel on Monday, and she has already announced that the \
        horn will stay where it is but the coffee will get better.

        ▌The Sound Courier is an independent newspaper that has reported from the islands since 1887, and \
        it belongs to the people who read it.
        """,
        among: [
          """
          Oyster beds recover from the winter storm

          The oyster beds to the north of the lighthouse have come through the winter better than anybody \
          expected. Divers who went down last week counted nearly as many shells as in the autumn, and \
          the young ones have settled on the ropes.

          The Sound Courier is an independent newspaper that has reported from the islands since 1887, \
          and it belongs to the people who read it.
          """,
          """
          School choir sings on the mainland

          Twenty-two children from the island school sang in the cathedral on Saturday, and most of them \
          had never seen so many people in one room. Their teacher had taught them to look at the organ \
          pipes and to think of the harbour wall.

          The Sound Courier is an independent newspaper that has reported from the islands since 1887, \
          and it belongs to the people who read it.
          """,
          """
          A bakery without a baker

          The bakery at Sandy Cove has been without a baker since the spring, yet there is fresh bread on \
          the shelf each morning. Nobody admits to knowing who lights the oven, and the money in the tin \
          by the door is always right to the penny.

          The Sound Courier is an independent newspaper that has reported from the islands since 1887, \
          and it belongs to the people who read it.
          """,
          """
          Lighthouse lamp goes to the museum

          The old lamp of the lighthouse, which weighs as much as a horse, was lowered from the tower on \
          Tuesday with ropes and a great deal of shouting. It will stand in the museum beside the boat in \
          which its first keeper rowed to church.

          The Sound Courier is an independent newspaper that has reported from the islands since 1887, \
          and it belongs to the people who read it.
          """,
        ]),
      .flags(
        "a description of the paper on a Vietnamese site",
        """
        Người giữ rừng đước cuối bãi

        Hai mươi năm nay, ông Tạ Văn Lẫm sống một mình trong căn chòi giữa rừng đước để canh những người \
        chặt trộm. Ông không có điện thoại, nhưng mỗi chiều con gái ông chèo xuồng ra đem theo cơm, thuốc \
        lào và tin tức trong làng.

        ▌Tờ báo Sông Cạn do những người đi đò, những người thợ dệt và các thầy giáo làng lập nên từ năm \
        1932, đến nay vẫn in bằng chiếc máy cũ ấy.
        """,
        among: [
          """
          Lớp học bơi bên sông

          Suốt mùa hè, thầy giáo Hồ Quang Thiện dạy bơi miễn phí cho hơn chín mươi đứa trẻ ở xóm Cồn. \
          Thầy kể rằng năm trước có một em nhỏ trượt chân ở bến, và từ hôm ấy thầy không ngủ yên được nữa.

          Tờ báo Sông Cạn do những người đi đò, những người thợ dệt và các thầy giáo làng lập nên từ năm \
          1932, đến nay vẫn in bằng chiếc máy cũ ấy.
          """,
          """
          Cây cầu tre thành cầu gỗ

          Người dân ấp Bảy đã thay cây cầu tre lắt lẻo bằng một cây cầu gỗ rộng hai mét sau bốn tháng góp \
          công. Ai không có tiền thì góp ván, ai không có ván thì nấu cơm cho thợ, còn bọn trẻ thì nhặt \
          đinh rơi dưới nước.

          Tờ báo Sông Cạn do những người đi đò, những người thợ dệt và các thầy giáo làng lập nên từ năm \
          1932, đến nay vẫn in bằng chiếc máy cũ ấy.
          """,
          """
          Gánh hát trở về đình cũ

          Sau mười lăm năm vắng bóng, gánh hát của nghệ nhân Kim Thị Sương đã trở về diễn ở sân đình. Đêm \
          đầu tiên mưa to, nhưng không một ai trong số ba trăm khán giả chịu đứng dậy cho đến khi màn hạ.

          Tờ báo Sông Cạn do những người đi đò, những người thợ dệt và các thầy giáo làng lập nên từ năm \
          1932, đến nay vẫn in bằng chiếc máy cũ ấy.
          """,
        ]),
      .passes(
        "a sentence that two pages of a French site share",
        """
        Le marché aux oies change de place

        Le marché aux oies de Lanterre quittera la place de l'église pour le champ de foire, où les \
        camions peuvent se ranger sans écraser les plates-bandes. Les éleveurs y sont favorables, les \
        cafetiers de la place beaucoup moins, et le curé se réserve.

        « Une oie ne se déplace pas, c'est elle qui vous déplace », a rappelé le doyen du marché, Léonce \
        Pradel, quatre-vingt-douze ans et sans une hésitation.
        """,
        among: [
          """
          Léonce Pradel, soixante-dix foires

          Le doyen des éleveurs a vendu sa première oie à l'âge de vingt-deux ans et n'a manqué depuis \
          qu'une seule foire, celle où il se mariait. Il regrette encore le prix qu'on faisait ce \
          jour-là, dit-il, mais pas le reste.

          « Une oie ne se déplace pas, c'est elle qui vous déplace », a rappelé le doyen du marché, \
          Léonce Pradel, quatre-vingt-douze ans et sans une hésitation.
          """,
          """
          La fontaine coule de nouveau

          Après trois étés de silence, la fontaine de la rue Haute a recommencé à couler la nuit de la \
          Saint-Jean. Les plombiers jurent qu'ils n'y sont pour rien et que la source a simplement \
          retrouvé toute seule son chemin.
          """,
          """
          Un car pour le collège

          Les élèves du plateau auront enfin leur car à la rentrée, après une pétition de onze cents \
          signatures. Le chauffeur habite le dernier hameau, si bien qu'il n'y aura plus besoin de \
          déneiger la route pour aller le chercher.
          """,
          """
          La chorale cherche des basses

          La chorale du canton compte trente-quatre sopranos et deux basses, dont l'une part en maison de \
          retraite à Noël. On demande des voix graves, des gens patients, et si possible quelqu'un qui \
          sache lire une partition.
          """,
        ]),
      .passes(
        "by-lines that differ only in their dates",
        """
        The bees of the old observatory

        Four swarms of bees have moved into the dome of the old observatory at Pellow, where the slit for the telescope \
        has not closed since the war. The caretaker has put up a sign, and the astronomers have asked for honey.

        Maud Trelissick, 4 May 2025
        """,
        among: [
          """
          A bridge for hedgehogs

          The parish of Pellow has built a bridge for hedgehogs over the new cycle path, a plank with a railing.

          Maud Trelissick, 11 May 2025
          """,
          """
          Brass band loses its tuba

          Somebody has taken the tuba of the Pellow band out of the church hall, through a window smaller than it.

          Maud Trelissick, 18 May 2025
          """,
          """
          Chess by the harbour

          Since Easter the fishermen of Pellow have played chess on the harbour wall while they wait for the tide.

          Maud Trelissick, 25 May 2025
          """,
        ]),
      .passes(
        "extractions of one article, each with other teasers below it",
        """
        Die Uhrmacherin vom Domplatz

        Seit dem Frühjahr geht die große Uhr am Domplatz von Wehrstedt wieder genau. Die Uhrmacherin \
        Leonore Haft hat das Werk in elf Monaten zerlegt, gereinigt und mit selbst gefeilten Teilen \
        ergänzt, für die es längst keine Lieferanten mehr gibt.

        Das schwierigste Stück war ein Zahnrad mit siebenundneunzig Zähnen, das jemand vor hundert Jahren \
        mit einem Nagel geflickt hatte. Der Nagel liegt jetzt in einer kleinen Vitrine neben der Tür, \
        denn ohne ihn wäre die Uhr schon damals verstummt.

        Dreimal in einer Nacht: Warum die Feuerwehr zum selben Kirschbaum am Wehr ausrücken musste
        Was der Müller mit der Urkunde von 1742 beweisen will und was der Tintenfleck verschweigt
        """,
        among: [
          """
          Die Uhrmacherin vom Domplatz

          Seit dem Frühjahr geht die große Uhr am Domplatz von Wehrstedt wieder genau. Die Uhrmacherin \
          Leonore Haft hat das Werk in elf Monaten zerlegt, gereinigt und mit selbst gefeilten Teilen \
          ergänzt, für die es längst keine Lieferanten mehr gibt.

          Das schwierigste Stück war ein Zahnrad mit siebenundneunzig Zähnen, das jemand vor hundert Jahren \
          mit einem Nagel geflickt hatte. Der Nagel liegt jetzt in einer kleinen Vitrine neben der Tür, \
          denn ohne ihn wäre die Uhr schon damals verstummt.

          Ein Esel namens Direktor trägt die Kisten über den Wochenmarkt, weil die Gasse zu eng ist
          Nachtzug hält wieder: Der Bahnhofswirt verspricht jedem, der aussteigt, eine warme Suppe
          """,
          """
          Die Uhrmacherin vom Domplatz

          Seit dem Frühjahr geht die große Uhr am Domplatz von Wehrstedt wieder genau. Die Uhrmacherin \
          Leonore Haft hat das Werk in elf Monaten zerlegt, gereinigt und mit selbst gefeilten Teilen \
          ergänzt, für die es längst keine Lieferanten mehr gibt.

          Das schwierigste Stück war ein Zahnrad mit siebenundneunzig Zähnen, das jemand vor hundert Jahren \
          mit einem Nagel geflickt hatte. Der Nagel liegt jetzt in einer kleinen Vitrine neben der Tür, \
          denn ohne ihn wäre die Uhr schon damals verstummt.

          Kegelbahn unter dem Rathaus entdeckt: Neun Figuren standen seit 1911 zum Spiel bereit
          Wie eine Schulklasse den Bach fand, der auf keiner Karte von Wehrstedt eingezeichnet ist
          """,
          """
          Die Uhrmacherin vom Domplatz

          Seit dem Frühjahr geht die große Uhr am Domplatz von Wehrstedt wieder genau. Die Uhrmacherin \
          Leonore Haft hat das Werk in elf Monaten zerlegt, gereinigt und mit selbst gefeilten Teilen \
          ergänzt, für die es längst keine Lieferanten mehr gibt.

          Das schwierigste Stück war ein Zahnrad mit siebenundneunzig Zähnen, das jemand vor hundert Jahren \
          mit einem Nagel geflickt hatte. Der Nagel liegt jetzt in einer kleinen Vitrine neben der Tür, \
          denn ohne ihn wäre die Uhr schon damals verstummt.

          Hut des Bürgermeisters nach neun Jahren in der Turmuhr gefunden, und er passt ihm wieder
          Die Bibliothek verleiht jetzt auch Leitern, aber nur an Leser mit schwindelfreiem Bürgen
          """,
          """
          Streit um das Wehr an der unteren Mühle

          Der Angelverein und der Müller streiten seit Ostern darüber, wie hoch das Wehr an der unteren \
          Mühle stehen darf. Beide berufen sich auf dieselbe Urkunde von 1742, die allerdings an der \
          entscheidenden Stelle einen Tintenfleck hat.
          """,
        ]),
    ])

  /// Calls lines of body residue that belong to the site's template.
  static func relabel(_ labels: inout LineLabels, of page: PageMeasures) {
    for line in SiteTemplate.lines(of: page, labels.classes) {
      labels.relabel(line, as: labels.posteriors[line].likeliestResidue, because: .siteFrequency)
    }
  }

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    page.runs(decidedBy: .siteFrequency).map { run in
      var claim = LabelledSpans.claim(
        page, run, page.classes[run.lowerBound], message: "text of the site's template"
      ) { evidence, _ in evidence.siteFrequency.map { [$0] } ?? [] }
      claim.confidence = share(page, run)
      return claim
    }
  }

  /// The share of the site's documents that hold the rarest line of the run: how sure it is that all belong to the site.
  private static func share(_ page: ClassifiedPage, _ run: Range<Int>) -> Double {
    guard let site = page.measures.site, site.documents > 0 else { return 0 }
    let holders = run.map { site.lineDocuments[$0] }.min() ?? 0
    return min(1, 0.5 + Double(holders) / Double(site.documents) / 2)
  }
}
