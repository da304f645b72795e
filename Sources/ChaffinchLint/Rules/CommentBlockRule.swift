import ChaffinchCore

/// Finds readers' comments and the forms around them.
enum CommentBlockRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "comment-block",
    summary: "readers' comments and the controls around them",
    rationale: """
      Comments are written by other people than the article: names, dates, opinions and insults that no editor has read. \
      They may also contain personal data.
      """,
    remedy: "Remove the lines, or have the scraper skip the comment section.",
    severity: .warning, residueClass: .comments, scope: .document,
    examples: [
      .flags(
        "readers' comments below an English article",
        """
        Town votes to keep the clock ten minutes fast

        The people of Marl Hatherley have voted to keep the church clock ten minutes fast, as it has been \
        since the railway came in 1861. In a poll held on Saturday, 412 were in favour of the old custom \
        and 97 wanted the time that the rest of the county keeps.

        The vicar, Theodora Quill, had promised to follow the result whatever it was. She said that the \
        clock had been set fast so that nobody would miss the early train, and that she rather liked \
        living in a parish where one is always in good time.

        The train stopped running in 1963, but the habit stayed. Visitors are warned by a small brass \
        plate under the dial, and the two public houses are known to make use of the difference, one at \
        opening time and the other at closing time.

        ▌Leave a comment
        ▌You must be logged in to join the discussion or read more comments.
        ▌Write a comment
        ▌Your email address will not be published.
        ▌Required fields are marked with an asterisk (*).
        ▌Post a comment
        """),
      .flags(
        "the form for comments below a Spanish article",
        """
        El molino vuelve a moler

        El viejo molino de Fuenteluna volvió a girar el sábado después de treinta y dos años parado. Los \
        vecinos, que habían pasado dos veranos limpiando el canal con sus propias manos, recibieron el \
        primer saco de harina con aplausos y campanas.

        Según Remedios Alcaraz, presidenta de la asociación, la piedra es la misma que dejó de moler en \
        1991. "Solo hemos cambiado la madera, que estaba podrida, y una pieza de hierro que nos hizo el \
        herrero del pueblo vecino sin cobrarnos nada", explicó.

        La harina se venderá en la cooperativa a partir de septiembre. El dinero servirá para pagar a un \
        molinero joven que ya aprende el oficio y para arreglar el tejado antes de que lleguen las \
        lluvias del otoño a la comarca.

        ▌Comentarios
        ▌Inicia sesión para comentar
        ▌Escribe un comentario
        ▌Deja un comentario
        ▌Publicar comentario
        ▌Cancelar la respuesta
        """),
      .passes(
        "a Spanish interview with names and colons",
        """
        "El queso no entiende de prisas"

        Casilda Orduña fabrica queso en una cueva de la sierra de Almedra desde hace veintisiete años. \
        Nos recibe con las manos todavía blancas de sal y nos advierte de que tendrá que interrumpir la \
        conversación cada cuarto de hora para dar la vuelta a las piezas.

        Pregunta: ¿Cuándo supo usted que iba a dedicarse a este oficio y no a la enseñanza, como querían \
        sus padres?

        Respuesta: Lo supe el primer invierno, cuando se estropeó toda la producción y, en lugar de \
        ponerme triste, me puse a estudiar por qué había ocurrido. La respuesta estaba en el agua de la \
        fuente, que bajaba con demasiada cal después de las nieves.

        Pregunta: ¿Y qué le diría a un joven que quisiera empezar hoy con un rebaño pequeño y sin ayuda \
        de nadie?

        Respuesta: Que venga a verme y que traiga botas. Le diría también que no se fíe de quien promete \
        dinero rápido, porque el queso no entiende de prisas y las ovejas tampoco, y que aprenda a llevar \
        las cuentas antes que a ordeñar.
        """),
      .passes(
        "letters that an article quotes",
        """
        What the readers of 1911 thought of the tram

        When the first electric tram ran through Castlemoor in the spring of 1911, the editor of the \
        town's paper asked his readers for their opinion. More than four hundred of them replied, and the \
        letters have lain in a trunk in the museum ever since.

        "I comment on the matter with reluctance," began a retired colonel, who then filled nine pages \
        about the noise. A seamstress wrote that the tram gave her an hour of sleep each morning, and \
        that she would marry the driver if he cared to ask.

        The museum has now published a choice of the letters with notes by its curator, Philippa Stroud. \
        She was struck above all by their politeness, since even the angriest of the writers wished the \
        editor and his family a very good Christmas.
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(page, .comments, message: "readers' comments or their controls", cues: [.comments])
  }
}
