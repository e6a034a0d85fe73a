import CaseFiles
import Glibc
import Testing
import Texts

@testable import Commands

/// What the system refuses, in the language of the program.
struct SystemErrorTests {
  private static let numbers = [
    ENOSPC, EDQUOT, EFBIG, EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, EEXIST, EMFILE, EBADF, EIO, ESTALE, ELOOP,
  ]

  @Test(arguments: numbers, [Texts.nl, .en, .fr].map(\.language))
  func `no reason is in the words of the system`(number: Int32, language: String) throws {
    let texts = try Resources.languages.texts(language)
    let told = [
      texts.words(for: FileFault.failing(DiskError(.open, number))),
      texts.words(for: NotSaved.failing(DiskError(.write, number))),
      texts.words(for: FileFlaw(file: "x", reason: .unreadable(number))),
    ]
    for words in told { #expect(!words.contains(String(cString: strerror(number))) && !words.contains("{")) }
  }

  @Test func `what is not permitted is not called a fault of the disk`() {
    let words = Texts.nl.words(for: FileFault.failing(DiskError(.names, EACCES)))
    #expect(words == "Dat lukt niet: dat mag niet op dit account.")
  }

  @Test(arguments: [ELOOP, EINVAL])
  func `a link or a folder under the name of a case is called what it is`(number: Int32) {
    let words = Texts.nl.words(for: FileFault.failing(DiskError(.read, number)))
    #expect(words == "Dat lukt niet: dat is geen gewoon bestand.")
  }

  @Test func `many damaged lines are said in few words`() {
    #expect([3].inRuns == "3" && [3, 4, 5, 9].inRuns == "3–5, 9" && Array(3...80_002).inRuns == "3–80002")
    #expect(stride(from: 1, to: 99, by: 2).map(\.self).inRuns == "1, 3, 5, 7, 9, 11, 13, 15, …")
    #expect(Texts.nl.words(for: .damaged(file: "x.jsonl", lines: [2, 3]))?.contains("regel 2–3 van x.jsonl") == true)
  }
}
