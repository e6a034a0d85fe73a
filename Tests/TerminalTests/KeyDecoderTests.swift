import Seeded
import TUI
import Terminal
import Testing

/// Bytes as a person or a terminal sends them, with ESC written as `␛`.
private func bytes(_ text: String) -> [UInt8] {
  text.unicodeScalars.flatMap { $0 == "␛" ? [0x1B] : Array(String($0).utf8) }
}

/// The keys of these bytes when nothing follows them.
private func keys(_ text: String) -> [Key] {
  keys(bytes(text))
}

private func keys(_ bytes: [UInt8], otherBytes: InputEncoding.OtherBytes = .unreadable) -> [Key] {
  var decoder = KeyDecoder(encoding: InputEncoding(otherBytes: otherBytes))
  return decoder.decode(bytes) + decoder.giveUpWaiting()
}

extension KeyDecoder {
  fileprivate mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] { decode(bytes, at: 0) }
}

@Suite struct `Keys that are one byte or one letter` {
  @Test func `letters, accents, marks and emoji are characters, each scalar its own`() {
    #expect(keys("aZ ?") == [.character("a"), .character("Z"), .character(" "), .character("?")])
    #expect(keys("é€👍") == [.character("é"), .character("€"), .character("👍")])
    #expect(keys("e\u{301}") == [.character("e"), .character("\u{301}")])
  }

  @Test func `Enter and Ctrl-J are two keys`() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.control("j")])
  }

  @Test func `Backspace is 8 or 127, Tab is a tab, Ctrl-letters are lower case`() {
    #expect(keys([0x08, 0x7F, 0x09]) == [.backspace, .backspace, .tab])
    #expect(keys([0x01, 0x03, 0x07, 0x1A]) == [.control("a"), .control("c"), .control("g"), .control("z")])
  }

  @Test func `control bytes that are no letter mean nothing`() {
    #expect(keys([0x00, 0x1C, 0x1D, 0x1E, 0x1F]).isEmpty)
    #expect(keys("\u{85}\u{9B}").isEmpty)
  }

  @Test func `bytes that are no UTF-8 become the sign for it and take no key with them`() {
    #expect(keys([0xE9]) == [.character("\u{FFFD}")])
    #expect(keys([0xC3, 0x61]) == [.character("\u{FFFD}"), .character("a")])
    #expect(keys([0xFF, 0x0D]) == [.character("\u{FFFD}"), .enter])
    #expect(keys([0xED, 0xA0, 0x80]) == [.character("\u{FFFD}")])
  }

  @Test func `without a UTF-8 locale bytes are UTF-8 where they can be, else letters of Latin-1`() {
    let typed = Array("é€".utf8) + [0xE9, 0x61, 0xEB, 0x0D, 0xC3]
    let read = [
      Key.character("é"), .character("€"), .character("é"), .character("a"), .character("ë"), .enter, .character("Ã"),
    ]
    #expect(keys(typed, otherBytes: .latin1) == read)
    #expect(keys([0xA4, 0xA4], otherBytes: .latin1) == [.character("¤"), .character("¤")])
    #expect(keys([0xA4, 0xE9], otherBytes: .latin9) == [.character("€"), .character("é")])
    let pasted = bytes("␛[200~é") + [0xE9, 0x0D] + bytes("␛[201~")
    #expect(keys(pasted, otherBytes: .latin1) == [.paste("éé\n")])
  }
}

@Suite struct `Escape sequences of every terminal` {
  @Test(arguments: [
    ("␛[A", Key.up), ("␛[B", .down), ("␛[C", .right), ("␛[D", .left),
    ("␛OA", .up), ("␛OB", .down), ("␛OC", .right), ("␛OD", .left),
    ("␛[1;2A", .up), ("␛[1;2C", .right), ("␛[1;2D", .left), ("␛[a", .up), ("␛[c", .right),
  ])
  func `arrows, plain and with Shift`(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(arguments: [
    ("␛[1;5C", Key.wordRight), ("␛[1;5D", .wordLeft), ("␛[1;3C", .wordRight), ("␛[1;3D", .wordLeft),
    ("␛[1;6C", .wordRight), ("␛[1;7D", .wordLeft), ("␛O5C", .wordRight), ("␛O5D", .wordLeft),
    ("␛O1;5D", .wordLeft), ("␛Oc", .wordRight), ("␛Od", .wordLeft), ("␛[1;5A", .up), ("␛[1;5B", .down),
  ])
  func `arrows with Ctrl or Alt go by the word`(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(arguments: [
    ("␛[H", Key.home), ("␛OH", .home), ("␛[1~", .home), ("␛[7~", .home), ("␛[1;5H", .home), ("␛[7$", .home),
    ("␛[F", .end), ("␛OF", .end), ("␛[4~", .end), ("␛[8~", .end), ("␛[1;2F", .end), ("␛[8^", .end),
    ("␛[5~", .pageUp), ("␛[6~", .pageDown), ("␛[5;5~", .pageUp), ("␛[3~", .delete), ("␛[3;2~", .delete),
    ("␛[Z", .backTab), ("␛[1;2Z", .backTab),
  ])
  func `Home, End, the pages, Delete and Shift-Tab in all their codes`(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(arguments: ["␛OP", "␛[11~", "␛[[A", "␛[P", "␛[1;5P"]) func `F1 in all its codes`(sequence: String) {
    #expect(keys(sequence + "a") == [.f1, .character("a")])
  }

  @Test func `the number pad types what stands on it`() {
    #expect(keys("␛OM") == [.enter])
    #expect(keys("␛Oq␛Or␛Op") == [.character("1"), .character("2"), .character("0")])
    #expect(keys("␛Ok␛Om␛OX") == [.character("+"), .character("-"), .character("=")])
  }

  @Test(arguments: [
    ("␛[13u", Key.enter), ("␛[13;2u", .control("j")), ("␛[27;2;13~", .control("j")), ("␛[9;2u", .backTab),
    ("␛[27u", .escape), ("␛[127u", .backspace), ("␛[99;5u", .control("c")), ("␛[27;5;106~", .control("j")),
    ("␛[97;3u", .alt("a")), ("␛[97;2u", .character("A")), ("␛[233u", .character("é")),
    ("␛[97:65;5:1u", .control("a")),
  ])
  func `keys that a terminal spells out as numbers`(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test func `a letter with Alt is an extra of its own, in lower case`() {
    #expect(keys("␛b␛B␛É") == [.alt("b"), .alt("b"), .alt("é")])
  }

  @Test func `Alt-Backspace takes a word and Alt-Enter makes a line`() {
    #expect(keys([0x1B, 0x7F]) == [.control("w")])
    #expect(keys("␛\r") == [.control("j")])
  }

  @Test(arguments: [
    "␛OQ", "␛[12~", "␛[15;2~", "␛[[B", "␛[2~", "␛[E", "␛[1;5Q", "␛[24~",  // function keys and Insert
    "␛[I", "␛[O",  // focus
    "␛[M !!", "␛[<0;12;7M", "␛[<35;12;7m", "␛[32;12;7M",  // mouse
    "␛[?1;2c", "␛[>41;354;0c", "␛[12;40R", "␛[?2004;1$y", "␛[0n", "␛[8;24;80t",  // answers
    "␛]11;rgb:ffff/ffff/ffff␛\\", "␛]0;titel\u{7}", "␛P1$r0m␛\\", "␛P>|tmux 3.3a␛\\", "␛_Gi=1;OK␛\\", "␛^q␛\\",
    "␛[57399u", "␛[5;5;5;5;5!z", "␛[201~", "␛[99999999999999999999~",
  ])
  func `what means nothing here is swallowed whole`(sequence: String) {
    #expect(keys(sequence + "a") == [.character("a")])
  }

  @Test func `a key in the midst of a broken sequence is still a key`() {
    #expect(keys("␛[1;\r") == [.enter])
    #expect(keys("␛[1␛[A") == [.up])
    #expect(keys("␛]11;rgb\r") == [.enter])
    #expect(keys("␛]11␛[A") == [.up])
    #expect(keys("␛[1é") == [.character("é")])
  }

  @Test func `Esc pressed just before another key stays Esc`() {
    #expect(keys("␛␛") == [.escape, .escape])
    #expect(keys("␛␛[B") == [.escape, .down])
    #expect(keys("␛\t") == [.escape, .tab])
  }
}

@Suite struct `Keys that come in pieces` {
  @Test func `a lone Esc is Esc after a wait that nobody notices`() throws {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    let patience = try #require(decoder.patience)
    #expect(patience > 20 && patience <= 100)
    #expect(decoder.giveUpWaiting() == [.escape])
    #expect(decoder.patience == nil)
  }

  @Test func `Esc waits as long as ESCDELAY says`() {
    var decoder = KeyDecoder(escapeDelay: 25)
    _ = decoder.decode([0x1B])
    #expect(decoder.patience == 25)
  }

  @Test(arguments: ["[A", "OA", "[1;5C", "[", "O", "[3~"]) func `the late rest of an arrow is never typed`(rest: String)
  {
    for late in [0, 299, 300] {
      var decoder = KeyDecoder()
      _ = decoder.decode([0x1B], at: 5000)
      #expect(decoder.giveUpWaiting() == [.escape])
      #expect(decoder.decode(bytes(rest), at: 5000 + late) + decoder.giveUpWaiting() == [])
      #expect(decoder.decode(bytes("a"), at: 6000) == [.character("a")])
    }
  }

  @Test(arguments: ["␛[", "␛[1;", "␛O"]) func `the late end of a broken sequence is never typed`(piece: String) {
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes(piece), at: 5000)
    #expect(decoder.giveUpWaiting() == [])
    #expect(decoder.decode(bytes("Aa"), at: 5250) == [.character("a")])
  }

  @Test func `what is typed after Esc is typing`() {
    for (text, time) in [("[a", 5301), ("Oa", 5301), ("a[", 5100), ("q", 5100), ("é", 5100)] {
      var decoder = KeyDecoder()
      _ = decoder.decode([0x1B], at: 5000)
      _ = decoder.giveUpWaiting()
      #expect(decoder.decode(bytes(text), at: time) == text.map { .character($0) })
    }
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B], at: 5000)
    _ = decoder.giveUpWaiting()
    #expect(decoder.decode([0x0D, 0x5B], at: 5100) == [.enter, .character("[")])
  }

  @Test func `an arrow sent byte by byte is awaited after each byte`() throws {
    var decoder = KeyDecoder()
    for byte in bytes("␛[1;5") {
      #expect(decoder.decode([byte]).isEmpty)
      #expect(try #require(decoder.patience) > 20)
    }
    #expect(decoder.decode(bytes("C")) == [.wordRight])
    #expect(decoder.patience == nil)
  }

  @Test(arguments: ["␛[", "␛[1;5", "␛O", "␛]11;rgb", "␛P", "␛[[", "␛[M!", "␛]11␛"])
  func `a sequence that never ends is no key and blocks none`(piece: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes(piece)).isEmpty)
    #expect(decoder.giveUpWaiting().isEmpty)
    #expect(decoder.decode(bytes("a"), at: 1000) == [.character("a")])
  }

  @Test func `a letter of several bytes may come byte by byte, or lose its end`() {
    var decoder = KeyDecoder()
    #expect("👍".utf8.flatMap { decoder.decode([$0]) } == [.character("👍")])
    #expect(decoder.decode([0xE2, 0x82]).isEmpty)
    #expect(decoder.giveUpWaiting() == [.character("\u{FFFD}")])
  }

  @Test func `wherever the bytes are cut, the keys are the same`() {
    let all = bytes("é␛[A␛[1;5Dx␛OM␛[200~één\r\ntwee␛[Aq␛[201~\r␛xa␛]0;t␛\\␛[M !!👍")
    let whole = keys(all)
    for cut in all.indices {
      var decoder = KeyDecoder()
      #expect(decoder.decode(all[..<cut]) + decoder.decode(all[cut...]) == whole)
    }
  }

  @Test func `no noise traps the decoder or leaves it waiting`() {
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x4D, 0x75, 0xC3, 0xF0, 0x9B, 0x24, 0xFF]
    var random = Seeded(20_261_123)
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let noise = (0..<40).map { _ in
        let byte = UInt8.random(in: 0...255, using: &random)
        return byte < 128 ? byte : alphabet[Int(byte) % alphabet.count]
      }
      _ = decoder.decode(noise)
      _ = decoder.giveUpWaiting()
      #expect(decoder.patience == nil)
      #expect(decoder.decode(bytes("a␛[201~"), at: 1000).isEmpty == false)
    }
  }
}

@Suite struct `Pasted text` {
  @Test func `is one key, and nothing in it is read as keys`() {
    #expect(keys("a␛[200~q v␛[A\u{3}␛␛[201~b") == [.character("a"), .paste("q v\u{1B}[A\u{3}\u{1B}"), .character("b")])
    #expect(keys("␛[200~␛[200~␛[201~") == [.paste("\u{1B}[200~")])
  }

  @Test func `has one kind of line end`() {
    #expect(keys("␛[200~een\rtwee\r\ndrie\nvier\r\r␛[201~") == [.paste("een\ntwee\ndrie\nvier\n\n")])
  }

  @Test func `is awaited long, in whatever pieces it comes`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes("␛[200~één ")).isEmpty)
    #expect(decoder.patience == 1000)
    #expect(decoder.decode(bytes("twee␛[20")).isEmpty)
    #expect(decoder.decode(bytes("1~")) == [.paste("één twee")])
  }

  @Test func `that never ends is kept, and gives the keys back`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes("␛[200~half"))
    #expect(decoder.giveUpWaiting() == [.paste("half")])
    #expect(decoder.decode(bytes("a")) == [.character("a")])
  }

  @Test func `whose ESC came late is still a paste`() {
    var decoder = KeyDecoder()
    _ = decoder.decode([0x1B])
    _ = decoder.giveUpWaiting()
    #expect(decoder.decode(bytes("[200~q␛[201~")) == [.paste("q")])
  }

  @Test(.timeLimit(.minutes(1))) func `is bounded, and says where it was cut`() throws {
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes("␛[200~"))
    let part = Array(repeating: UInt8(ascii: "x"), count: KeyDecoder.mostPasted / 4)
    var keys: [Key] = []
    for _ in 0..<9 { keys += decoder.decode(part) }
    guard case .paste(let text)? = keys.first else { throw NoPaste() }
    #expect(keys.count == 1)
    #expect(text.utf8.count < KeyDecoder.mostPasted + 10 && text.hasSuffix("x […]"))
    #expect(decoder.decode(bytes("q␛[201~a")) == [.character("a")])
    _ = decoder.decode(bytes("␛[200~") + part + part + part + part)
    #expect(decoder.patience == 1000)
    #expect(decoder.giveUpWaiting() == [])
    #expect(decoder.decode(bytes("a")) == [.character("a")])
  }

  private struct NoPaste: Error {}

  @Test func `is kept when the terminal goes in the midst of it`() {
    var decoder = KeyDecoder()
    _ = decoder.decode(bytes("␛[200~half"))
    #expect(decoder.end() == [.paste("half")])
    #expect(decoder.end().isEmpty)
  }

  @Test func `may hold bytes that are no text`() {
    #expect(keys(bytes("␛[200~a") + [0xFF, 0x00] + bytes("b␛[201~")) == [.paste("a\u{FFFD}\u{0}b")])
  }

  @Test(.timeLimit(.minutes(1))) func `may be as long as a book`() {
    let book = String(repeating: "Wat is er gebeurd?\r", count: 20_000)
    let text = String(repeating: "Wat is er gebeurd?\n", count: 20_000)
    #expect(keys("␛[200~" + book + "␛[201~") == [.paste(text)])
  }
}

/// Numbers that look random and are the same in every run.
