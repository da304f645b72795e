import Foundation
import Testing

@testable import ChaffinchText

@Suite("Scalars fold to their compatible lower-case form")
struct ScalarFoldingTests {
  private func folded(_ scalar: Unicode.Scalar) -> String {
    let table = ScalarTable.shared
    let value = table.entry(scalar.value).folded
    let scalars =
      value < ScalarTable.firstExpansion ? [value] : table.expansions[Int(value - ScalarTable.firstExpansion)]
    return String(String.UnicodeScalarView(scalars.filter { $0 != 0 }.compactMap(Unicode.Scalar.init)))
  }

  @Test(
    "As Foundation's compatibility mapping and lowercasing do",
    arguments: "AzÀÉÑŸĐƠƯẤỆỮ ΑΣΩΆϋ АЯЁЇҐ ԱՖ ＡＺａ９％ ﬁﬃǅ① ｶﾊ ℃Ω 中文 한 กา हि شي İ 𝐁𝗱𝟗 😀𠀀")
  func foundation(character: Character) {
    for scalar in character.unicodeScalars {
      let expected = String(scalar).precomposedStringWithCompatibilityMapping.lowercased()
      #expect(Array(folded(scalar).unicodeScalars) == Array(expected.unicodeScalars), "\(scalar)")
    }
  }

  @Test(
    "Full case folding goes further than lowercasing",
    arguments: [("ß", "ss"), ("ẞ", "ss"), ("ς", "σ"), ("ŉ", "ʼn"), ("և", "եւ")] as [(Unicode.Scalar, String)])
  func fullCaseFolding(scalar: Unicode.Scalar, expected: String) {
    #expect(folded(scalar) == expected)
  }

  @Test(
    "Every cased letter of a script folds as its capital does",
    arguments: [
      0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x531...0x587, 0x1E00...0x1EFF, 0xFF21...0xFF5A,
      0x1_0400...0x1_044F,
    ] as [ClosedRange<UInt32>])
  func caseInsensitive(range: ClosedRange<UInt32>) {
    // Some have no capital in one scalar, but a sequence that does not compose; ı shares that of i, and ƛ has one
    // since Unicode 16 only.
    let exceptions: Set<UInt32> = [
      0x131, 0x19B, 0x1F0, 0x390, 0x3B0, 0x1E96, 0x1E97, 0x1E98, 0x1E99,
    ]
    let different = range.filter { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased, !exceptions.contains(value) else {
        return false
      }
      let line = shape(of: "x\(scalar)x").fingerprint
      return line != shape(of: "x\(scalar)x".uppercased()).fingerprint
    }
    #expect(different.isEmpty)
  }

  @Test("What no reader sees is told by a trait, in every plane")
  func ignorables() {
    let unseen: [UInt32] = [0xAD, 0x34F, 0x200B, 0x200D, 0x202E, 0x2066, 0xFE00, 0xFE0F, 0xFEFF, 0xE_0100]
    for scalar in unseen {
      #expect(ScalarTable.shared.entry(scalar).traits.contains(.ignorable), "\(scalar)")
    }
    for scalar in "a1 .中़😀".unicodeScalars {
      #expect(!ScalarTable.shared.entry(scalar.value).traits.contains(.ignorable), "\(scalar)")
    }
  }

  @Test("Values beyond Unicode have no traits")
  func beyondUnicode() {
    #expect(ScalarTable.shared.entry(UTF8Decoding.invalid).traits.isEmpty)
    #expect(ScalarTable.shared.entry(0x11_0000).traits.isEmpty)
  }
}
