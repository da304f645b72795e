import Chaffinch
import ChaffinchConfiguration
import ChaffinchDataSets
import ChaffinchInput
import ChaffinchLint

/// What keeps a command from its work: ``Root`` writes its messages and ends with exit code 2.
protocol ReportedProblem: Error {
  /// The messages for the user: location, fault and remedy.
  var messages: [String] { get }
}

extension BaselineProblem: ReportedProblem { var messages: [String] { [message] } }
extension ChangedFiles.Problem: ReportedProblem { var messages: [String] { [message] } }
extension DataSetProblem: ReportedProblem { var messages: [String] { [message] } }
extension IndexProblem: ReportedProblem { var messages: [String] { [message] } }
extension SavedReportProblem: ReportedProblem { var messages: [String] { [message] } }
extension ModelProblem: ReportedProblem { var messages: [String] { [message] } }
extension OutputProblem: ReportedProblem { var messages: [String] { [message] } }
extension ConfigurationProblems: ReportedProblem { var messages: [String] { problems.map(\.message) } }
