import ChaffinchCore

/// Finds captions, credits, alternative texts and image markup.
enum ImageCaptionRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "image-caption",
    summary: "captions, photo credits, alternative texts and image markup",
    rationale: """
      A caption describes a picture that the text no longer has, and interrupts the article where the picture was. \
      Credits and image markup are not prose. Captions matter less than other residue, because they are about the \
      article's subject.
      """,
    remedy: "Remove the lines, or have the scraper skip figures and their captions.",
    severity: .note, residueClass: .caption, scope: .document,
    examples: [
      .flags(
        "a caption with a credit in a Vietnamese article",
        """
        Làng gốm Phù Sa đỏ lửa trở lại

        Sau gần mười năm nguội lạnh, ba lò gốm cuối cùng của làng Phù Sa đã được nhóm lửa vào sáng mùng \
        sáu tháng Giêng. Người thợ lớn tuổi nhất, cụ Đỗ Văn Kham, năm nay 86 tuổi, là người đặt bó củi \
        đầu tiên vào lò.

        ▌Cụ Đỗ Văn Kham nhóm lửa lò gốm (Ảnh: Hoài Thu/TTXPS)

        Theo lời cụ, đất sét ở bãi sông phải phơi qua một mùa mưa rồi mới đem nhào, nếu không bình sẽ nứt \
        khi gặp lửa lớn. Lớp thợ trẻ bây giờ học nghề vào buổi tối, sau giờ làm ở khu công nghiệp cách \
        làng bảy cây số.

        Hợp tác xã cho biết đã có đơn đặt hàng 2.000 chiếc bình cho mùa hè. Số tiền thu được sẽ dùng để \
        dựng lại mái cho hai lò còn lại và mở một lớp dạy nghề miễn phí cho học sinh trong xã.
        """),
      .flags(
        "image markup and a German caption",
        """
        Die letzte Fähre von Niederau

        Am Sonntag hat die Gierfähre von Niederau zum letzten Mal abgelegt. Fast zweihundert Menschen \
        standen am Ufer, als Fährmann Ludger Senne die Kette löste und das Boot wie seit sechzig Jahren \
        langsam in die Strömung drehen ließ.

        ▌![Fährmann Ludger Senne an der \
        Kette](https://bilder.niederauer-bote.example/2024/faehre-senne-980x551.jpg)
        ▌Fährmann Ludger Senne löst die Kette zum letzten Mal. Foto: Britta Ohlsen/Niederauer Bote

        Die neue Brücke, die im Frühjahr eröffnet wurde, hat der Fähre die Fahrgäste genommen. Im Mai \
        zählte die Gemeinde noch vierzig Überfahrten am Tag, im August waren es an manchen Tagen nur noch \
        zwei oder drei, meist mit Radfahrern.

        Das Boot soll nun als Museum am Ufer liegen bleiben. Ein Verein sammelt Geld für ein Dach, und \
        Senne hat versprochen, jeden Samstag zu erklären, wie man ein Schiff allein mit der Kraft des \
        Flusses bewegt.
        """),
      .passes(
        "a sentence about a photograph in French",
        """
        Le portrait retrouvé de la rue des Tanneurs

        La photo montre une femme debout devant une boulangerie, un panier au bras, le regard tourné vers \
        quelqu'un que l'on ne voit pas. Pendant quarante ans elle est restée dans un tiroir de la mairie \
        de Valbrune sans que personne ne songe à demander son nom.

        C'est une élève de troisième, Maëlle Rivoire, qui a résolu l'énigme. En comparant l'image avec \
        les registres de l'école, elle a reconnu son arrière-grand-mère, qui tenait la boulangerie \
        pendant la guerre et y cachait du courrier pour les villages voisins.

        Le portrait sera exposé à la médiathèque jusqu'à la fin de l'année. La jeune fille y a ajouté une \
        carte des villages, une lettre de 1943 et un enregistrement où son grand-père raconte ce qu'il a \
        entendu derrière la porte du fournil.
        """),
      .passes(
        "a person's words after a colon",
        """
        What the weaver told the inspectors

        The inspectors came to the mill at Garrow Green on the last day of June and stayed for three \
        hours. They asked to see the looms, the account books and the cellar, and they wrote down \
        everything that the weavers had to say.

        Agnes Pollard: "I have nothing against the new machines, and I told them so. What I want is a \
        window that opens, because in August the air up here is so thick with lint that you can see it \
        move when somebody walks past."

        Their report is due in the autumn. The owners have said that they will follow whatever it \
        recommends, and that the windows on the upper floor will be replaced in any case before the start \
        of the next summer season.
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(page, .caption, message: "caption, credit or markup of an image", cues: [.credit])
  }
}
