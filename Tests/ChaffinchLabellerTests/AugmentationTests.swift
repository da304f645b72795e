import ChaffinchText
import Testing

@testable import ChaffinchLabeller

@Suite("Altered copies of pages")
struct AugmentationTests {
  private static let pages = SyntheticPages.make(200, seed: 51)
  private static let copies = Augmentation.copies(of: pages, seed: 1)

  private static func lines(_ page: TrainingPage) -> [String] {
    let document = Document(bytes: page.text)
    return document.lines.map { String(decoding: document.bytes[$0.range], as: UTF8.self) }
  }

  @Test("are made of a part of the pages, in order")
  func share() {
    #expect(Self.copies.count > Self.pages.count / 5 && Self.copies.count < Self.pages.count * 3 / 5)
    let order = Self.copies.map { copy in
      Self.pages.firstIndex { page in
        page.family == copy.family
          && Self.lines(copy).contains { $0.count > 60 && Self.lines(page).contains($0) }
      }
    }.compactMap { $0 }
    #expect(!order.isEmpty && order == order.sorted())
  }

  @Test("have a label for every line")
  func labels() {
    for copy in Self.copies { #expect(copy.labels.count == Self.lines(copy).count) }
  }

  @Test("keep the words of the lines under their labels")
  func words() {
    let menu = Set(
      Self.pages.flatMap { page in
        zip(Self.lines(page), page.labels).filter { $1 == .navigation }.flatMap { $0.0.split(separator: " ") }
      })
    for copy in Self.copies {
      for (line, label) in zip(Self.lines(copy), copy.labels) where !line.isEmpty {
        #expect(line.split(separator: " ").allSatisfy(menu.contains) == (label == .navigation), "\(line)")
      }
    }
  }

  @Test("keep the body whole")
  func body() {
    let bodies = Set(Self.pages.map { Self.text(of: .body, $0) })
    for copy in Self.copies { #expect(bodies.contains(Self.text(of: .body, copy))) }
  }

  private static func text(of label: LineClass, _ page: TrainingPage) -> String {
    zip(lines(page), page.labels).filter { $1 == label }.map(\.0).joined(separator: " ")
  }

  @Test("are wrapped, cropped or bare, some of each")
  func kinds() {
    let wrapped = Self.copies.filter { copy in
      Self.lines(copy).allSatisfy { $0.count <= 80 } && copy.labels.count { $0 == .body } > 10
    }
    let bare = Self.copies.filter { copy in copy.labels.count > 5 && copy.labels.allSatisfy { $0 != nil } }
    let without = Self.copies.filter { !$0.labels.contains(.navigation) }
    #expect(!wrapped.isEmpty && !bare.isEmpty && !without.isEmpty)
  }

  @Test("are the same for the same seed, and others for another")
  func seeds() {
    func texts(_ seed: UInt64) -> [[UInt8]] { Augmentation.copies(of: Self.pages, seed: seed).map(\.text) }
    #expect(texts(1) == texts(1))
    #expect(texts(1) != texts(2))
  }

  @Test("of no page are none")
  func empty() {
    #expect(Augmentation.copies(of: [], seed: 1).isEmpty)
  }
}
