/// The JSON Schema of the configuration file, made of the keys' own parts.
package enum ConfigurationSchema {
  /// The schema as JSON text with a line end (draft 2020-12).
  package static var json: String {
    let keys = ConfigurationKeys.all.map { ($0.name, $0.schema.described($0.summary)) }
    let schema: SchemaText = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text("The configuration of Chaffinch (\(Configuration.fileName))"),
      "type": ["object", "null"],
      "additionalProperties": false,
      "properties": .object(keys),
    ]
    return schema.json() + "\n"
  }
}
