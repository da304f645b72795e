import ChaffinchCore

/// Finds characters that were lost or garbled on the way: invalid UTF-8, U+FFFD, mojibake, control characters.
enum EncodingDamageRule: Rule {
  /// What a user reads about the rule.
  package static let metadata = RuleMetadata(
    name: "encoding-damage",
    summary: "invalid UTF-8, replacement characters, mojibake and control characters",
    rationale: """
      Text decoded with the wrong encoding contains “Ã©” instead of “é”, or the replacement character U+FFFD. The words can \
      no longer be searched or compared, and replaced characters are lost. Damage counts on the integrity axis, not in the \
      score, because the text may still be free of residue.
      """,
    remedy: "Decode the page again with its own encoding; `Ã©` means that UTF-8 was read as Windows-1252.",
    severity: .warning, residueClass: .other, scope: .document,
    examples: [
      .flags(
        "French text that was read as Windows-1252",
        """
        L'école du phare

        ▌La petite Ã©cole du phare de Kermorvan a rouvert ses portes en septembre avec sept Ã©lèves, dont \
        trois viennent chaque matin en bateau. L'institutrice loge au-dessus de la classe et sonne \
        elle-même la cloche.

        L'hiver, quand la mer est trop forte, les enfants restent dormir chez elle et apprennent les \
        constellations. Le maire assure que l'inspection est prévenue et qu'elle ferme les yeux tant que \
        les cahiers sont bien tenus.

        ▌Un concert est prévu en juin au pied de la tour. On y jouera, dit lâ€™institutrice, une musique \
        composée par les élèves pour trois flûtes, un tambour et la corne de brume du bateau.
        """),
      .flags(
        "Vietnamese letters that were garbled",
        """
        Bến đò bên kia sông

        Bến đò Hạ Lũng vẫn chạy mỗi ngày mười hai chuyến, dù cây cầu mới chỉ cách đó hai cây số. Ông lái \
        đò Mai Văn Cự nói rằng người ta qua cầu để đi làm, còn qua đò thì để hỏi thăm nhau.

        ▌Chuyáº¿n Ä‘áº§u tiÃªn lúc năm giờ sáng bao giờ cũng đông nhất, vì các bà đi chợ phải sang sông \
        trước khi nắng lên. Chuyến cuối cùng thường chỉ có học sinh và một con chó không biết của nhà ai.

        Ông Cự đã nhận người cháu làm phụ lái từ đầu năm. Nếu trời thương, ông bảo, con đò sẽ còn chạy \
        thêm một đời người nữa, và khi ấy sẽ chẳng còn ai nhớ cây cầu mở vào năm nào.
        """),
      .flags(
        "a replacement character in an English article",
        """
        The tuning fork

        The piano tuner Aurelia Finch carries a single fork, which her grandfather bought in Vienna. She \
        strikes it on her knee, holds it to her ear and says that the note has not changed in ninety \
        years, whatever has happened to the knees.

        ▌Last week she was called to a farm where nobody had played since the war. The lid was stuck, and \
        inside she found a nest, two caf� spoons and a letter, which she handed to the family without \
        reading it.

        By the evening the piano could be played again, apart from one key in the bass that will have to \
        wait for a new spring. The children, who had never heard it, asked her to leave the lid open when \
        she went home.
        """),
      .passes(
        "Swedish and Portuguese letters before quotation marks",
        """
        Bokstaven som kom sist

        ”Det svåraste är Å”, säger kalligrafen Göran Ahlmark och doppar pennan. I fyrtio år har han målat \
        skyltar i Vätterby, och ringen över bokstaven har han alltid sparat till sist, när handen är varm \
        och färgen precis lagom tjock.

        På väggen hänger ett prov från hans första år, där orden ”GÅ”, ”NÅ…” och ”PÅ” står under \
        varandra. Bredvid sitter ett kort från en kollega i Lissabon med hälsningen ”AMANHÃ” och ett \
        ”NÃO” i rött, för att visa hur en våg ska ligga.

        Nu lär han ut konsten på kvällarna, och i höst ska hans elever måla om hela järnvägsstationen. De \
        får göra vilka fel de vill, säger han, så länge ringen sitter rakt och ingen använder mallar av \
        plast.
        """),
      .passes(
        "Vietnamese capitals and French spaces that do not break",
        """
        ĐÃ CÓ MỘT NGÔI LÀNG NHƯ THẾ

        Tấm biển gỗ ở đầu làng Thượng Áo chỉ ghi ba chữ “LÀ NHÀ ĐÔ”, phần còn lại đã bị mối ăn từ trước \
        ngày cụ Phùng Thị Lài ra đời. Khách đi qua đọc chữ “ĐÔ” rồi tự đoán lấy tên của mình, và không ai \
        đoán giống ai.

        Une voyageuse française a noté dans son carnet : « Ça, c'est un village ! » Puis elle a demandé à \
        l'aubergiste pourquoi l'enseigne disait « À LÀ… » et l'autre lui a répondu que c'était pour faire \
        parler les gens.

        Ngày nay tấm biển nằm trong nhà văn hóa, sau một lớp kính. Bọn trẻ trong làng vẫn viết lên bảng \
        chữ “ĐÃ” thật to mỗi khi làm xong bài, như thể ngôi làng vừa được đặt tên thêm một lần nữa.
        """),
    ])

  /// A damaged character spoils the word around it, which has about five.
  private static let spoiledCharacters = 5.0

  /// Returns the findings on `page`, in the order of the lines.
  package static func check(_ page: ClassifiedPage) -> [Claim] {
    page.damage.indices.filter { !page.damage[$0].isEmpty }.compactMap { index in
      let spans = page.damage[index]
      guard let first = spans.first, let last = spans.last else { return nil }
      let detail = Set(spans.map(\.kind)).sorted { $0.rawValue < $1.rawValue }.map { kind in
        "\(spans.count { $0.kind == kind }) × \(kind.name)"
      }
      return Claim(
        lines: index..<index + 1, bytes: first.range.lowerBound..<last.range.upperBound, residueClass: .other,
        confidence: first.kind.confidence, message: "damaged characters",
        evidence: [Evidence("encoding", detail.joined(separator: ", "))], related: [], cost: .none)
    }
  }

  /// 100 less the share of characters that damage spoils.
  static func integrity(of page: ClassifiedPage) -> Double {
    let damaged = page.damage.reduce(0) { $0 + $1.count }
    let visible = page.lines.reduce(0) { $0 + $1.visibleLength }
    return 100 * max(0, 1 - spoiledCharacters * Double(damaged) / Double(max(1, visible)))
  }
}
