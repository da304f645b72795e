import Testing

@testable import ChaffinchCore
@testable import ChaffinchReport

@Suite("The Markdown report")
struct MarkdownFormatTests {
  @Test func isAPageOfTablesAndFindings() {
    let because = "Because: More news (en); on 37 of 40 documents of the site"
    let block = """
      ```text
         9 | More news
        10 | Gold climbs
        11 | Rain
      ```
      """
    #expect(
      FormatSamples.text("markdown") == """
        # Chaffinch: score 65.4

        3 documents (3.0 kB): 1 clean, 1 to clean, 1 dirty.

        ## Rules

        | rule | findings | documents | size | points lost |
        |---|---:|---:|---:|---:|
        | related-block | 2 | 2 | 1.0 kB | 8.3 |
        | photo-credit | 1 | 1 | 7 B | 1.1 |

        ## Worst documents

        | document | score | findings |
        |---|---:|---:|
        | news/a.txt | 41.3 | 2 |
        | crawl/all pages.jsonl\\[record 3\\] | 55.0 | 1 |

        ## Findings

        **news/a.txt:9:1** warning related-block: headlines of other articles (−12.4 points)

        \(block)

        \(because)

        **crawl/all pages.jsonl\\[record 3\\]:9:1** warning related-block: headlines of other articles \
        (−12.4 points), in record 3 (n-3), lines 9-11

        \(block)

        \(because)

        **news/a.txt:7:11** note photo-credit: credit of an image (−3.3 points)

        ```text
          7 | Öffnung. Foto: A
            |          ^^^^^^^
        ```


        """)
  }

  @Test func saysWhenThereIsNothing() {
    #expect(
      FormatSamples.text("markdown", [.sample(score: 99)])
        == "# Chaffinch: score 99.0\n\n1 document (1.0 kB): 1 clean, 0 to clean, 0 dirty.\n\nNothing was found.\n"
    )
  }

  @Test func fencesAreLongerThanBackticksInside() {
    let finding = Finding.oneLine("a ```` b", marked: 0..<1)
    let text = FormatSamples.text("markdown", [.sample(findings: [finding])])
    #expect(text.contains("\n`````text\n  7 | a ```` b\n    | ^\n`````\n"))
  }

  @Test(arguments: [5_000, 20_000, 1_000_000])
  func staysBelowItsLimitAndCountsTheRest(limit: Int) {
    let files = (0..<300).map { number in
      FileReport.sample(
        RawText("page \(number).txt"), score: Double(number % 100),
        findings: [
          .oneLine("x", marked: 0..<1, message: String(repeating: "word ", count: 50)),
          .manyLines(["a", "b"]),
        ])
    }
    let output = MarkdownFormat(limit: limit).written(files)
    #expect(output.count <= limit)
    let text = String(decoding: output, as: UTF8.self)
    let shown = text.matches(of: /(?m)^\*\*page/).count
    #expect(text.contains("… and \(600 - shown) more findings, "))
    #expect(text.contains("… and 280 more documents."))
    #expect(text.contains("| page 0.txt | 0.0 | 2 |\n| page 100.txt | 0.0 | 2 |"))
  }
}
