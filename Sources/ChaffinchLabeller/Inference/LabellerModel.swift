/// The weights of both stages.
public struct LabellerModel: Sendable, Equatable {
  let lexical: LexicalModel
  let sequence: SequenceModel
}
