import ChaffinchCore

/// Finds residue that belongs to none of the named classes.
enum OtherResidueRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "other-residue",
    summary: "other residue: second articles, leftovers of scripts, error pages",
    rationale: """
      Some residue fits no other class: a whole second article below the first, leftovers of scripts, the text of an error \
      page. It does as much harm as the rest.
      """,
    remedy: "Read the lines, and remove what does not belong to the article.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [
      .flags(
        "a second article below the first",
        """
        Rope makers open their loft to visitors

        The rope makers of Garnock have opened their loft to visitors for the first time since 1920. The \
        room is three hundred yards long, and whoever wants to see a rope being laid has to walk from one \
        end to the other beside the man who twists it.

        Sails and hemp have brought the town a modest fame among sailors. A yard of the best cord now \
        costs as much as a good dinner, says the foreman, Silas Munro, and yet there is a waiting list \
        for it that is two years long.

        ▌Elsewhere in the county: snow closed the pass at Drumfeld on Tuesday night.
        ▌The lorry drivers who were caught there were given soup by the schoolteacher.
        """),
      .flags(
        "leftovers of a script in a German page",
        """
        Das Chorhaus bekommt ein neues Dach

        Das Chorhaus von Lindach bekommt nach sechsundzwanzig Jahren ein neues Dach aus Lärchenschindeln. \
        Die Sängerinnen und Sänger haben dafür zwölf Konzerte gegeben, bei denen statt des Eintritts \
        jeweils eine Schindel zu bezahlen war.

        Bis zum ersten Schnee sollen die Arbeiten beendet sein. Der Chorleiter Konrad Felber probt so \
        lange in der Turnhalle, deren Nachhall er lobt und deren Geruch er, wie er sagt, nach einer \
        Stunde nicht mehr bemerkt.

        ▌window.player = window.player || [];
        ▌window.player.push({ id: 'video-12', autoplay: false });
        """),
      .passes(
        "a Spanish column that wanders from its subject",
        """
        La silla del fondo

        En el bar de Tomasa hay una silla en la que nadie se sienta desde hace once años. No está rota ni \
        reservada; simplemente se quedó libre un jueves y, desde entonces, los clientes la rodean como se \
        rodea un charco en la acera.

        Esto me recuerda, aunque no venga al caso, a un perro que tuvo mi tío en la sierra. Ladraba solo \
        a los médicos, y cuando le preguntaban cómo los distinguía, mi tío respondía que por los zapatos \
        y por la prisa al despedirse.

        Volviendo a la silla: ayer se sentó en ella una niña de cinco años y no ocurrió nada. Tomasa le \
        sirvió un vaso de leche, los demás siguieron jugando a las cartas, y el jueves, por primera vez, \
        faltó sitio en el bar.
        """),
      .passes(
        "a line of code that an English article explains",
        """
        One line that fed the geese

        For nine years the geese of Orrin Lake have been fed by a program of one line. The warden, Cecily \
        Marsh, wrote it on a winter evening with the help of a library book, and she still keeps the \
        first version pinned above the feed store.

        feed(geese, at: dawn)

        It says, she explains, that the geese are to be fed at dawn, and anybody can read it. When the \
        motor broke last spring she did by hand what the line says, and the geese, who are strict about \
        such matters, noticed no difference.
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(page, .other, message: "text that does not belong to the article", cues: [])
  }
}
