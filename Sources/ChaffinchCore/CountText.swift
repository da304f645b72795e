/// A count and its noun, such as `1 finding` or `2 findings`.
package func countText(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
