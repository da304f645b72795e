import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchDataSets
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage

struct EvidenceOptions: ParsableArguments {
  @Option(help: "How far to look for evidence: document, site or corpus.")
  var scope: Scope = .corpus

  @OptionGroup
  var sites: SiteOptions

  @Option(
    help: ArgumentHelp(
      "An index of earlier documents (`chaffinch index add`) that also count as evidence.", valueName: "path"
    )
  )
  var index: String?

  @Option(help: "A model written by `chaffinch train`; replaces the shipped one.")
  var model: String?

  func validate() throws {
    guard index == nil || scope != .document else {
      throw ValidationError("--scope document does not use --index: leave one of them out.")
    }
  }

  /// Opens the index that was named.
  func openIndex() throws -> FingerprintIndex? {
    try index.map { path throws(IndexProblem) in try FingerprintIndex(path: path, for: .reading) }
  }

  /// How residue is judged, with the settings of the configuration.
  func residueOptions(_ configuration: ConfigurationOptions, _ source: InputSource) throws -> ResidueOptions {
    var options = ResidueOptions()
    options.scope = scope
    options.sites = try sites.naming()
    options.index = try openIndex()
    options.settings = try configuration.settings(of: source).documents
    return options
  }

  func makeLabeller() throws -> Labeller { try ModelLoading.labeller(path: model) }
}

extension Scope: ExpressibleByArgument {}

struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A regular expression to search in the URL or path; its first group names the document's site.",
      valueName: "regex"))
  var siteFrom: String?

  @Option(
    help: ArgumentHelp("The site of all documents; replaces their hosts and folders.", valueName: "name"))
  var site: String?

  func validate() throws {
    guard siteFrom == nil || site == nil else {
      throw ValidationError("--site and --site-from exclude each other: leave one of them out.")
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
