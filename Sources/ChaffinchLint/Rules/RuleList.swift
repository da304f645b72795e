import ChaffinchCore

/// The list of all rules, in the order they are asked.
package enum RuleList {
  /// Every rule there is.
  package static let all: [any Rule.Type] = [
    RelatedBlockRule.self, ImageCaptionRule.self, NavigationBlockRule.self, PromoBlockRule.self,
    CommentBlockRule.self, OtherResidueRule.self, RepeatedBlockRule.self, SiteBoilerplateRule.self,
    MarkupResidueRule.self, EncodingDamageRule.self, NoBodyRule.self,
  ]

  /// The rule named `name`, or nil.
  package static func named(_ name: String) -> (any Rule.Type)? { all.first { $0.metadata.name == name } }
}
