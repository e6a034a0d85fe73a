import Conversation
import TUI
import Texts

/// The title: who, what must be known, and who may look. Everything that it is made of.
struct Title: Hashable, Sendable {
  let measure: Measure
  /// Who may look, in capitals at its right.
  let mark: String
  /// What must be known besides; empty when there is nothing.
  let warning: String
  let heading: Heading
  /// Where the conversation stands, for the row of steps below it; nil where that has no place.
  let step: Step?
  let language: String

  enum Heading: Hashable, Sendable {
    case words(String)
    /// The persons of the case, the one who was bullied first.
    case names([String])
  }

  func runs(in texts: Texts) -> [Run] {
    let columns = measure.size.columns
    let mark = mark + " "
    var room = columns - mark.columns - 2
    var runs: [Run] = []
    if !warning.isEmpty {
      room -= warning.columns + 2
      let column = columns - mark.columns - warning.columns - 2
      runs.append(Run(at: Point(column: column, row: 0), text: warning, style: .attention))
    }
    let words = room < 4 ? "" : heading.words(in: room)
    runs.append(Run(at: Point(column: 1, row: 0), text: words, style: .heading))
    runs.append(Run(at: Point(column: columns - mark.columns, row: 0), text: mark, style: .heading))
    if let step { runs += step.trail(row: 1, in: texts) }
    return runs + [.rule(row: measure.titleRows - 1, columns: columns)]
  }
}

extension Title.Heading {
  fileprivate func words(in room: Int) -> String {
    switch self {
    case .words(let words): return words.displayForm.truncated(to: room)
    case .names(let names):
      let separator = " & "
      let short = names.map(\.sharedRowForm).toldApart(in: max(1, (room - separator.columns) / 2))
      return short.joined(separator: separator).truncated(to: room)
    }
  }
}

extension Step {
  /// The steps, with a sign at the one that is under way.
  fileprivate func trail(row: Int, in texts: Texts) -> [Run] {
    var runs: [Run] = []
    var column = 1
    func add(_ text: String, _ style: Style) {
      runs.append(Run(at: Point(column: column, row: row), text: text, style: style))
      column += text.columns
    }
    func add(step: String, isHere: Bool) { add((isHere ? "● " : "") + step, isHere ? .heading : .hint) }
    let words = texts.steps
    for step in ActiveStep.allCases {
      if step != .preparation { add(" ── ", .rule) }
      add(step: words[step], isHere: self == .active(step))
    }
    switch self {
    case .active: return runs
    case .stopped: add(" ── ", .rule); add(step: texts.records.stopped, isHere: true)
    case .closed: add(" ── ", .rule); add(step: texts.records.closed, isHere: true)
    }
    return runs
  }
}

extension App {
  func title(_ context: Context) -> Title {
    Title(
      measure: context.measure, mark: mark, warning: warning, heading: heading(context), step: stepInTitle(context),
      language: context.texts.language)
  }

  /// Who may look, in capitals at the right of the title.
  var mark: String {
    let marks = texts.marks
    return switch audience {
    case .facilitator: marks.facilitator
    case .together: marks.together
    case .person(let person):
      marks.person(name: isSpoken ? name(person) : [name(person), name(person.other)].toldApart(in: nameRoom)[0])
    }
  }

  /// The columns of a name in the mark: it gives way to a warning beside it.
  private var nameRoom: Int {
    let taken = texts.marks.person(name: "").columns + (warning.isEmpty ? 0 : warning.columns + 2)
    return max(1, min(12, size.columns - taken - 2))
  }

  private func name(_ person: Person) -> String { openCase?.conversation.persons[person] ?? "" }

  /// What the title must say besides.
  var warning: String {
    guard let sharedCase else { return "" }
    let words = texts.warnings
    if sharedCase.wrappedValue.saving.hasFailed { return words.unsaved }
    if sharedCase.wrappedValue.readOnly != nil { return words.readOnly }
    if sharedCase.wrappedValue.saving.elsewhere != nil { return words.elsewhere }
    return sharedCase.wrappedValue.isPractice ? words.practice : ""
  }

  private func heading(_ context: Context) -> Title.Heading {
    if let title = overlays.reversed().lazy.compactMap({ $0.title(in: context.texts) }).first { return .words(title) }
    guard case .inCase(let openCase, let screen) = route else { return .words(context.texts.program) }
    if context.measure.isCompact { return .words(screen.screen.shortTitle(in: setting(of: openCase, context))) }
    let setting = setting(of: openCase, context)
    return .names([Role.gepeste, .pester].map(setting.name))
  }

  private func stepInTitle(_ context: Context) -> Step? {
    if context.measure.isCompact || overlays.contains(where: { $0.title(in: context.texts) != nil }) { return nil }
    return sharedCase?.wrappedValue.history.conversation.step
  }
}
