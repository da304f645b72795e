import ArgumentParser
import Chaffinch
import ChaffinchCore
import ChaffinchDataSets
import ChaffinchInput
import ChaffinchLint
import ChaffinchStorage

struct EvidenceOptions: ParsableArguments {
  @Option(help: "How far evidence may be sought: document, site or corpus.")
  var scope: Scope = .corpus

  @OptionGroup
  var sites: SiteOptions

  @Option(
    help: ArgumentHelp(
      "An index of earlier documents (`chaffinch index add`), which count as evidence too.", valueName: "path"
    )
  )
  var index: String?

  @Option(help: "A model that `chaffinch train` wrote, in place of the shipped one.")
  var model: String?

  func validate() throws {
    guard index == nil || scope != .document else {
      throw ValidationError("--scope document takes no evidence from --index: leave one of them out.")
    }
  }

  /// Opens the index that was named.
  func openIndex() throws -> FingerprintIndex? {
    guard let index else { return nil }
    return try IndexFailure.exit { () throws(IndexProblem) in
      try FingerprintIndex(path: index, for: .reading)
    }
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

  func makeLabeller() throws -> Labeller { try Self.labeller(model: model) }

  /// The labeller of the model file at `model`, or the shipped one for nil.
  static func labeller(model: String?) throws -> Labeller {
    do throws(ModelProblem) {
      return try ModelLoading.labeller(path: model)
    } catch {
      StandardError.write(error.message)
      throw ExitCode(2)
    }
  }
}

extension Scope: ExpressibleByArgument {}
