@testable import ChaffinchCore
@testable import ChaffinchReport

/// Text that means harm, by hand and at random.
enum HostileText {
  static let byHand: [[UInt8]] = [
    Array("".utf8),
    Array("say \"hi\" \\ to C:\\temp\\".utf8),
    Array("\0\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1B}[2J\u{1F}\u{7F}".utf8),
    Array("next line \u{85}, CSI \u{9B}31m".utf8),
    Array("line\u{2028}paragraph\u{2029}end".utf8),
    Array("\u{202E}gpj.exe\u{202C} \u{2066}x\u{2069} \u{200E}\u{200F}\u{61C}".utf8),
    Array("zero\u{200B}width\u{200C}joiner\u{200D}mark\u{FEFF}tags\u{E0041}\u{E007F}".utf8),
    Array("##[error]fake ###[warning] # #[ ##".utf8),
    Array("::error file=x::fake".utf8),
    Array("Tiếng Việt, 日本語, 한국어, e\u{301}, 👩🏽, ❤️".utf8),
    [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF],
    [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF5, 0xFF, 0xFE],
    [0x61, 0xF0, 0x9F, 0x98],
    [0xE2, 0x80, 0x22, 0xF4, 0x90, 0x80, 0x80, 0xC3],
    Array(repeating: 0x22, count: 100_000),
    Array(String(repeating: "dài ", count: 50_000).utf8),
  ]

  /// Pieces that lie near the borders of the rules, and bytes of all kinds between them.
  static func random(using generator: inout SeededGenerator) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x23], [0x23, 0x23], [0x5B], [0x3A], [0x3A, 0x3A], [0x0A], [0x20], [0x5C], [0x22], [0x1B], [0x7F],
      [0xC2],
      [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x90], [0xF4, 0x8F, 0xBF, 0xBF], [0xEF, 0xBB, 0xBF],
      [0xE3, 0x80, 0x80], Array("ế".utf8), Array("漢".utf8), Array("\u{202E}".utf8), Array("\u{9B}".utf8),
      Array("plain words".utf8), Array("\u{301}".utf8), Array("😀".utf8),
    ]
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text.append(UInt8.random(in: 0...255, using: &generator))
      case 1:
        let value = UInt32.random(in: 0...0x3000, using: &generator)
        if let scalar = Unicode.Scalar(value) { text += Array(String(scalar).utf8) }
      default: text += pieces.randomElement(using: &generator) ?? []
      }
    }
    return text
  }

  /// All the text by hand, and `count` more at random.
  static func samples(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    return byHand + (0..<count).map { _ in random(using: &generator) }
  }
}
