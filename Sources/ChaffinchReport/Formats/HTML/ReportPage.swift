import CReportPage
import ChaffinchCore

/// The whole page of the HTML report.
///
/// The overview stands in the HTML itself, readable without scripts. What only the script shows, the list of all files and
/// their texts, stands behind it as JSON, one element per text, so that a browser reads a text when it is asked for.
struct ReportPage {
  let options: FormatOptions
  let summary: Summary
  let content: ReportContent

  /// The page as bytes.
  var html: [UInt8] {
    var html = HTMLWriter()
    html.literal("<!DOCTYPE html>\n")
    html.element("html", ["lang": "en"]) { html in
      html.element("head") { head(&$0) }
      html.lineBreak()
      html.element("body") { body(&$0) }
    }
    html.lineBreak()
    return html.bytes
  }

  /// The policy lets the page's own style sheet and script run and nothing else, whatever text should get into it.
  private func head(_ html: inout HTMLWriter) {
    let policy =
      "default-src 'none'; script-src '\(PageAsset.script.hash)'; style-src '\(PageAsset.style.hash)'; "
      + "base-uri 'none'; form-action 'none'"
    html.tag("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.tag("meta", ["charset": "utf-8"])
    html.tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.tag("meta", ["name": "color-scheme", "content": "light dark"])
    html.tag("meta", ["name": "referrer", "content": "no-referrer"])
    html.element("title", text: "Report by \(options.tool.name)")
    html.element("style") { $0.asset(.style) }
  }

  private func body(_ html: inout HTMLWriter) {
    let files = content.files
    html.element("a", ["class": "skip", "href": "#main"], text: "Skip to the report")
    html.element("header", ["class": "top"]) { banner(&$0) }
    html.element("main", ["id": "main", "tabindex": "-1"]) { html in
      html.element("div", ["id": "overview"]) { html in
        SummarySection(summary: summary, content: content).write(to: &html)
        ClassesSection(summary: summary).write(to: &html)
        RulesSection(summary: summary, rules: options.rules, names: content.rules).write(to: &html)
        SitesSection(sites: content.sites, limit: content.limits.shownSites).write(to: &html)
        let names = FileNames(files)
        BlocksSection(content: content, names: names).write(to: &html)
        ClustersSection(content: content, names: names).write(to: &html)
        FilesSection(content: content, files: files).write(to: &html)
        LeftOutSection(content: content, listed: files.count).write(to: &html)
      }
      html.element("article", ["id": "file", "hidden": ""]) { _ in }
    }
    html.element("footer", ["class": "foot"]) { html in
      html.element(
        "p", text: "Made by \(options.tool.name) \(options.tool.version). This page sends nothing anywhere.")
    }
    html.element(
      "div", ["id": "status", "class": "unseen", "role": "status", "aria-live": "polite"], text: "")
    html.lineBreak()
    data(&html, files)
    html.element("script") { $0.asset(.script) }
  }

  private func banner(_ html: inout HTMLWriter) {
    html.element("div", ["class": "inner"]) { html in
      html.element("a", ["class": "brand", "href": "#summary"]) { html in
        html.literal(Self.mark)
        html.element("span", text: "Chaffinch")
      }
      html.element("nav", ["aria-label": "Sections"]) { html in
        for (target, name) in [
          ("summary", "Summary"), ("rules", "Rules"), ("sites", "Sites"), ("blocks", "Repeated"),
          ("clusters", "Duplicates"), ("files", "Documents"),
        ] {
          html.element("a", ["href": "#" + target], text: name)
        }
      }
    }
  }

  /// A finch in three strokes.
  private static let mark: StaticString = """
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">\
    <path class="wing" d="M3 27c4-1 6-3 8-6 3-6 6-9 10-9 5 0 7 4 6 8-1 5-6 8-12 7-4-1-8 0-12 0z"/>\
    <path class="head" d="M16 14c0-5 3-8 7-8 3 0 5 2 5 4l3 2-3 1c0 3-2 5-5 5-4 0-7-1-7-4z"/>\
    <circle class="eye" cx="24" cy="10" r="1.2"/></svg>
    """

  private func data(_ html: inout HTMLWriter, _ files: [ListedFile]) {
    html.data(id: "rules-data", ruleData)
    html.data(id: "sites-data", siteData(files))
    html.data(id: "prefixes-data", prefixData(files))
    html.data(
      id: "files-data",
      ScriptData { $0.array { json in for file in files { json.element(written: file.data.bytes) } } })
    for (number, detail) in content.details.enumerated() {
      html.data(id: "file-\(number)", detail)
    }
  }

  private var ruleData: ScriptData {
    ScriptData { json in
      json.array { json in
        for name in content.rules {
          let rule = options.rules.first { $0.name == name }
          json.object { json in
            json.field("name", name)
            json.field("summary", rule?.summary)
            json.field("remedy", rule?.remedy)
          }
        }
      }
    }
  }

  /// The prefixes of the names of listed files; of others the number alone.
  private func prefixData(_ files: [ListedFile]) -> ScriptData {
    let used = Set(files.map(\.prefix))
    return ScriptData { json in
      json.array { json in
        for (number, prefix) in content.prefixes.all.enumerated() {
          let shown = used.contains(number) ? prefix.bytes : []
          json.value(shown.span)
        }
      }
    }
  }

  /// The names of the sites of listed files; of others the number alone, which nothing refers to.
  private func siteData(_ files: [ListedFile]) -> ScriptData {
    let used = Set(files.compactMap(\.site))
    return ScriptData { json in
      json.array { json in
        for site in content.sites.all {
          let name = used.contains(site.number) ? site.name.shortened(to: content.limits.nameBytes / 3) : ""
          json.value(name.bytes.span)
        }
      }
    }
  }
}

/// A file of the page that is built into the program: `Sources/CReportPage/page` has them.
enum PageAsset {
  case style
  case script

  /// The asset as it was written.
  var bytes: [UInt8] {
    // The C arrays are constants of the length beside them.
    switch self {
    case .style:
      Array(UnsafeBufferPointer(start: chaffinch_page_style_bytes(), count: chaffinch_page_style_length))
    case .script:
      Array(UnsafeBufferPointer(start: chaffinch_page_script_bytes(), count: chaffinch_page_script_length))
    }
  }

  /// Its SHA-256, as content security policies spell it.
  var hash: StaticString {
    switch self {
    case .style: PageHashes.style
    case .script: PageHashes.script
    }
  }
}
