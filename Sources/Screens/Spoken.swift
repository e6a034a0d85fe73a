import Conversation
import Typography

/// What is shown at one moment as it is said: in parts, so that after a key only what changed is said again.
struct Spoken: Hashable, Sendable {
  /// Who may look, and where one is.
  var title = ""
  /// What it is about, said as one.
  var head: [String] = []
  var items: [Item] = []
  /// Whether it is said elsewhere what has the focus: on the board the head does, of a choice the keys.
  var saysFocusElsewhere = false
  /// Whether a row that only changed its state is said again.
  var saysChangedRows = true
  /// What can be done, or how a text is typed; said once.
  var keys: [String] = []
  /// What was wrong with the last line.
  var complaint: String?

  /// Something in a list, with its number when it is a row.
  struct Item: Hashable, Sendable {
    var text: String
    var number: Int?
    var hasFocus: Bool
  }

  var focus: Item? { items.first(where: \.hasFocus) }
}

extension LineTexts {
  func all(of spoken: Spoken) -> [String] {
    var lines = [spoken.title] + spoken.head + spoken.items.map(words(for:))
    let rows = spoken.items.filter { $0.number != nil }
    if !spoken.saysFocusElsewhere, rows.count > 1, let number = spoken.focus?.number {
      lines.append(focus(["nummer": String(number)]))
    }
    return (lines + spoken.keys).filter { !$0.isEmpty }
  }

  func changes(in new: Spoken, since old: Spoken) -> [String] {
    var lines = new.title == old.title ? [] : [new.title]
    let isHeadNew = new.head != old.head
    if isHeadNew { lines += new.head }
    let before = Set(old.items.map(\.text))
    let hasMoved = new.focus?.number != old.focus?.number && !new.saysFocusElsewhere
    for item in new.items where !before.contains(item.text) && !(hasMoved && item.hasFocus) {
      if item.number == nil || new.saysChangedRows && !(new.saysFocusElsewhere && isHeadNew) { lines.append(words(for: item)) }
    }
    if hasMoved, let focus = new.focus { lines.append(focusWords(focus)) }
    return lines.filter { !$0.isEmpty }
  }

  /// Where one is, in a line or two.
  func place(in spoken: Spoken) -> [String] {
    if spoken.saysFocusElsewhere { return spoken.head + (spoken.focus.map { [words(for: $0)] } ?? []) }
    return spoken.focus.map { [focusWords($0)] } ?? [spoken.title] + spoken.head
  }

  private func words(for item: Spoken.Item) -> String {
    item.number.map { row(["nummer": String($0), "tekst": item.text]) } ?? item.text
  }

  private func focusWords(_ item: Spoken.Item) -> String {
    item.number.map { focusOnRow(["nummer": String($0), "tekst": item.text]) } ?? item.text
  }
}

// How blocks are said.
extension Block {
  var spoken: String {
    let pieces = lines.flatMap { $0.pieces.sorted { $0.column < $1.column } }
    let words = pieces.flatMap { ($0.spoken ?? $0.text).split(separator: " ") }
    return words.joined(separator: " ")
  }
}

extension String {
  /// Whether there is something to say: rules and empty lines are for the eye.
  fileprivate var isSayable: Bool { contains { $0.isLetter || $0.isNumber } }
}

// The screen, and what lies on top of it.
extension Session {
  var spoken: Spoken {
    switch panels.last {
    case .reading(let reading): Spoken(head: said(content(of: reading.matter, Measure.spoken.width).body))
    case .editor(let editor): spoken(editor)
    case .choice(let choice): spoken(choice)
    case .form(let form): spoken(form, title: "")
    case nil: newCase.map { spoken($0, title: spokenTitle) } ?? spokenScreen
    }
  }

  func spokenLead(_ word: String) -> String { texts.line.lead(["woord": word]) }

  func spokenCell(_ cell: Cell?, of person: Role) -> String {
    let words: Template =
      switch cell {
      case .answered: texts.line.answered
      case .asked: texts.line.asked
      case .unasked, nil: texts.line.unasked
      }
    return words(["naam": name(person)])
  }

  func spokenParties(_ chosen: Party) -> String {
    let parties = parties.enumerated().map { index, party in
      texts.line.party(["nummer": String(index + 1), "naam": partyName(party)])
    }
    return texts.line.who(["lijst": parties.joined(separator: ", "), "keuze": partyName(chosen)])
  }

  private func said(_ blocks: [Block]) -> [String] { blocks.map(\.spoken).filter(\.isSayable) }

  private func items(_ blocks: [Block], numbered: Bool) -> [Spoken.Item] {
    var number = 0
    return blocks.compactMap { block in
      let text = block.spoken
      guard text.isSayable else { return nil }
      if block.isRow { number += 1 }
      return Spoken.Item(
        text: text, number: numbered && block.isRow ? number : nil, hasFocus: block.cursor != nil)
    }
  }

  private var spokenTitle: String {
    let names = conversation == nil ? "" : name(.gepeste) + " & " + name(.pester)
    return [mark(audience), warning, placeName, names].filter { !$0.isEmpty }.joined(separator: ". ").displayForm
  }

  private var spokenScreen: Spoken {
    let content = content(.spoken)
    var spoken = Spoken(title: spokenTitle, head: said(content.head))
    spoken.items = items(content.body, numbered: hasRows || place == .opening)
    spoken.saysFocusElsewhere = place == .questions
    spoken.saysChangedRows = place != .opening
    spoken.keys = [spokenActions]
    return spoken
  }

  private func spoken(_ choice: Choice) -> Spoken {
    let content = content(of: choice, Measure.spoken.width)
    var spoken = Spoken(head: said(content.head), items: items(content.body, numbered: true), saysFocusElsewhere: true)
    spoken.keys = [texts.line.choice(["keuze": spoken.focus?.text ?? ""])]
    return spoken
  }

  private func spoken(_ editor: Editor) -> Spoken {
    let words = texts.line
    let text = editor.field.text
    let isDraft = text != editor.initial
    let keys = !editor.purpose.isLong ? words.fields.short : words.fields.long
    let stands = text.isEmpty || !editor.purpose.isLong ? [] : [isDraft ? words.fields.onwards : words.fields.anew]
    return Spoken(
      head: said(prompt(editor.purpose, Measure.spoken.width)),
      keys: (text.isEmpty ? [] : [words.present(["tekst": text.displayForm])]) + stands + [keys],
      complaint: editor.complaint?.displayForm)
  }

  private func spoken(_ form: Form, title: String) -> Spoken {
    let width = Measure.spoken.width
    let content = title.isEmpty ? formContent(form, width) : newCaseContent(.spoken)
    let offers = form.fieldIndex == Form.what ? offerBlocks(form, width) : []
    let focused = content.body.filter { $0.cursor != nil }
    return Spoken(
      title: title, head: said(content.head), items: items(focused + offers, numbered: true),
      keys: [texts.line.fields.form], complaint: form.complaint?.displayForm)
  }
}

// What can be done.
extension Session {
  /// Whether numbers go to rows here.
  var hasRows: Bool { place == .questions || rowCount > 0 }

  /// What the footer of a wide screen would name, with what is typed for it.
  private var spokenActions: String {
    let leading = leadingAction
    let named = place.bindings.filter { binding in
      guard let weight = binding.weight, binding.action != .move else { return false }
      return (weight <= 5 || binding.action == leading) && isOffered(binding.action)
    }
    let ordered = named.filter { $0.action == leading } + named.filter { $0.action != leading }
    let list = ordered.map(typed) + (hasRows ? [texts.line.number] : []) + [repeating]
    return texts.line.actions(["lijst": list.joined(separator: ", ")])
  }

  private var repeating: String {
    action(texts.line.keys.repeatAll.first ?? "", texts.line.keys.repeatWord)
  }

  private func action(_ key: String, _ words: String) -> String {
    key.isEmpty ? words : texts.line.action(["toets": key, "woord": words])
  }

  /// What to type for a binding, and its words: a key that a line can hold, or else the words alone.
  private func typed(_ binding: Binding) -> String { action(typedKeys(binding), words(for: binding.action).short) }

  /// The keys of a binding that a line can hold, in words; none where its own words are what is best typed.
  private func typedKeys(_ binding: Binding) -> String {
    if binding.aliases.contains(.enter) { return spokenName(of: .enter) }
    let names = binding.keys.map(spokenName(of:))
    let areWords = binding.keys.allSatisfy { key in
      switch key {
      case .enter, .character("-"), .character("+"), .character(" "): true
      case .character(let character): character.isLetter
      default: false
      }
    }
    return areWords ? list(names) : ""
  }

  /// What a key is called when it is said; that name can be typed for it.
  func spokenName(of key: Key) -> String {
    switch key {
    case .up: texts.line.keys.up
    case .down: texts.line.keys.down
    case .left: texts.line.keys.left
    case .right: texts.line.keys.right
    case .character("-"): texts.line.keys.minus
    case .character("+"): texts.line.keys.plus
    default: name(of: key)
    }
  }

  /// How line mode works, what the screen is for, and everything that can be typed here.
  var spokenHelp: [String] {
    let bindings = place.bindings.filter { !$0.action.isForTheScreen }
    let lines = bindings.map { binding in
      let keys = typedKeys(binding)
      let short = words(for: binding.action).short
      return action(keys.isEmpty ? short : keys, words(for: binding.action).help)
    }
    return hints + [texts.help.keys] + lines + texts.line.help
  }
}

extension Action {
  /// What has no meaning without a full screen, or goes by number.
  var isForTheScreen: Bool {
    switch self {
    case .dismiss, .askSuspend, .redraw, .move: true
    default: false
    }
  }
}
