/// The steps of a sort of values with evenly spread hashes, O(n) on average: over buckets by the highest bits, then by
/// insertion.
enum BucketSort {
  /// Writes the elements to `output`, which has as much room, in the order of their buckets, numbers of `bits` bits.
  @inline(__always)
  static func spread<Element: BitwiseCopyable>(
    _ elements: UnsafeBufferPointer<Element>, into output: UnsafeMutableBufferPointer<Element>, bits: Int,
    bucket: (Element) -> Int
  ) {
    // Not withUnsafeTemporaryAllocation: where Swift 6.3.1 inlines one into another of it, release builds stopped at an
    // error that nothing throws.
    let starts = UnsafeMutablePointer<Int32>.allocate(capacity: 1 << bits + 1)
    defer { starts.deallocate() }
    starts.initialize(repeating: 0, count: 1 << bits + 1)
    // Every bucket is below 1 << bits, so every index is inside, as is every start below the elements' count.
    for element in elements { starts[bucket(element) + 1] &+= 1 }
    for bucket in 1...(1 << bits) { starts[bucket] &+= starts[bucket - 1] }
    for element in elements {
      let bucket = bucket(element)
      output.initializeElement(at: Int(starts[bucket]), to: element)
      starts[bucket] &+= 1
    }
  }

  /// Sorts by insertion: linear where every element is near its final index.
  @inline(__always)
  static func insert<Element: BitwiseCopyable>(
    _ elements: UnsafeMutableBufferPointer<Element>, isAfter: (Element, Element) -> Bool
  ) {
    for next in elements.indices.dropFirst() {
      let element = elements[next]
      var index = next
      while index > 0, isAfter(elements[index - 1], element) {
        elements[index] = elements[index - 1]
        index -= 1
      }
      elements[index] = element
    }
  }

  /// The bits of a number of buckets of about one for each of `count` elements.
  static func bitWidth(of count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
}
