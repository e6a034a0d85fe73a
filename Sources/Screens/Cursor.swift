/// Where the focus is on a screen, and what moves with it.
struct Cursor<Focus: Sendable>: Sendable {
  private(set) var focus: Focus
  /// The option under the highlight of the choice in focus, once it was moved away from what is recorded.
  var highlight: Int?
  /// How many rows of the screen the person scrolled past; nothing while the row in focus is in sight.
  var top: Int?

  init(_ focus: Focus) { self.focus = focus }

  mutating func move(to focus: Focus) { self = Cursor(focus) }
}

extension Cursor: Equatable where Focus: Equatable {}
extension Cursor: Hashable where Focus: Hashable {}
