import Conversation

/// An event that a case was asked to apply, and the result.
public struct EventAttempt {
  public let before: PlainCase
  public let event: Event
  /// The id of the record that holds the event; an answer or an agreement that it makes gets this id.
  public let id: EventID
  public let moment: Moment
  /// The case after it; nil when the event was refused.
  public let result: Conversation?
  public let after: PlainCase?
  public let refusal: Refusal?
  /// The refusals that the rules allow here; empty when they allow the event.
  let expectedRefusals: Set<Refusal>
  /// Whether the case changed although it refused the event.
  public let changedThoughRefused: Bool

  /// - Parameter plain: `PlainCase(state)`, where it is known already.
  public init(
    _ event: Event, in state: Conversation, plain: PlainCase? = nil, as id: EventID,
    at moment: Moment = Moment(secondsSince1970: 0)
  ) {
    before = plain ?? PlainCase(state)
    (self.event, self.id, self.moment) = (event, id, moment)
    expectedRefusals = ExpectedRefusals.of(event, as: id, in: before)
    var tried = state
    do throws(Refusal) {
      try tried.apply(event, as: id, at: moment)
      (result, after, refusal, changedThoughRefused) = (tried, PlainCase(tried), nil, false)
    } catch {
      (result, after, refusal, changedThoughRefused) = (nil, nil, error, tried != state)
    }
  }
}
