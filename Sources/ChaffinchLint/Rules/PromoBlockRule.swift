import ChaffinchCore

/// Finds calls to subscribe, follow, download or accept, advertisements and legal notices.
enum PromoBlockRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "promo-block",
    summary: "calls to subscribe or follow, advertisements, consent and legal notices",
    rationale: """
      Newsletters, apps, accounts to follow, paywalls, cookie banners and copyright lines are what a publisher wants from \
      its readers, not part of the article. They are fluent sentences, so quality filters let them pass.
      """,
    remedy: "Remove the lines, or have the scraper skip banners and promotion boxes.",
    severity: .warning, residueClass: .promo, scope: .corpus,
    examples: [
      .flags(
        "a call to subscribe below a French article",
        """
        La fanfare de Mirecombe repart sur les routes

        La fanfare de Mirecombe, née en 1902 dans l'arrière-salle d'un café, reprendra la route au mois \
        de juin avec vingt-six musiciens. C'est presque deux fois plus qu'il y a trois ans, quand on \
        songeait à ranger les instruments pour de bon dans les caves de la mairie.

        Le chef, Anselme Guérin, attribue ce renouveau aux cours du mercredi, ouverts à tous et gratuits \
        la première année. « Nous avons prêté des clarinettes qui dormaient depuis trente ans, et elles \
        sont revenues avec un joueur au bout », raconte-t-il en riant.

        La tournée passera par onze villages et se terminera par un bal sur la place du marché. La \
        recette servira à réparer la grosse caisse, percée lors du dernier carnaval par un enfant qui \
        voulait voir ce qu'il y avait dedans.

        ▌Abonnez-vous à notre newsletter
        ▌Inscrivez-vous gratuitement à notre newsletter et recevez chaque matin l'essentiel de \
        l'actualité dans votre boîte mail.
        ▌En vous inscrivant à la newsletter, vous acceptez de recevoir nos offres par email. Vous pouvez \
        vous désabonner à tout moment.
        """),
      .flags(
        "advertisement labels inside a German article",
        """
        Die Gierfähre liegt nun still

        ▌Anzeige
        ▌Werbung überspringen

        Am Sonntag hat die Gierfähre von Niederau zum letzten Mal abgelegt. Fast zweihundert Menschen \
        standen am Ufer, als Fährmann Ludger Senne die Kette löste und das Boot wie seit sechzig Jahren \
        langsam in die Strömung drehen ließ.

        ▌Anzeige
        ▌Werbung überspringen

        Die neue Brücke, die im Frühjahr eröffnet wurde, hat der Fähre die Fahrgäste genommen. Im Mai \
        zählte die Gemeinde noch vierzig Überfahrten am Tag, im August waren es an manchen Tagen nur noch \
        zwei oder drei, meist mit Radfahrern.

        ▌Anzeige
        ▌Werbung überspringen
        """),
      .flags(
        "a cookie banner above an English article",
        """
        ▌We use cookies to improve your experience. By continuing to use this site you agree to our \
        cookie policy.
        ▌Accept all cookies

        Potters return to the old kilns at Brannoch

        Four potters have moved into the old kilns at Brannoch, which had stood empty since the \
        brickworks closed in 1974. They pay no rent, but they have agreed to mend the roof and to open \
        their doors to visitors on the first Sunday of the month.

        The clay comes from the same bank that fed the brickworks, a short walk down the hill. "It is \
        stubborn stuff and it shrinks more than you would like, but it takes a glaze as nothing else \
        does," said Una Kerrigan, who came from the coast.

        The first firing took three days and used a lorry load of larch. Of two hundred pots, a hundred \
        and sixty came out whole, which Kerrigan calls a very good number for a kiln that had been home \
        to jackdaws for half a century.
        """),
      .passes(
        "an article about newsletters",
        """
        Two hundred copies every Friday

        Every Friday at six, Clement Oyelaran carries two hundred copies of the parish newsletter through \
        the streets of Lower Wick. He has done it for nineteen years, in snow and in heat, and he has \
        never once been asked to subscribe to anything in return.

        The newsletter has four pages: one for the dead and the newly born, one for the football, one for \
        the recipes and one on which people quarrel about parking. A reader who moved to Lisbon still has \
        it sent by post and complains when it is late.

        The editor has been told many times that an app would be cheaper. She has answered each time that \
        an app cannot be read in the bath, cannot be used to wrap fish, and would be of no use at all to \
        the people who need it the most.
        """),
      .passes(
        "a German report on cookie banners",
        """
        Gericht rügt versteckte Schaltflächen

        Das Landgericht Hohenbrück hat einem Versandhändler untersagt, die Ablehnung von Cookies hinter \
        drei Menüs zu verstecken. Wer einer Einwilligung nicht zustimmen wolle, müsse dies ebenso leicht \
        tun können wie derjenige, der zustimmt, heißt es in dem Urteil.

        Geklagt hatte die Verbraucherschützerin Mechthild Arnsberg, die auf ihrem eigenen Rechner \
        nachgezählt hatte. Sie kam auf elf Klicks, bis die Seite endlich zu sehen war, und auf einen \
        einzigen für diejenigen, die alles annehmen wollten.

        Der Händler kann noch Berufung einlegen. Eine Sprecherin sagte, man wolle zunächst die \
        schriftliche Begründung abwarten, habe die Seite aber bereits geändert und werde auch die \
        Filialen über das Urteil unterrichten.
        """),
      .passes(
        "an Arabic article about subscribers of a library",
        """
        مكتبة متنقلة تصل إلى قرى وادي الزهراء

        وصلت صباح أمس أول مكتبة متنقلة إلى قرى وادي الزهراء، وهي حافلة قديمة حوّلها ثلاثة معلمين متقاعدين \
        إلى قاعة قراءة صغيرة تتسع لأكثر من ألف كتاب، وفيها مقاعد للأطفال وطاولة للكتابة ومصباح يعمل \
        بالطاقة الشمسية.

        وقالت المعلمة سلمى الحداد إن الفكرة بدأت قبل عامين عندما أغلقت المكتبة الوحيدة في البلدة \
        المجاورة، وأضافت أن أكثر من مئتي قارئ اشتركوا فيها مجانا وأن الأهالي تبرعوا بالكتب وبثمن الوقود، \
        وأن أصغر قارئة في القائمة طفلة عمرها أربع سنوات تحفظ القصص عن ظهر قلب.

        وستزور الحافلة كل قرية مرة في الأسبوع، وتبقى في الساحة من العصر حتى المغرب. ويأمل القائمون عليها \
        أن تنضم إليهم حافلة ثانية قبل بداية العام الدراسي المقبل إذا وافقت البلدية على توفير سائق لها.
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    LabelledSpans.claims(
      page, .promo, message: "call to subscribe, follow or accept, advertisement or legal notice",
      cues: [.promo, .consent, .legal])
  }
}
