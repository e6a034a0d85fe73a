import Conversation

/// An event offered to a case, and what came of it.
public struct Happening {
  /// The case as it was, in the plain values that the rules read.
  public let before: PlainCase
  public let event: Event
  /// The record that it is, which names what it makes.
  public let id: EventID
  public let moment: Moment
  /// The case with it; when it was refused, nothing.
  public let result: Conversation?
  public let after: PlainCase?
  public let refusal: Refusal?
  /// What stands in its way by the rules.
  let obstacles: Set<Refusal>
  /// Whether a refused event left a trace.
  public let leftTrace: Bool

  /// - Parameter plain: that of the case before it, where it is known already.
  public init(
    _ event: Event, in state: Conversation, plain: PlainCase? = nil, as id: EventID,
    at moment: Moment = Moment(secondsSince1970: 0)
  ) {
    before = plain ?? PlainCase(state)
    (self.event, self.id, self.moment) = (event, id, moment)
    obstacles = Obstacles.to(event, as: id, in: before)
    var tried = state
    do throws(Refusal) {
      try tried.apply(event, as: id, at: moment)
      (result, after, refusal, leftTrace) = (tried, PlainCase(tried), nil, false)
    } catch {
      (result, after, refusal, leftTrace) = (nil, nil, error, tried != state)
    }
  }
}
