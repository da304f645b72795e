import ChaffinchCore

/// Finds headlines, teasers and lists of other articles.
enum RelatedBlockRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "related-block",
    summary: "headlines and teasers of other articles",
    rationale: """
      News pages surround an article with lists of others: related, latest, most read, recommended. In scraped text they \
      read like body text on another topic, and often appear twice. They change from one crawl to the next, so the same \
      article never has the same text.
      """,
    remedy: "Remove the lines, or have the scraper skip lists of other articles.",
    severity: .warning, residueClass: .related, scope: .corpus,
    examples: [
      .flags(
        "a list of headlines after a Vietnamese article",
        """
        Chợ nổi Tân Phước mở lại sau hai năm sửa bến

        Sáng 12/4, hơn một trăm ghe thuyền đã trở lại chợ nổi Tân Phước sau hai năm bến sông phải đóng \
        cửa để sửa chữa. Bà Lê Thị Nhãn, bán khóm ở đây từ năm 1988, cho biết khách đến từ lúc trời chưa \
        sáng và hàng của bà hết trước bảy giờ.

        Theo ban quản lý, bến mới dài 240 mét, có bậc lên xuống cho người già và hai trạm nước sạch. Kinh \
        phí do các hộ buôn bán góp một phần ba, phần còn lại lấy từ ngân sách huyện trong hai năm liên \
        tiếp.

        Ông Phan Văn Rớt, chủ một ghe chở dừa, nói rằng điều ông mong nhất là giá xăng dầu đừng tăng \
        thêm. Nếu được như vậy, ông sẽ cho con trai nghỉ việc ở thành phố và về phụ giúp gia đình từ mùa \
        nước nổi năm nay.

        ▌Tin liên quan
        ▌Huyện Cái Gia khởi công cầu dây văng đầu tiên
        ▌Khóm Tân Phước được mùa, nông dân lo đầu ra
        ▌Ba ngày hội trái cây hút hơn 20.000 lượt khách
        ▌Học sinh vùng lũ được tặng 500 áo phao
        """),
      .flags(
        "two lists with headings below an English article",
        """
        Harbour bridge closes for a week of night work

        The swing bridge at Corlan will close to cars for seven nights from Monday while engineers \
        replace the bearings on which it turns. Pedestrians will be ferried across in a launch lent by \
        the rowing club, and buses will take the long way round by Pell Lane.

        "Nobody has looked at those bearings since my father was an apprentice," said Maud Tresco, who \
        keeps the bridge. She expects the new ones to last for at least forty years, provided that they \
        are greased each spring and after every heavy storm.

        Shopkeepers on the quay had asked for the work to be put off until October. The council replied \
        that the firm could come in May or not at all, and that the noise would end at four in the \
        morning on each of the seven nights.

        ▌Related articles

        ▌Why the Corlan ferry never came back after the great flood

        ▌Council backs plan for covered market on the old fish quay

        ▌Most read

        ▌Rowing club wins county cup for the third year in a row

        ▌Bakery fire: police look for two witnesses seen near Pell Lane
        """),
      .flags(
        "Japanese headlines under 関連記事",
        """
        白浜の灯台、百年ぶりの塗り替え始まる

        白浜町の岬に立つ灯台で、建設以来およそ百年ぶりとなる全面的な塗り替え工事が始まった。町によると、作\
        業は九月末まで続き、その間は展望台に上ることができないが、資料館はふだんどおり開いているという。

        工事を請け負う職人の大槻源三さんは「潮風で傷んだ壁は場所ごとに厚みが違うので、機械には任せられない」\
        と話す。若い職人五人が足場を組み、朝の凪の時間に合わせて少しずつ白い塗料を重ねている。

        町は来年の春に完成を祝う催しを開き、子どもたちが描いた灯台の絵を資料館に並べる予定だ。展望台からは\
        晴れた日に沖の島々が見え、毎年およそ三万人が訪れている。

        ▌関連記事

        ▌漁港の朝市、来月から日曜も開催へ 2024年5月3日

        ▌白浜町、空き家を活用した宿泊施設を計画 2024年5月2日

        ▌高校生が作った観光マップが好評 2024年5月1日

        ▌漁港の朝市、来月から日曜も開催へ 2024年5月3日

        ▌白浜町、空き家を活用した宿泊施設を計画 2024年5月2日
        """),
      .flags(
        "French headlines under « À lire aussi »",
        """
        Le dernier sabotier forme ses deux successeurs

        À soixante-dix-huit ans, Fernand Lestrade taille encore six paires de sabots par semaine dans son \
        atelier de Courbeyrac. Il pensait fermer la porte au printemps, mais deux jeunes gens du village \
        sont venus lui demander de leur apprendre le métier avant qu'il ne soit trop tard.

        « Le plus difficile n'est pas de creuser le bois, c'est de choisir l'arbre », explique le vieil \
        homme en montrant un tas de noyers coupés à la lune descendante. Ses élèves ont appris d'abord à \
        affûter les outils, ce qui leur a pris tout l'hiver.

        Ils ouvriront leur propre échoppe en septembre, dans l'ancienne poste. Les premières commandes \
        viennent d'un théâtre de la région, qui prépare une pièce où l'on danse, et d'un maraîcher qui \
        n'a jamais voulu porter autre chose.

        ▌À lire aussi
        ▌Courbeyrac : la poste fermée depuis dix ans va rouvrir ses portes
        ▌Le festival de théâtre dévoile son programme et attend 4.000 spectateurs
        ▌Canicule : les maraîchers de la vallée demandent de l'aide à la région
        ▌Incendie dans une grange : les pompiers ont lutté toute la nuit
        """),
      .passes(
        "a librarian who says to read more books",
        """
        The reading room that never closes

        When the town library of Ostrow Mills lost its night porter, the readers took over. Since March a \
        rota of forty volunteers has kept the reading room open until dawn, and the borrowing figures \
        have doubled since the winter.

        "You want my advice? Read more books, and read related books side by side," says Ines Calloway, \
        who takes the Tuesday shift. She recommends that beginners start with the most read shelf by the \
        door and work their way towards the back wall.

        The council has promised to pay for the heating until next spring. After that the volunteers will \
        have to find the money themselves, and they have already begun to sell the duplicates from the \
        cellar at the Saturday market.
        """),
      .passes(
        "a short list of words inside a German article",
        """
        Was in den Rucksack gehört

        Wer im Herbst auf den Grauhorn steigt, sollte sich nicht vom warmen Morgen täuschen lassen. Die \
        Hüttenwirtin Annelie Brucker hat in dreißig Jahren viele Gäste gesehen, die nur mit Turnschuhen \
        und einer Flasche Wasser oben ankamen.

        Ihre eigene Liste ist kurz, und sie hängt seit Jahren unverändert neben der Tür der Hütte:

        - eine Jacke, die den Wind abhält
        - Handschuhe, auch im September
        - etwas Brot und Käse für zwei Tage

        Alles andere, sagt sie, könne man sich oben leihen oder entbehren. Wichtiger als jede Ausrüstung \
        sei ohnehin, rechtzeitig umzukehren, wenn die Wolken über dem Sattel dunkler werden und der Wind \
        nach Westen dreht.
        """),
    ])

  /// Calls teasers that a scraper printed twice each one block of one class.
  static func relabel(_ labels: inout LineLabels, of page: PageMeasures) {
    DoubledTeasers.relabel(&labels, of: page)
  }

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .related, message: "headlines or teasers of other articles", cues: [.related], splitAt: .related)
  }
}
