import Testing

@testable import ChaffinchReport

@Suite("The CSV report")
struct CSVFormatTests {
  @Test func hasARowToAFinding() {
    #expect(
      FormatSamples.text("csv").replacing("\r\n", with: "\n") == """
        path,record,recordId,url,site,score,rule,class,severity,startLine,startColumn,endLine,endColumn,startByte,endByte,\
        confidence,scoreLoss,message,evidence,related,fingerprint
        news/a.txt,,,,,41.3,photo-credit,caption,note,7,11,7,18,100,107,0.9,3.3,credit of an image,,,1:photo-credit:1
        news/a.txt,,,,,41.3,related-block,related,warning,9,1,11,6,200,700,0.97,12.4,headlines of other articles,\
        cue-phrase: More news (en); site-frequency: on 37 of 40 documents of the site,news/b.txt:9-18,1:related-block:2
        crawl/all pages.jsonl,3,n-3,,,55,related-block,related,warning,9,1,11,6,200,700,0.97,12.4,\
        headlines of other articles,cue-phrase: More news (en); site-frequency: on 37 of 40 documents of the site,\
        news/b.txt:9-18,1:related-block:2

        """)
    #expect(FormatSamples.text("csv", []).hasSuffix(",fingerprint\r\n"))
  }
}

@Suite("Text on its way into a cell of CSV")
struct CSVTextTests {
  private func cell(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    CSVText.append(text.span, to: &output)
    return output
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("", ""),
    (" a ", "\" a \""),
    ("=cmd()", "'=cmd()"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("  =1", "'  =1"), ("＝1", "'＝1"),
    ("\t=1", "\"'\t=1\""), ("\r=1", #"\x0d=1"#), ("a=1", "a=1"), ("a\nb", #"a\x0ab"#),
    ("::error::", #":\:error::"#),
  ])
  func isQuotedAndDisarmed(text: String, expected: String) {
    #expect(String(decoding: cell(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test func isReadBackAsOneCellThatIsNoFormula() throws {
    for text in HostileText.samples(2000, seed: 15) where text.count < 1000 {
      let rows = CSVReader.rows(cell(text) + Array("\r\n".utf8))
      #expect(rows?.count == 1 && rows?.first?.count == 1)
      let scalars = String(decoding: rows?.first?.first ?? [], as: UTF8.self).unicodeScalars
      let first = scalars.first { $0 != " " }
      #expect(first.map { !["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? true)
    }
  }
}
