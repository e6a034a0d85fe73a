import Conversation

/// Where one is: the list of cases, or one open case and its screen.
enum Route: Sendable {
  case overview
  case inCase(Shared<OpenCase>, CaseRoute)
}

/// The screens of an open case.
enum CaseRoute: Hashable, Sendable {
  case preparation(Preparation)
  case opening(Opening)
  case board(Board)
  case agreements(Agreements)
  case closingPage(ClosingPage)
  case followUp(FollowUp)
  case separateTalk(SeparateTalk)
  case ended(Ended)

  /// The screen on which a conversation that stands so goes on.
  init(arrivingAt conversation: Conversation) {
    switch conversation.step {
    case .active(.preparation): self = .preparation(Preparation())
    case .active(.opening): self = .opening(Opening(conversation))
    case .active(.questions): self = .board(Board(conversation))
    case .active(.agreements): self = .agreements(Agreements(conversation))
    case .active(.followUp): self = .followUp(FollowUp(conversation))
    case .closed, .stopped: self = .ended(Ended(conversation))
    }
  }

  /// The screen itself: the only place that tells all of them apart.
  var screen: any CaseScreen {
    get {
      switch self {
      case .preparation(let screen): screen
      case .opening(let screen): screen
      case .board(let screen): screen
      case .agreements(let screen): screen
      case .closingPage(let screen): screen
      case .followUp(let screen): screen
      case .separateTalk(let screen): screen
      case .ended(let screen): screen
      }
    }
    set { self = newValue.route }
  }
}

/// A screen of an open case.
protocol CaseScreen: Screen where Setting == CaseContext {
  var route: CaseRoute { get }
  /// Whether the screen can still be shown when the conversation stands so.
  func belongs(to conversation: Conversation) -> Bool
  /// Whether this last event was recorded on this screen, where other screens can record such an event too.
  func made(_ event: Event) -> Bool
  /// Puts the focus where an event happened that was just taken back or brought back.
  mutating func reveal(_ event: Event, in setting: CaseContext)
  /// How the title names the screen on a small window, where names and trail have no room.
  func shortTitle(in setting: CaseContext) -> String
}

extension CaseScreen {
  var showing: Effect { .go(route) }

  func made(_ event: Event) -> Bool { false }

  mutating func reveal(_ event: Event, in setting: CaseContext) {}
}
