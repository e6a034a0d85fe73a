import Conversation
import TUI

// What a line means: the keys it stands for, by what lies on top.
extension LineMode {
  /// The keys that a line stands for; none, with an objection where one is due, when it means nothing.
  mutating func keys(for line: String) -> [Key] {
    if line.trimmed.lowercased() == words.fields.hide { return [.control("g")] }
    if session.curtain != nil { return line.isBlank ? [.enter] : [] }
    switch session.panels.last {
    case .editor(let editor): return keys(for: line, in: editor)
    case .form(let form): return keys(for: line, in: form)
    case .choice(let choice): return keys(for: line, of: choice)
    case .reading: return [.escape]
    case nil: return session.newCase.map { keys(for: line, in: $0) } ?? command(line)
    }
  }

  private mutating func unknown() -> [Key] {
    objection = words.unknown
    return []
  }
}

// Texts.
extension LineMode {
  private mutating func keys(for line: String, in editor: Editor) -> [Key] {
    if isCommandOfField(line) { return fieldCommand(line) }
    if line.isBlank { return [.enter] }
    return editor.purpose.isLong ? typing(line) : typing(line) + [.enter]
  }

  private mutating func keys(for line: String, in form: Form) -> [Key] {
    if isCommandOfField(line) { return fieldCommand(line) }
    if line.isBlank { return [.enter] }
    guard let index = form.fieldIndex else { return party(line, form) }
    if index == Form.what, form.fields[index].text.isEmpty, case .agreement = form.kind,
      let number = number(line), (1...).contains(number),
      number <= session.conversation?.offeredWordings.count ?? 0
    {
      return Array(repeating: .down, count: number) + [.enter]
    }
    return typing(line) + [.enter]
  }

  /// Whom an agreement is for: by number or by name.
  private mutating func party(_ line: String, _ form: Form) -> [Key] {
    let parties = session.parties
    let wanted =
      number(line).map { $0 - 1 } ?? parties.firstIndex { SearchKey(session.partyName($0)) == SearchKey(line.trimmed) }
    guard let wanted, parties.indices.contains(wanted) else {
      objection = words.whoUnknown
      return []
    }
    return parties.map { _ in .left } + Array(repeating: .right, count: wanted) + [.enter]
  }

  /// The keys that type a line in the field that has the focus: a short one holds that line alone, a long one
  /// goes on, unless it still holds what was recorded.
  mutating func typing(_ line: String) -> [Key] {
    defer { isFresh = false }
    guard case .editor(let editor) = session.panels.last, editor.purpose.isLong else {
      return clearing() + [.paste(line)]
    }
    let text = editor.field.text
    if text.isEmpty || isFresh && text == editor.initial { return clearing() + [.paste(line)] }
    return [.paste("\n" + line)]
  }

  func isCommandOfField(_ line: String) -> Bool {
    let word = line.trimmed.lowercased()
    return [words.fields.leave, words.fields.clear, words.fields.hide].contains(word)
  }

  private func fieldCommand(_ line: String) -> [Key] {
    line.trimmed == words.fields.leave ? [.escape] : clearing()
  }

  /// The keys that empty the field that has the focus, line by line from its end.
  private func clearing() -> [Key] {
    let field: TextField? =
      switch session.panels.last {
      case .editor(let editor): editor.field
      case .form(let form): form.fieldIndex.map { form.fields[$0] }
      case .choice, .reading: nil
      case nil: session.newCase.flatMap { form in form.fieldIndex.map { form.fields[$0] } }
      }
    guard let text = field?.text, !text.isEmpty else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { _ in [Key.control("u"), .backspace] }
  }
}

// Choices and commands.
extension LineMode {
  private mutating func keys(for line: String, of choice: Choice) -> [Key] {
    let rows = session.choiceRows(choice.question)
    let word = line.trimmed.lowercased()
    if word.isEmpty { return [.enter] }
    if isRepeat(word) { return [] }
    if [words.fields.leave, session.name(of: .escape).lowercased(), "q"].contains(word) { return [.escape] }
    let labels = rows.map { session.label(of: $0, choice.question).lowercased() }
    let named = labels.indices.filter { word.count > 1 && labels[$0].hasPrefix(word) }
    let wanted = number(line).map { $0 - 1 } ?? (named.count == 1 ? named[0] : nil)
    if wanted == nil, let date = date(line, of: choice, rows) { return date }
    guard let wanted, rows.indices.contains(wanted) else { return unknown() }
    return [.home] + Array(repeating: .down, count: wanted) + [.enter]
  }

  /// Where a day is chosen, a date can be typed at once.
  private func date(_ line: String, of choice: Choice, _ rows: [Choice.Row]) -> [Key]? {
    guard let place = rows.firstIndex(of: .otherDay),
      session.texts.dates.day(in: line, today: session.now.today) != nil
    else { return nil }
    return [.home] + Array(repeating: .down, count: place) + [.enter, .paste(line), .enter]
  }

  private mutating func command(_ line: String) -> [Key] {
    let word = line.trimmed.lowercased()
    if isRepeat(word) { return [] }
    if word == words.fields.leave { return [.escape] }
    if let number = number(line) { return row(number) }
    if let presses = presses(for: word) { return presses }
    if let key = key(line, word) ?? keyOfWords(word) { return [key] }
    return unknown()
  }

  /// Forgets what was said, so that all of it is said again.
  private mutating func isRepeat(_ word: String) -> Bool {
    guard words.keys.repeatAll.contains(word) else { return false }
    repeatAll()
    return true
  }

  private mutating func row(_ number: Int) -> [Key] {
    let count = session.place == .questions ? session.conversation?.board.count ?? 0 : session.rowCount
    guard number >= 1, number <= count else { return unknown() }
    return [.home] + Array(repeating: .down, count: number - 1)
  }

  /// An answer of the choice in focus, typed as a word: as many presses as it is away.
  private func presses(for word: String) -> [Key]? {
    guard let round = session.round, let wanted = round.words.firstIndex(where: { $0.lowercased() == word }) else {
      return nil
    }
    let count = (wanted - round.current + round.words.count) % round.words.count
    return Array(repeating: .character(" "), count: count)
  }

  /// The key that a line is or names, where it does something.
  private func key(_ line: String, _ word: String) -> Key? {
    let usable = session.place.bindings.filter { $0.action == .move || !$0.action.isForTheScreen }
    let keys = usable.flatMap { $0.keys + $0.aliases }
    if word.isEmpty { return keys.first { $0 == (line.isEmpty ? .enter : .character(" ")) } }
    return keys.first { [session.name(of: $0), session.spokenName(of: $0)].contains { $0.lowercased() == word } }
  }

  /// The key of what these words say it does: "verder".
  private func keyOfWords(_ word: String) -> Key? {
    let binding = session.place.bindings.first {
      !$0.action.isForTheScreen && session.words(for: $0.action).short.lowercased() == word
    }
    // Of an arrow for each side, the key that goes to the other one is meant.
    return binding.flatMap { $0.aliases.contains(.tab) ? .tab : $0.keys.first }
  }

  /// A number, also as the unshifted row of an AZERTY keyboard writes it.
  private func number(_ line: String) -> Int? { Int(line.trimmed) ?? Int(line.trimmed.withDigitRow) }
}
