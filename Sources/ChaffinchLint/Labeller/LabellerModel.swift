/// The weights of both stages.
package struct LabellerModel: Sendable, Equatable {
  package let lexical: LexicalModel
  package let sequence: SequenceModel

  package init(lexical: LexicalModel, sequence: SequenceModel) {
    self.lexical = lexical
    self.sequence = sequence
  }
}
