import Conversation

/// An event offered to a case, and what came of it.
final class Happening {
  let before: Conversation
  let event: Event
  let after: Conversation?
  let refusal: Refusal?

  init(_ event: Event, in before: Conversation, as id: EventID, at moment: Moment = .second(0)) {
    (self.before, self.event) = (before, event)
    var tried = before
    do throws(Refusal) {
      try tried.apply(event, as: id, at: moment)
      (after, refusal) = (tried, nil)
    } catch {
      // A refusal leaves the case as it was (R15); if not, the difference shows as a broken rule.
      (after, refusal) = (tried == before ? nil : tried, error)
    }
  }
}

/// The rules R1-R15, each as a sentence that holds or not: of any case, and of anything that happens to it.
enum Rules {
  typealias Rule<Predicate> = (name: String, holds: Predicate)
  typealias Of<Subject> = @Sendable (Subject) -> Bool
  typealias Change = @Sendable (_ before: Conversation, _ after: Conversation, _ event: Event) -> Bool

  static func rule<Subject>(_ name: String, _ holds: @escaping Of<Subject>) -> Rule<Of<Subject>> { (name, holds) }
  static func rule(_ name: String, _ holds: @escaping Change) -> Rule<Change> { (name, holds) }

  /// The rules that a case does not keep.
  static func broken(by state: Conversation) -> [String] { ofStates.filter { !$0.holds(state) }.map(\.name) }

  /// The rules that what happened does not keep.
  static func broken(by happening: Happening) -> [String] {
    let offers = ofOffers.filter { !$0.holds(happening) }.map(\.name)
    guard let after = happening.after else { return offers }
    return offers + ofChanges.filter { !$0.holds(happening.before, after, happening.event) }.map(\.name)
  }
}

extension Conversation {
  /// The step under way, or the one in which it was stopped; a closed case is beyond them all.
  var reached: ActiveStep? {
    switch step {
    case .active(let step), .stopped(let step, _): step
    case .closed: nil
    }
  }

  func hasReached(_ step: ActiveStep) -> Bool { (reached?.rawValue ?? .max) >= step.rawValue }

  var cells: [Cell] { board.flatMap { [$0.cells.pester, $0.cells.gepeste] } }
}
