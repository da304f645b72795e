/// On how many of the site's documents lines begin or end as this one does, with other words between.
///
/// “By NAME” and “Photo: NAME / Reuters” are no line that repeats, but a template. Without other documents all columns are 0.
enum SiteTemplateSignal: Signal {
  static let columns = ["template.lead", "template.tail", "template.ends", "template.share"]

  static func measure(_ page: PageMeasures, into values: inout SignalColumns) {
    guard let site = page.site, site.documents > 1 else { return }
    for index in page.lines.indices {
      let frames = site.frameDocuments[index]
      values[index, 0] = Scale.capped(max(0, frames.lead - 1), 4)
      values[index, 1] = Scale.capped(max(0, frames.tail - 1), 4)
      values[index, 2] = Scale.capped(max(0, frames.ends - 1), 4)
      values[index, 3] = Float(frames.most) / Float(site.documents)
    }
  }
}
