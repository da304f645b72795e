import ChaffinchCore

/// Finds menus, buttons, share bars and other parts of the page's own surface.
enum NavigationBlockRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "navigation-block",
    summary: "menus, buttons, share bars, tag lists and other controls of the page",
    rationale: """
      Menus and buttons make up most of a page that is scraped whole. They repeat on every page of a site, distort measures \
      of length and language, and teach a language model to write menus.
      """,
    remedy: "Remove the lines, or have the scraper take only the article element.",
    severity: .warning, residueClass: .navigation, scope: .corpus,
    examples: [
      .flags(
        "a menu above an English article and a share bar below",
        """
        ▌Home
        ▌News
        ▌Sport
        ▌Business
        ▌Culture
        ▌Log in

        Village school wins its fight for a wider pavement

        Parents in Upper Thornby have won a two-year campaign to widen the pavement outside the village \
        school. Work on the two-metre path will begin in the summer holidays and should be finished \
        before the first day of the autumn term.

        The headteacher, Gwen Ashdown, said that the children had written more than three hundred letters \
        to the county. One of them, by a boy of seven, asked simply whether the people who drew the road \
        had ever walked along it with a pram.

        The county will pay for the work out of its fund for safe routes. A second stage, with a crossing \
        at the corner of Mill Lane, is to be decided in October after a count of the cars that pass the \
        gate between eight and nine in the morning.

        ▌Share on Facebook
        ▌Share on Twitter
        ▌Print
        """),
      .flags(
        "a Spanish menu and its buttons",
        """
        ▌Menú
        ▌Inicio
        ▌Noticias
        ▌Deportes
        ▌Cultura
        ▌Buscar
        ▌Secciones
        ▌Iniciar sesión

        El molino de Fuenlabrada del Río vuelve a moler

        El viejo molino de Fuenlabrada del Río volvió a girar el sábado después de treinta y dos años \
        parado. Los vecinos, que habían pasado dos veranos limpiando el canal con sus propias manos, \
        recibieron el primer saco de harina con aplausos y campanas.

        Según Remedios Alcaraz, presidenta de la asociación, la piedra es la misma que dejó de moler en \
        1991. "Solo hemos cambiado la madera, que estaba podrida, y una pieza de hierro que nos hizo el \
        herrero del pueblo vecino sin cobrarnos nada", explicó.

        La harina se venderá en la cooperativa a partir de septiembre. El dinero servirá para pagar a un \
        molinero joven que ya aprende el oficio y para arreglar el tejado antes de que lleguen las \
        lluvias del otoño a la comarca.

        ▌Compartir en Facebook
        ▌Compartir en Twitter
        ▌Imprimir
        ▌Volver arriba
        """),
      .passes(
        "an article about the buttons of a program",
        """
        How my grandmother learned the tablet

        My grandmother Odile got her first tablet at ninety-one, and she treated it as she had treated \
        her first car: she read the manual twice. Then she pressed Home, then Settings, then Back, and \
        wrote down in pencil what each of them had done.

        After a week she knew that Share sends a picture to everybody and that Print does nothing without \
        a printer. After a month she had found the search box by herself and was correcting the spelling \
        of the people who wrote to her.

        Last Sunday she showed a neighbour how to log in, and explained that one must never tell the \
        password to anyone, not even to a granddaughter. I have stopped asking whether she needs help, \
        because these days I am the one who calls her.
        """),
      .passes(
        "the stations of a walk in a French article",
        """
        Trois ponts et une source

        La promenade commence devant l'église de Saint-Aubrac et suit la rivière vers l'aval. On marche \
        d'abord sur un chemin de halage bordé de frênes, puis sur une route étroite où il ne passe guère \
        que le tracteur du père Mazel et la camionnette du boulanger.

        Il faut compter trois heures pour atteindre la source, et un peu plus si l'on s'arrête pour \
        parler avec les pêcheurs. Les anciens disent que l'eau y guérit les maux d'oreille, mais ils \
        ajoutent aussitôt qu'ils n'ont jamais essayé eux-mêmes.

        Au retour, on peut prendre par le plateau, d'où la vue porte jusqu'aux montagnes quand le vent \
        vient du nord. Un banc y rappelle la mémoire de l'institutrice Berthe Laussel, qui venait y \
        corriger ses cahiers chaque jeudi après-midi.
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .navigation, message: "menu, buttons or other controls of the page", cues: [.navigation, .share])
  }
}
