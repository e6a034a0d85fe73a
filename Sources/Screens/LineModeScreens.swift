import Conversation
import Texts

/// A screen as line mode reads it, whichever screen it is.
protocol LineScreen {
  var kind: ObjectIdentifier { get }
  var row: Row { get }
  var hasWayBack: Bool { get }
  /// What can be done here, each once: what the row in focus does, then the actions of the menu.
  var lineActions: [LineAction] { get }
  var explanation: Reading { get }
  /// Why an option cannot be taken now, in words.
  func refusal(of option: Choice.Option) -> String?
  func effects(toRow number: Int) -> [Effect]?
  func effects(to person: Person) -> [Effect]?
  func correction(of event: Event) -> (any Overlay)?
}

/// A screen with what it reads.
struct ScreenInSetting<Shown: Screen>: LineScreen {
  private let screen: Shown
  private let setting: Shown.Setting

  init(_ screen: Shown, in setting: Shown.Setting) {
    var screen = screen
    screen.keepFocus(in: setting)
    (self.screen, self.setting) = (screen, setting)
  }

  var kind: ObjectIdentifier { ObjectIdentifier(Shown.self) }
  var row: Row { screen.row(screen.focus, in: setting) }
  var hasWayBack: Bool { screen.escape(in: setting) != nil }
  var lineActions: [LineAction] { screen.lineActions(in: setting) }
  var explanation: Reading { screen.explanation(in: setting) }

  func refusal(of option: Choice.Option) -> String? {
    setting.refusal(of: Action(row.enter.words, option.effects))
  }

  func effects(toRow number: Int) -> [Effect]? {
    screen.row(numbered: number, in: setting).map { [screen.focused(on: $0).showing] }
  }

  func effects(to person: Person) -> [Effect]? {
    screen.row(of: person, in: setting).map { [screen.focused(on: $0).showing] }
  }

  func correction(of event: Event) -> (any Overlay)? { screen.correction(of: event, in: setting) }
}

extension App {
  var lineScreen: any LineScreen {
    switch route {
    case .overview: ScreenInSetting(overview, in: context)
    case .inCase(let openCase, let screen): reading(screen.screen, of: openCase)
    }
  }

  private func reading(_ screen: some CaseScreen, of openCase: Shared<OpenCase>) -> any LineScreen {
    ScreenInSetting(screen, in: setting(of: openCase, context))
  }

  /// Whether words are written on the row in focus.
  var isInWords: Bool { if case .field = lineScreen.row.typing { true } else { false } }

  var lineUse: LineUse {
    if let top = overlays.last { return top.lineUse }
    if case .overview = route, overview.isSearching { return .search }
    return .row(lineScreen.row)
  }
}

// What is said of a screen when someone asks.
extension Screen {
  fileprivate func lineActions(in setting: Setting) -> [LineAction] {
    let row = row(focus, in: setting)
    let ofRow = (row.choice == nil ? [row.enter] : []) + (row.space.map { [$0] } ?? [])
    var lineActions: [LineAction] = []
    for action in ofRow + allActions(in: setting) where !lineActions.contains(where: { $0.words == action.words }) {
      lineActions.append(
        LineAction(
          words: action.words, letter: action.letter, refusal: setting.refusal(of: action), effects: action.effects))
    }
    return lineActions
  }

  /// What the screen is for, what can be done here, the commands, and how lines work: in parts.
  func spokenExplanation(in setting: Setting) -> Reading {
    let texts = setting.context.texts
    let row = row(focus, in: setting)
    var keys = row.choice == nil ? [(texts.line.emptyLine, row.enter.words.sentence)] : []
    keys += lineActions(in: setting).filter { $0.words != row.enter.words }.map { action in
      let letter = audience == .facilitator ? action.letter : nil
      return (letter.map { String($0) } ?? "." + action.words.title, action.words.sentence)
    }
    let commands = LineCommand.allCases.map {
      texts.line.commandLine(command: $0.typed(in: texts), sentence: $0.sentence(in: texts))
    }
    let help = texts.line.help
    return Reading(
      title: texts.menu.explain.title, paragraphs: purpose(in: setting), keys: keys,
      sections: [
        (help.lines.title, help.lines.text), (help.commandsTitle, commands),
        (help.listening.title, help.listening.text),
      ])
  }
}
