import ChaffinchCore

/// A name of 128 bits for a text: FNV-1a (draft-eastlake-fnv), which is enough where nobody gains from a collision.
struct Fingerprint128 {
  private var hash = UInt128(0x6c62_272e_07bb_0142) << 64 | 0x62b8_2175_6295_c58d

  /// Adds a part and a border, so that `ab`, `c` and `a`, `bc` differ.
  mutating func add(_ part: some Sequence<UInt8>) {
    for byte in part { add(byte) }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt128(byte)) &* (UInt128(1) << 88 | 0x13b)
  }

  /// The 32 digits.
  var hexadecimal: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}

extension Fingerprint128 {
  /// The name of a finding among those of all texts that stand at one path.
  ///
  /// The fingerprint of a finding knows its text only, and the records of a container may share text.
  init(_ finding: Finding, in record: RecordIdentity?) {
    self.init()
    add(finding.fingerprint.utf8)
    guard let record else { return }
    add((record.id ?? "").utf8)
    add((record.url ?? "").utf8)
    if record.id == nil, record.url == nil { add(String(record.index).utf8) }
  }
}
