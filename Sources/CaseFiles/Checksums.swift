/// One checksum, and nearly always no other: those of the lines that say the same thing. A set would be a block of
/// memory for each record.
struct Checksums: Hashable {
  let first: CRC32
  private var others: [CRC32] = []

  init(_ first: CRC32) { self.first = first }

  var all: [CRC32] { [first] + others }

  mutating func formUnion(_ more: Checksums) {
    for crc in more.all where crc != first && !others.contains(crc) { others.append(crc) }
  }

  func contains(where isWanted: (CRC32) -> Bool) -> Bool { isWanted(first) || others.contains(where: isWanted) }
}
