import ChaffinchInput
import ChaffinchLint

/// Why a model could not be loaded: location, fault and remedy.
package struct ModelProblem: Error, Sendable {
  /// The message for the user.
  package let message: String
}

/// Loads the labeller's weights.
package enum ModelLoading {
  /// The labeller of the model file at `path`, or the shipped one for nil.
  ///
  /// - Throws: ``ModelProblem`` where the file cannot be read or is not a model.
  package static func labeller(path: String?) throws(ModelProblem) -> Labeller {
    guard let path else {
      do throws(ModelFileError) {
        return try Labeller.shipped()
      } catch {
        throw ModelProblem(message: "the model inside this program is \(error.message)")
      }
    }
    let bytes = try bytes(of: path)
    do throws(ModelFileError) {
      return Labeller(model: try ModelFile.decode(bytes))
    } catch {
      throw ModelProblem(message: "\(path): \(error.message)")
    }
  }
}

extension ModelLoading {
  /// The bytes of the file at `path`.
  private static func bytes(of path: String) throws(ModelProblem) -> [UInt8] {
    var stream = InputSource(paths: [path]).makeIterator()
    switch stream.next() {
    case .document(let document): return document.text
    case .problem(let problem): throw ModelProblem(message: problem.message)
    case nil:
      throw ModelProblem(message: "\(path): nothing to read. Name a file that `chaffinch train` wrote.")
    }
  }
}
