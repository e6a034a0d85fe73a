import TUI
import Testing

@Suite struct `A choice` {
  private let kept = ["open", "ja", "deels", "nee", "nog niet aan de orde"].map {
    ChoiceField.Option($0, names: ["open": ["?"], "nog niet aan de orde": ["nog niet", "pas encore"]][$0] ?? [])
  }

  private func picture(_ choice: ChoiceField, width: Int = 60) -> [String] {
    choice.lines(width: width, isFocused: true).lines.map { line in
      line.pieces.reduce("") { $0 + String(repeating: " ", count: max(0, $1.column - $0.columns)) + $1.text }
    }
  }

  private func typing(_ text: String, recorded: Int = 0) -> (choice: ChoiceField, last: ChoiceField.Outcome) {
    var choice = ChoiceField(kept, recorded: recorded)
    var last = ChoiceField.Outcome.ignored
    for character in text { last = choice.press(.character(character)) }
    return (choice, last)
  }

  @Test func `shows its options side by side with the highlight on what is recorded`() {
    #expect(picture(ChoiceField(kept, recorded: 1)) == [" open  [ja]  deels   nee   nog niet aan de orde"])
  }

  @Test func `wraps where it is narrow, and the cursor is at the highlight`() {
    let choice = ChoiceField(kept, recorded: 4)
    #expect(picture(choice, width: 25) == [" open   ja   deels   nee", "[nog niet aan de orde]"])
    #expect(choice.lines(width: 25, isFocused: true).cursor == Point(column: 0, row: 1))
    #expect(picture(choice, width: 12).allSatisfy { $0.columns <= 12 })
  }

  @Test func `moves with the arrows and stops at both ends`() {
    var choice = ChoiceField(kept, recorded: 0)
    #expect(choice.press(.left) == .moved)
    #expect(choice.highlighted == 0)
    for _ in 0..<9 { _ = choice.press(.right) }
    #expect(choice.highlighted == 4)
    #expect(choice.recorded == 0)
    choice.reset()
    #expect(choice.highlighted == 0)
  }

  @Test(arguments: [
    ("j", 1), ("NEE", 3), ("n", 3), ("no", 4), ("nog niet", 4), ("pas E", 4), ("Déels", 2), (" ja", 1), ("?", 0),
  ])
  func `goes to the option that begins with what is typed`(text: String, index: Int) {
    let typed = typing(text, recorded: 2)
    #expect(typed.choice.highlighted == index)
    #expect(typed.last == .moved)
  }

  @Test func `puts the highlight back when what is typed begins no option, until the typing ends`() {
    var (choice, last) = typing("jan", recorded: 2)
    #expect(last == .unmatched)
    #expect(choice.highlighted == 2)
    #expect(choice.press(.character("e")) == .unmatched)
    #expect(choice.press(.up) == .ignored)
    #expect(choice.press(.character("n")) == .moved)
    #expect(choice.highlighted == 3)
  }

  @Test func `goes on with the same typing after Backspace`() {
    var choice = typing("jn").choice
    #expect(choice.press(.backspace) == .moved)
    #expect(choice.highlighted == 1)
    #expect(choice.press(.character("a")) == .moved)
    #expect(choice.highlighted == 1)
  }

  @Test func `goes on with the same typing when the window changes`() {
    var choice = typing("n").choice
    #expect(choice.press(.resized) == .ignored)
    #expect(choice.press(.character("o")) == .moved)
    #expect(choice.highlighted == 4)
  }

  @Test func `takes a paste as typing and leaves every other key to the screen`() {
    var choice = ChoiceField(kept, recorded: 0)
    #expect(choice.press(.paste("nog")) == .moved)
    #expect(choice.highlighted == 4)
    for key in [Key.enter, .escape, .tab, .up, .home, .control("z"), .alt("x"), .backspace] {
      #expect(choice.press(key) == .ignored)
    }
    #expect(choice.highlighted == 4)
  }

  @Test func `stands beside its question, and below it where that is too narrow`() {
    let choice = ChoiceField([.init("open"), .init("ja"), .init("nee")], recorded: 0)
    let wide = Block.choice("Is het gestopt?", choice, isFocused: true, width: 60)
    #expect(wide.lines.count == 1)
    #expect(wide.cursor == Point(column: 21, row: 0))
    let narrow = Block.choice("Is het gestopt?", choice, isFocused: false, width: 30)
    #expect(narrow.lines.map { $0.pieces.map(\.text) } == [["Is het gestopt?"], ["[open]", "ja", "nee"]])
    #expect(narrow.cursor == nil && narrow.isRow)
  }
}
