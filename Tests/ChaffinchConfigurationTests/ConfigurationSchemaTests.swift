import Foundation
import TestSupport
import Testing

@testable import ChaffinchConfiguration

@Suite("The JSON Schema is what the keys say")
struct ConfigurationSchemaTests {
  /// `RECORD=1 swift test --filter ConfigurationSchemaTests` writes the file.
  @Test("docs/chaffinch.schema.json is what `chaffinch schema` prints")
  func file() throws {
    let file = Repository.root.appending(path: "docs/chaffinch.schema.json")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try ConfigurationSchema.json.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ConfigurationSchema.json)
  }

  @Test("it is JSON that describes every key, and allows no other")
  func keys() throws {
    let object = try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.json.utf8))
    let schema = try #require(object as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(ConfigurationKeys.all.map { $0.name }))
    #expect(properties.values.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    #expect(schema["additionalProperties"] as? Bool == false)
  }
}
