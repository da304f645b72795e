/// Why bytes are not a model this library can use.
package enum ModelFileError: Error, Sendable, Equatable {
  /// The bytes do not begin as a model does.
  case notAModel
  /// The file is of another version of the format.
  case wrongVersion(found: UInt32)
  /// The file was trained with other signals than this library has.
  case otherSignals
  /// The file ends too early, or its bytes do not give the checksum it states.
  case damaged

  /// What is wrong and what to do about it, in one sentence each.
  package var message: String {
    switch self {
    case .notAModel: "not a Chaffinch model. Name a file that `chaffinch train` wrote."
    case .wrongVersion(let found):
      "a model of format \(found), and this version reads \(ModelFile.version). Train it again."
    case .otherSignals: "a model trained with other signals than this version measures. Train it again."
    case .damaged: "a damaged model: its length or checksum is wrong. Copy it again or train it again."
    }
  }
}
