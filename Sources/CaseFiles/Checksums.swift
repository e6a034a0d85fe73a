/// The checksums of the lines that hold one record: nearly always a single one, so that no set is allocated for each
/// record.
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
