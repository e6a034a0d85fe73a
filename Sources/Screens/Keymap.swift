import TUI

/// What a key does. Each has its words in the texts, so that footer, help and keys are one table.
enum Action: String, CaseIterable, Hashable, CodingKeyRepresentable, Decodable {
  // Everywhere
  case hide, redraw, askQuit, help, back, dismiss, undo, redo, askSuspend, move, saveElsewhere
  // In a case
  case forward, stepBack, summary, stop
  // Overview
  case openCase, newCase, search, deleteCase, quit
  // Preparation
  case tick, signpost, correctDetails
  // Opening
  case saySentence, chooseStarter
  // Questions
  case writeAnswer, answerWithoutNote, switchPerson, toggleAsked, correctAnswer, removeAnswer, moveQuestion
  // Agreements
  case useAgreementRow, newAgreement, editAgreement, removeAgreement, toggleConsent
  // Follow-up
  case openTalk, missTalk, moveDay, shareProposal, concludeRound
  // Separate talk
  case useTalkRow, cycle, finishTalk
  // Ended, summary
  case moveDeletion, cleanCase, continueCase, nextVersion, printMenu
}

/// Some keys and what they do in one place.
struct Binding: Hashable {
  /// The keys that footer and help name.
  var keys: [Key]
  /// Keys that do the same and are not named.
  var aliases: [Key]
  var action: Action
  /// How long the footer keeps it when room is short, 0 the longest; nothing: only help shows it.
  var weight: Int?

  init(_ keys: Key..., also aliases: [Key] = [], does action: Action, weight: Int? = nil) {
    self.keys = keys
    self.aliases = aliases
    self.action = action
    self.weight = weight
  }
}

extension Place {
  /// Every key of this place; the order is that of the footer.
  var bindings: [Binding] { Self.bindings[self] ?? [] }

  private static let bindings = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.own + ($0.isInCase ? $0.inCase : []) + everywhere) })

  private var own: [Binding] {
    switch self {
    case .overview:
      [
        Binding(.enter, does: .openCase, weight: 0), Binding(.character("n"), does: .newCase, weight: 1), Self.list,
        Binding(.character("/"), does: .search, weight: 3), Binding(.character("x"), does: .deleteCase, weight: 4),
        Binding(.character("q"), does: .quit, weight: 2),
      ]
    case .newCase:
      []
    case .preparation:
      [
        Binding(.character(" "), also: [.enter], does: .tick, weight: 0), Self.list,
        Binding(.character("w"), does: .signpost, weight: 3),
        Binding(.character("e"), does: .correctDetails, weight: 4),
      ]
    case .opening:
      [Binding(.enter, does: .saySentence, weight: 0), Binding(.left, .right, does: .chooseStarter, weight: 2)]
    case .questions:
      [
        Binding(.enter, does: .writeAnswer, weight: 0), Binding(.character(" "), does: .answerWithoutNote, weight: 2),
        Binding(.left, .right, also: [.tab, .backTab], does: .switchPerson, weight: 3), Self.list,
        Binding(.character("g"), does: .toggleAsked, weight: 6),
        Binding(.character("e"), does: .correctAnswer, weight: 5),
        Binding(.character("x"), does: .removeAnswer, weight: 8),
        Binding(.character("-"), .character("+"), also: [.character("=")], does: .moveQuestion, weight: 7),
      ]
    case .agreements:
      [
        Binding(.enter, does: .useAgreementRow, weight: 0), Binding(.character("n"), does: .newAgreement, weight: 2),
        Binding(.character("e"), does: .editAgreement), Binding(.character(" "), does: .toggleConsent, weight: 3),
        Binding(.character("x"), does: .removeAgreement, weight: 5), Self.list,
      ]
    case .followUp:
      [
        Binding(.enter, does: .openTalk, weight: 0), Binding(.character("a"), does: .missTalk, weight: 3),
        Binding(.character("d"), does: .moveDay, weight: 4), Binding(.character("n"), does: .shareProposal, weight: 2),
        Self.list,
      ]
    case .pesterTalk, .gepesteTalk:
      [
        Binding(.character(" "), does: .cycle, weight: 0), Binding(.enter, does: .useTalkRow, weight: 2), Self.list,
      ]
    case .ended:
      [
        Binding(.enter, does: .continueCase, weight: 0), Binding(.character("d"), does: .moveDeletion),
        Binding(.character("o"), does: .cleanCase),
      ]
    case .summary:
      [
        Binding(.character("p"), does: .printMenu, weight: 0),
        Binding(.tab, also: [.backTab], does: .nextVersion, weight: 1), Self.list,
      ]
    }
  }

  private static let list = Binding(
    .up, .down, also: [.pageUp, .pageDown, .home, .end], does: .move, weight: 4)

  private var inCase: [Binding] {
    switch self {
    case .overview, .newCase: []
    case .summary: [Binding(.character("q"), does: .back, weight: 2)]
    case .ended:
      [Binding(.character("p"), does: .summary, weight: 1), Binding(.character("q"), does: .back, weight: 2)]
    case .pesterTalk, .gepesteTalk:
      [
        Binding(.character("v"), does: .finishTalk, weight: 1),
        Binding(.character("q"), also: [.character("t")], does: .back, weight: 3),
        Binding(.character("p"), does: .summary), Binding(.character("s"), does: .stop),
      ]
    case .preparation, .opening, .questions, .agreements, .followUp:
      [
        Binding(.character("v"), does: self == .followUp ? .concludeRound : .forward, weight: 1),
        Binding(.character("t"), does: .stepBack, weight: 9), Binding(.character("p"), does: .summary, weight: 10),
        Binding(.character("s"), does: .stop, weight: 11), Binding(.character("q"), does: .back, weight: 12),
      ]
    }
  }

  private static let everywhere = [
    Binding(.control("b"), does: .saveElsewhere, weight: 1),
    Binding(.character("u"), does: .undo, weight: 13), Binding(.control("r"), does: .redo),
    Binding(.escape, does: .dismiss), Binding(.control("g"), does: .hide), Binding(.control("l"), does: .redraw),
    Binding(.control("z"), does: .askSuspend), Binding(.control("c"), does: .askQuit),
    Binding(.character("?"), does: .help, weight: 0),
  ]
}

extension Key {
  /// The key with Caps Lock out of the way.
  var unlocked: Key {
    guard case .character(let character) = self else { return self }
    let lower = character.lowercased()
    return lower.count == 1 ? .character(Character(lower)) : self
  }

  var isArrow: Bool {
    switch self {
    case .left, .right, .up, .down: true
    default: false
    }
  }

  var isPrintable: Bool {
    if case .character = self { true } else { false }
  }

  /// Whether it puts words in a text.
  var isText: Bool {
    switch self {
    case .character(let character): !character.isWhitespace
    case .paste: true
    default: false
    }
  }
}
