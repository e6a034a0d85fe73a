import Conversation
import Testing

@testable import Commands

/// What random bytes once did to the readers of files.
struct FuzzedFilesTests {
  @Test(arguments: [
    [
      UInt8(ascii: "{"), UInt8(ascii: "a"), 0xf8, UInt8(ascii: "b"), UInt8(ascii: ":"), UInt8(ascii: "1"),
      UInt8(ascii: "}"),
    ],
    Array("{ screens: { practice: \"".utf8) + [0xff, 0xc3], [0xf8], [0xc3],
  ])
  func `a file that is no UTF-8 is said to be none, and ends nothing`(bytes: [UInt8]) {
    let file = PersonalFile(name: "interface.json5", bytes: bytes)
    for read in [{ _ = try file.tree }, { _ = try file.wholeValue(Script.self) }] as [() throws -> Void] {
      do {
        try read()
        Issue.record("it was read")
      } catch {
        #expect((error as? FlawedFile)?.flaws.map(\.reason) == [.notText])
      }
    }
  }
}
