import TUI
import Testing

@Suite struct TextFieldTests {
  @Test func `typing shows the text with the cursor behind it`() {
    var field = TextField(isLong: true)
    field.type("Ik was boos")
    #expect(field.text == "Ik was boos")
    #expect(field.picture() == ["Ik was boos▏"])
  }

  @Test func `a draft opens with the cursor at its end`() {
    var field = TextField(text: "Ik was boos", isLong: true)
    field.type("!")
    #expect(field.picture() == ["Ik was boos!▏"])
  }

  @Test func `long text wraps at words and the cursor goes along`() {
    var field = TextField(isLong: true)
    field.type("Ik heb hem uitgelachen in de klas")
    #expect(field.picture(width: 16) == ["Ik heb hem", "uitgelachen in", "de klas▏"])
    field.press(.up, .home)
    #expect(field.picture(width: 16) == ["Ik heb hem", "▏uitgelachen in", "de klas"])
    field.press(.end)
    #expect(field.picture(width: 16) == ["Ik heb hem", "uitgelachen in▏", "de klas"])
  }

  @Test func `the cursor keeps its column past shorter lines`() {
    var field = TextField(text: "twaalf\neen\ntwaalf", isLong: true)
    field.press(.up)
    #expect(field.picture() == ["twaalf", "een▏", "twaalf"])
    field.press(.up)
    #expect(field.picture() == ["twaalf▏", "een", "twaalf"])
  }

  @Test func `only the rows around the cursor show when there are few`() {
    var field = TextField(text: "een\ntwee\ndrie\nvier\nvijf", isLong: true)
    #expect(field.picture(rows: 3) == ["drie", "vier", "vijf▏"])
    field.press(.up, .up)
    #expect(field.picture(rows: 3) == ["twee", "drie▏", "vier"])
    field.press(.up, .up)
    #expect(field.picture(rows: 3) == ["een▏", "twee", "drie"])
  }

  @Test func `a wide character is never cut and the cursor stands behind it`() {
    let field = TextField(text: "漢字漢字", isLong: false)
    #expect(field.lines(width: 6, rows: 9).lines == ["漢字", "漢字"])
    #expect(field.lines(width: 6, rows: 9).cursor == Point(column: 4, row: 1))
  }

  @Test func `control characters in a stored text show as signs and stay stored`() {
    let field = TextField(text: "a\u{1B}[2J\u{202E}b", isLong: true)
    #expect(field.lines(width: 20, rows: 1).lines == ["a␛[2J\u{FFFD}b"])
    #expect(field.text == "a\u{1B}[2J\u{202E}b")
  }

  @Test func `a letter typed before a lone mark joins it, and the cursor stands behind both`() {
    var field = TextField(text: "\u{301}", isLong: true)
    #expect(field.picture() == ["\u{25CC}\u{301}▏"])
    field.press(.home)
    field.type("en")
    #expect(field.text.utf8.elementsEqual("e\u{301}n".utf8))
    field.press(.left, .backspace)
    #expect(field.text == "n")
  }

  @Test func `spaces at the end of a full line do not run out of the field`() {
    var field = TextField(isLong: true)
    field.type("vijftien tekens        ")
    #expect(field.lines(width: 16, rows: 2).lines == ["vijftien tekens"])
    #expect(field.lines(width: 16, rows: 2).cursor == Point(column: 15, row: 0))
  }

  @Test(arguments: [-1, 0, 1, 2]) func `a field without room still answers`(width: Int) {
    var field = TextField(text: "漢👩‍👧 boos\n", isLong: true)
    for key in [Key.up, .up, .end, .character("漢"), .down, .home, .delete, .pageDown] {
      _ = field.press(key, width: width)
      let window = field.lines(width: width, rows: 0)
      #expect(window.lines.count == 1 && window.cursor.row == 0)
      #expect(window.cursor.column >= 0 && window.cursor.column < max(width, 1))
    }
  }
}

@Suite struct TextFieldKeysTests {
  @Test func `Enter is done, Esc leaves, and the text stays`() {
    var field = TextField(text: "ja", isLong: true)
    #expect(field.press(.enter) == .done)
    #expect(field.press(.escape) == .left)
    #expect(field.text == "ja")
  }

  @Test func `Ctrl-J begins a new line where the text may be long, elsewhere it is Enter`() {
    var long = TextField(text: "ja", isLong: true)
    #expect(long.press(.control("j")) == .edited)
    #expect(long.text == "ja\n")
    #expect(long.picture() == ["ja", "▏"])
    var short = TextField(text: "ja", isLong: false)
    #expect(short.press(.control("j")) == .done)
    #expect(short.text == "ja")
  }

  @Test func `a paste is text: its lines stay in a long field and become spaces in a short one`() {
    var long = TextField(isLong: true)
    #expect(long.press(.paste("een\ntwee\u{1B}")) == .edited)
    #expect(long.text == "een\ntwee\u{1B}")
    var short = TextField(isLong: false)
    #expect(short.press(.paste("een\ntwee\r\ndrie")) == .edited)
    #expect(short.text == "een twee drie")
  }

  @Test func `keys that are not of the field are left to the form`() {
    var field = TextField(text: "ja\nnee", isLong: true)
    for key in [Key.tab, .backTab, .down, .resized, .hangUp, .control("g"), .control("l"), .alt("x")] {
      #expect(field.press(key) == .ignored)
    }
    #expect(field.press(.up) == .moved)
    #expect(field.press(.up) == .ignored)
    var short = TextField(text: "ja", isLong: false)
    for key in [Key.up, .down, .pageUp, .pageDown] { #expect(short.press(key) == .ignored) }
  }

  @Test func `keys that find nothing to do stay in the field`() {
    var field = TextField(isLong: false)
    for key in [Key.left, .right, .backspace, .delete, .wordLeft, .home, .control("z"), .control("y"), .control("k")] {
      #expect(field.press(key) == .moved)
    }
    #expect(field.text == "")
  }

  @Test func `Ctrl-B and Ctrl-F move, Ctrl-D and Ctrl-H erase`() {
    var field = TextField(text: "abcd", isLong: false)
    field.press(.control("b"), .control("b"), .control("d"))
    #expect(field.picture() == ["ab▏d"])
    field.press(.control("h"), .control("f"))
    #expect(field.picture() == ["ad▏"])
  }

  @Test func `words are passed and killed`() {
    var field = TextField(text: "Ik was, denk ik, boos", isLong: false)
    field.press(.wordLeft, .wordLeft)
    #expect(field.picture(width: 40) == ["Ik was, denk ▏ik, boos"])
    field.press(.alt("b"), .wordRight)
    #expect(field.picture(width: 40) == ["Ik was, denk▏ ik, boos"])
    field.press(.control("w"))
    #expect(field.picture(width: 40) == ["Ik was, ▏ ik, boos"])
    field.press(.alt("d"), .alt("f"))
    #expect(field.picture(width: 40) == ["Ik was, , boos▏"])
    field.press(.control("a"), .wordRight, .wordRight)
    #expect(field.picture(width: 40) == ["Ik was▏, , boos"])
  }

  @Test func `Ctrl-A, Ctrl-E, Ctrl-K and Ctrl-U go by the line as typed`() {
    var field = TextField(text: "een twee drie vier vijf\r\nzes zeven", isLong: true)
    field.press(.up, .control("a"))
    #expect(field.picture().first == "▏een twee drie")
    field.press(.control("e"))
    #expect(field.picture()[1] == "vier vijf▏")
    field.press(.wordLeft, .control("k"))
    #expect(field.text == "een twee drie vier \r\nzes zeven")
    field.press(.control("k"))
    #expect(field.text == "een twee drie vier zes zeven")
    field.press(.control("u"))
    #expect(field.text == "zes zeven")
    #expect(field.picture() == ["▏zes zeven"])
  }

  @Test func `page keys pass ten lines of a long field`() {
    var field = TextField(text: String(repeating: "regel\n", count: 30), isLong: true)
    field.press(.pageUp)
    field.type("hier ")
    #expect(field.text.split(separator: "\n", omittingEmptySubsequences: false)[20] == "hier regel")
    field.press(.pageUp, .pageUp)
    #expect(field.press(.pageUp) == .ignored)
  }
}

@Suite struct TextFieldUndoTests {
  @Test func `undo goes back a word at a time, and redo forward`() {
    var field = TextField(isLong: true)
    field.type("Ik was boos")
    field.press(.control("z"))
    #expect(field.text == "Ik was ")
    field.press(.control("z"))
    #expect(field.text == "Ik ")
    field.press(.control("y"), .control("y"))
    #expect(field.text == "Ik was boos")
    #expect(field.press(.control("y")) == .moved)
  }

  @Test func `a paste and a kill are one step each`() {
    var field = TextField(text: "zo", isLong: true)
    field.press(.paste(" en ook nog zo"), .control("u"), .control("z"))
    #expect(field.text == "zo en ook nog zo")
    #expect(field.picture(width: 40) == ["zo en ook nog zo▏"])
    field.press(.control("z"))
    #expect(field.text == "zo")
  }

  @Test func `erasing is undone a word at a time, in either direction`() {
    var field = TextField(text: "een twee drie", isLong: true)
    field.press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace)
    #expect(field.text == "een twe")
    field.press(.control("z"))
    #expect(field.text == "een twee")
    field.press(.control("z"))
    #expect(field.text == "een twee drie")
    field.press(.home, .delete, .delete, .delete, .delete, .delete, .control("z"))
    #expect(field.text == "twee drie")
    field.press(.control("z"))
    #expect(field.picture() == ["▏een twee drie"])
  }

  @Test func `moving the cursor ends a step`() {
    var field = TextField(isLong: true)
    field.type("ab")
    field.press(.left, .right)
    field.type("cd")
    field.press(.control("z"))
    #expect(field.text == "ab")
  }

  @Test func `new typing ends redo`() {
    var field = TextField(isLong: true)
    field.type("ja")
    field.press(.control("z"))
    field.type("nee")
    field.press(.control("y"))
    #expect(field.text == "nee")
  }
}

extension TextField {
  @discardableResult mutating func press(_ key: Key) -> Outcome { press(key, width: 16) }

  mutating func press(_ keys: Key...) { for key in keys { _ = press(key, width: 16) } }

  mutating func type(_ text: String) { for character in text { _ = press(.character(character), width: 16) } }

  /// What the field shows, with `▏` where the cursor stands.
  func picture(width: Int = 16, rows: Int = 9) -> [String] {
    let window = lines(width: width, rows: rows)
    return window.lines.enumerated().map { row, line in
      guard row == window.cursor.row else { return line.trimmed }
      return (line.prefix(window.cursor.column) + "▏" + line.dropFirst(window.cursor.column)).trimmed
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]) }
}

@Suite struct `A field in a window` {
  private let five = TextField(text: "1\n2\n3\n4\n5", isLong: true)

  @Test func `says where there is more of its text`() {
    var field = five
    #expect(
      field.block(width: 9, rows: 3, isFocused: true).lines.map { $0.pieces.map(\.text) } == [
        ["3", "▴"], ["4"], ["5"],
      ])
    for _ in 0..<2 { _ = field.press(.up, width: 9) }
    let middle = field.lines(width: 9, rows: 3)
    #expect(middle.lines == ["2", "3", "4"] && middle.hasMoreAbove && middle.hasMoreBelow)
    #expect(!field.lines(width: 9, rows: 5).hasMoreBelow)
  }

  @Test func `goes by as many lines as it shows`() {
    var field = five
    #expect(field.press(.pageUp, width: 9, rows: 3) == .moved)
    #expect(field.lines(width: 9, rows: 1).lines == ["2"])
    #expect(field.press(.pageUp, width: 9, rows: 3) == .moved)
    #expect(field.lines(width: 9, rows: 1).lines == ["1"])
    #expect(field.press(.pageDown, width: 9, rows: 2) == .moved)
    #expect(field.lines(width: 9, rows: 1).lines == ["3"])
  }

  @Test func `shows nothing of a passphrase, not even its length`() {
    var field = TextField(isLong: false, isSecret: true)
    let empty = field.lines(width: 20, rows: 1)
    for letter in "geheim" { _ = field.press(.character(letter), width: 20) }
    #expect(field.text == "geheim")
    #expect(field.lines(width: 20, rows: 1) == empty)
  }

  @Test func `redoes with Ctrl-Y and with Ctrl-R`() {
    for letter: Character in ["y", "r"] {
      var field = TextField(isLong: false)
      _ = field.press(.character("a"), width: 20)
      _ = field.press(.control("z"), width: 20)
      #expect(field.press(.control(letter), width: 20) == .edited)
      #expect(field.text == "a")
    }
  }
}
