import ArgumentParser
import ChaffinchLint

struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A regular expression, searched in the URL or path, whose first group names a document's site.",
      valueName: "regex"))
  var siteFrom: String?

  @Option(
    help: ArgumentHelp("The site of all documents, in place of their hosts and folders.", valueName: "name"))
  var site: String?

  func validate() throws {
    guard siteFrom == nil || site == nil else {
      throw ValidationError("--site and --site-from both name sites: leave one of them out.")
    }
    _ = try naming()
  }

  /// How the sites of the documents are found.
  func naming() throws -> SiteNaming {
    if let site { return SiteNaming(name: site) }
    guard let siteFrom else { return SiteNaming() }
    do throws(SiteNaming.InvalidPattern) {
      return try SiteNaming(pattern: siteFrom)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
