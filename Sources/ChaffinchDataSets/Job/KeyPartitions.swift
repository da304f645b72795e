/// Parts of the values of keys, by their highest bits, as many as keep a search within its memory.
struct KeyPartitions {
  /// The bits that name a partition, at most 12.
  let bits: Int
  /// The keys of a partition, roughly.
  let capacity: Int

  /// Partitions of so many keys; one for each thread fits into half of `memory`, in bytes.
  init(keyCount: Int, bytesPerKey: Int, memory: Int, threads: Int = 1) {
    bits =
      (0..<12).first { 1 << $0 >= threads && (keyCount * bytesPerKey * threads) >> $0 <= memory / 2 } ?? 12
    capacity = keyCount >> bits
  }

  var indices: Range<UInt64> { 0..<(1 << UInt64(bits)) }

  @inline(__always)
  func contains(_ key: UInt64, in partition: UInt64) -> Bool {
    bits == 0 || key >> UInt64(64 - bits) == partition
  }
}
