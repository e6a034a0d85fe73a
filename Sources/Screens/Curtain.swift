import Conversation
import TUI
import Texts

/// An empty panel with one line of text, shown between two audiences. What was asked for is done when it opens, so that
/// `Esc` leaves everything as it was.
struct Curtain: Sendable {
  enum Kind: Hashable, Sendable {
    /// The facilitator turns the screen to himself.
    case toFacilitator
    case toPerson(Person)
    /// Both children will look.
    case together
    /// It was dropped on purpose, or fell by itself after this many minutes without a key.
    case hidden(afterMinutes: Int?)
  }

  var kind: Kind
  /// What is done when it opens.
  var pending: [Effect]
  /// What `Esc` does instead; nil where there is no way back, because the change has happened already.
  var turningBack: [Effect]?
  /// When the last key came, and the `Enter` that may open it, in milliseconds of uptime.
  private(set) var lastKey: Int
  private(set) var entered: Int?
  /// Words were typed while it was shown. They are not kept, and it says so.
  var swallowedWords = false
  /// `Ctrl-C` was pressed: another one leaves the program.
  private(set) var asksQuit = false

  /// Milliseconds without a key before and after the `Enter` that opens it.
  static let quietBefore = 400
  static let quietAfter = 150

  init(_ kind: Kind, pending: [Effect], turningBack: [Effect]?, at uptime: Int) {
    self.kind = kind
    self.pending = pending
    self.turningBack = turningBack
    lastKey = uptime
  }

  /// Notes a key: an `Enter` after enough quiet opens the curtain when no key follows it.
  mutating func take(_ key: Key, at uptime: Int) {
    let isEnter = key == .enter || key == .control("j")
    entered = isEnter && uptime - lastKey >= Self.quietBefore ? uptime : nil
    lastKey = uptime
    asksQuit = key == .control("c")
    if key.isPrintable { swallowedWords = true }
  }

  /// When it opens if no key comes, in milliseconds of uptime.
  var opensAt: Int? { entered.map { $0 + Self.quietAfter } }
}

extension Curtain.Kind {
  /// The curtain that a change of audience asks for.
  /// - Parameter isArrival: whether a case is opened or resumed by it.
  init?(from old: Audience, to new: Audience, isArrival: Bool) {
    switch (old, new) {
    case (.person(let one), .person(let other)) where one == other: return nil
    case (_, .person(let person)): self = .toPerson(person)
    case (.together, .facilitator), (.person, .facilitator): self = .toFacilitator
    case (.person, .together): self = .together
    case (.facilitator, .together) where isArrival: self = .together
    case (.facilitator, .together), (.facilitator, .facilitator), (.together, .together): return nil
    }
  }

  func words(in texts: Texts, name: (Person) -> String) -> String {
    switch self {
    case .toFacilitator: texts.curtain.toFacilitator
    case .toPerson(let person): texts.curtain.toPerson(name: name(person))
    case .together: texts.curtain.together
    case .hidden(let minutes): minutes.map { texts.curtain.fell(count: $0) } ?? texts.curtain.hidden
    }
  }
}
