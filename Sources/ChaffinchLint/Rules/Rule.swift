import ChaffinchCore

/// One thing that is wrong with scraped text, found and explained.
///
/// A rule is one file in `Rules/`: what it finds, why that matters, examples that are its documentation and its tests, and
/// the check. To add one, write its file and name it in ``RuleList``. A rule is called once per document.
package protocol Rule: Sendable {
  /// The rule's name, explanation and examples.
  static var metadata: RuleMetadata { get }

  /// Corrects the labels of the lines of `page`, before any rule claims text; the default leaves them.
  static func relabel(_ labels: inout LineLabels, of page: PageMeasures)

  /// Returns what the rule finds on `page`, in the order of the lines.
  static func check(_ page: ClassifiedPage) -> [Claim]
}

extension Rule {
  static func relabel(_ labels: inout LineLabels, of page: PageMeasures) {}
}
