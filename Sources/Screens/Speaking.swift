import Conversation
import TUI
import Texts

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

  func spokenCell(_ cell: Cell?, of person: Person) -> String {
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
    let parts = [mark(audience), warning, placeName, names].filter { !$0.isEmpty }
    return parts.joined(separator: " · ").displayForm
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
    let text = editor.shownField.text
    let isDraft = text != editor.initial
    let keys = !editor.purpose.isLong ? words.fields.short : words.fields.long
    let stands = text.isEmpty || !editor.purpose.isLong ? [] : [isDraft ? words.fields.onwards : words.fields.anew]
    return Spoken(
      head: said(prompt(editor.purpose, Measure.spoken.width)),
      keys: (text.isEmpty ? [] : [words.present(["tekst": text.displayForm])]) + stands + [keys],
      complaint: complaint(of: editor)?.displayForm)
  }

  /// What is wrong with a text that was handed in; what a date means is otherwise shown while it is typed.
  private func complaint(of editor: Editor) -> String? {
    guard editor.complaint == nil, case .day = editor.purpose else { return editor.complaint }
    return echo(editor.field.text)
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
  /// How the last record names itself.
  var lastRecordNotice: String? { open?.history.undoable.map { recordNotice($0.event) } }

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
