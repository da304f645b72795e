import Testing

@testable import ChaffinchText

@Suite("The language of a document is guessed from its longest lines")
struct LanguageGuessTests {
  @Test(
    "Languages",
    arguments: [
      (
        "en",
        "The council decided on Monday that the old bridge over the river will be closed for repairs this winter."
      ),
      (
        "vi",
        "Sáng nay, người dân trong xã đã cùng nhau dọn dẹp đường làng sau trận mưa lớn kéo dài suốt đêm qua."
      ),
      (
        "de",
        "Der Gemeinderat hat am Montag beschlossen, dass die alte Brücke über den Fluss im Winter gesperrt wird."
      ),
      (
        "fr",
        "Le conseil municipal a décidé lundi que le vieux pont sur la rivière sera fermé pendant tout l’hiver."
      ),
      (
        "es",
        "El ayuntamiento decidió el lunes que el viejo puente sobre el río permanecerá cerrado durante el invierno."
      ),
      (
        "ru",
        "Городской совет решил в понедельник, что старый мост через реку будет закрыт на ремонт этой зимой."
      ),
      ("ja", "市議会は月曜日に、川にかかる古い橋を冬の間は修理のために閉鎖することを決めました。"),
      ("zh", "市议会星期一决定，河上的旧桥将在今年冬天关闭进行维修，居民需要绕道而行。"),
      ("ko", "시의회는 월요일에 강 위의 오래된 다리를 올겨울 동안 수리를 위해 폐쇄하기로 결정했습니다."),
      ("ar", "قرر المجلس البلدي يوم الاثنين إغلاق الجسر القديم فوق النهر لإجراء إصلاحات خلال هذا الشتاء."),
      ("hi", "नगर परिषद ने सोमवार को फैसला किया कि नदी पर बना पुराना पुल इस सर्दी में मरम्मत के लिए बंद रहेगा।"),
      ("th", "สภาเมืองตัดสินใจเมื่อวันจันทร์ว่าสะพานเก่าข้ามแม่น้ำจะปิดซ่อมแซมตลอดฤดูหนาวนี้"),
      ("he", "מועצת העיר החליטה ביום שני שהגשר הישן מעל הנהר ייסגר לתיקונים במשך החורף הזה."),
    ])
  func languages(code: String, text: String) {
    #expect(Language.guess(analyse(text)) == code)
  }

  @Test("Nothing to guess from", arguments: ["", "\n \n", "1234 5678\n90:12", "— * —", "😀"])
  func nothing(text: String) {
    #expect(Language.guess(analyse(text)) == nil)
  }

  @Test("Short residue in another language does not outweigh the article")
  func residue() {
    let article =
      "Sáng nay, người dân trong xã đã cùng nhau dọn dẹp đường làng sau trận mưa lớn kéo dài suốt đêm qua. "
    let residue = String(repeating: "Share on social media\nRead more\n", count: 40)
    #expect(Language.guess(analyse(residue + String(repeating: article, count: 25))) == "vi")
  }

  @Test("Invalid bytes do not stop the guess, nor does a cut inside a character")
  func brokenText() {
    let text = String(repeating: "Городской совет решил, что старый мост будет закрыт. ", count: 60)
    #expect(Language.guess(TextAnalysis(bytes: Array(text.utf8))) == "ru")
    #expect(Language.guess(TextAnalysis(bytes: [0xFF, 0x20] + Array(text.utf8))) == "ru")
  }
}
