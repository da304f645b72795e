import ChaffinchCore

/// Finds documents that hold no article, or hardly any.
enum NoBodyRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "no-body",
    summary: "a document with no article text, or hardly any",
    rationale: """
      Lists of articles, error pages, video players and pages behind a paywall are often scraped as if they were articles. \
      They contain nothing worth keeping. A document with fewer than 200 characters of body (80 in Chinese or Japanese) \
      loses points in proportion to what is missing.
      """,
    remedy: "Leave the document out, or scrape the page again.",
    severity: .error, residueClass: .other, scope: .document,
    examples: [
      .flags(
        "a page that only lists headlines",
        """
        ▌Latest news
        Bakery fire: police look for two witnesses
        Council backs plan for covered market
        Rowing club wins county cup for third year
        Five walks along the Pell that end at a pub
        Home
        Contact
        Privacy policy
        """),
      .flags(
        "a Vietnamese page behind a paywall",
        """
        ▌Bạn cần đăng nhập để xem nội dung này
        Đăng nhập
        Đăng ký
        Quên mật khẩu?
        Tải ứng dụng để đọc tin nhanh hơn
        """),
      .passes(
        "an English brief of 250 characters",
        """
        Lost parrot comes home

        A grey parrot that had been missing from Nettlecombe since Easter flew in at its owner's kitchen \
        window on Thursday morning. According to Hilda Frome it asked for toast, as it always had, and \
        then slept for two days on top of the wardrobe in her bedroom.
        """),
      .passes(
        "a Japanese brief",
        """
        迷子の子ヤギ、三日ぶりに保護

        町営牧場から逃げ出していた生後二か月の子ヤギが十二日朝、隣の集落の神社で見つかり、三日ぶりに無事保\
        護された。見つけた中学生の早坂結さんによると、境内の草を食べておとなしくしていたという。牧場は柵を\
        直し、週末から見学を再開する。
        """),
    ])

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    let body = page.lines.indices.filter { page.classes[$0] == .body }
    let length = body.reduce(0.0) { $0 + Double(page.lines[$1].effectiveLength) }
    guard length < Score.wholeBody, !page.lines.isEmpty else { return [] }
    let message = length == 0 ? "no article text" : "hardly any article text"
    return [
      Claim(
        lines: 0..<0, bytes: 0..<0, residueClass: .other, confidence: 1 - length / Score.wholeBody,
        message: message,
        evidence: [
          Evidence(
            "body-length",
            length == 0
              ? "no line reads like the text of an article"
              : "\(countText(Int(length), "character")) of article text, a whole one has \(Int(Score.wholeBody)) and more"
          )
        ],
        related: [], cost: .missingBody)
    ]
  }
}
