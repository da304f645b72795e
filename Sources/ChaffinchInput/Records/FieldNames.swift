/// The names of the fields of a JSON Lines record that are read.
package struct FieldNames: Sendable, Hashable {
  /// The field with the text; every record must have it.
  package var text: String

  /// The field with the address of the page.
  package var url: String

  /// The field with the identifier.
  package var id: String

  /// Creates a set of names.
  package init(text: String = "text", url: String = "url", id: String = "id") {
    self.text = text
    self.url = url
    self.id = id
  }
}
