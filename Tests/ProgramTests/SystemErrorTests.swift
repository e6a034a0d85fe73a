import CaseFiles
import Glibc
import Testing
import Texts

@testable import herstelgesprek

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
}
