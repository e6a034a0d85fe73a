import Testing

@testable import CaseFiles

@Suite struct `The archive of a case` {
  private let files = [
    Archive.File(name: "abc.jsonl", bytes: Array("één regel\n".utf8)),
    Archive.File(name: "abc.draft", bytes: []),
    Archive.File(name: "abc.damaged-1", bytes: (0..<512).map { UInt8(truncatingIfNeeded: $0) }),
    Archive.File(name: "abc.torn-1", bytes: (0..<513).map { UInt8(truncatingIfNeeded: $0) }),
  ]

  @Test func `what goes in comes out`() {
    #expect(Archive.unpack(Archive.pack(files, at: 1_795_428_000)) == files)
    #expect(Archive.unpack(Archive.pack([], at: 0)) == [])
  }

  @Test func `cut anywhere, or with a name or a size changed, it is no archive`() {
    let archive = Archive.pack(files, at: 0)
    for count in stride(from: 0, to: archive.count - 1023, by: 97) {
      #expect(Archive.unpack(Array(archive[..<count])) == nil, "\(count)")
    }
    // The last two bytes of the sum say nothing.
    for place in 0..<512 where !(154...155).contains(place) {
      var changed = archive
      changed[place] ^= 1
      #expect(Archive.unpack(changed) != files, "\(place)")
    }
  }
}
