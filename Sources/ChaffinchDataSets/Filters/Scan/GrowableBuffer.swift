/// Room for the parts of one text after another: it grows, and it is never given back before its owner is.
///
/// An array would ask at every element whether it is shared. Elements are trivial, so nothing has to be destroyed.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Appends one element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    // There is room for one more, by the line above.
    base[count] = element
    count += 1
  }

  /// Sets the count; elements that were not there before hold whatever the room held.
  mutating func resize(_ count: Int) {
    if count > capacity { grow(to: count) }
    self.count = count
  }

  /// Makes room for `count` elements in all, each with `value`.
  mutating func fill(_ count: Int, with value: Element) {
    resize(count)
    base.update(repeating: value, count: count)
  }

  /// The element at `index`, which the caller knows to be below the count.
  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) nonmutating set { base[index] = newValue }
  }

  @inline(never)
  private mutating func grow(to least: Int) {
    let larger = max(least, capacity * 2)
    let room = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    room.update(from: base, count: count)
    base.deallocate()
    base = room
    capacity = larger
  }
}
