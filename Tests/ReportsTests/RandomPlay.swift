import Conversation
import Reports
import Seeded

// Whatever happens in a case, in whatever order.
extension Play {
  /// The same case for the same seed. What a person said, and what is the facilitator's, holds a word that says so.
  static func atRandom(seed: UInt64, steps: Int, _ look: (Play) throws -> Void) throws {
    var dice = Seeded(seed)
    var play = try Play(gepeste: "An", pester: "Bo", topic: "XONDERWERP")
    for step in 0..<steps {
      let tries = events(in: play.conversation, step).shuffled(using: &dice)
      guard let event = tries.first(where: { play.conversation.refusal(of: $0) == nil }) else { break }
      try play.record(event)
      if step.isMultiple(of: 20) { try look(play) }
    }
    try look(play)
  }

  /// Events that may come next, each text marked by whose it is. Those that lead on come more often. A proposal that
  /// is shared becomes everybody's, so it is not.
  private static func events(in conversation: Conversation, _ step: Int) -> [Event] {
    var events = conversation.conditions.indices.map { Event.conditionAnswered(condition: $0, answer: .yes) }
    events += conversation.said.indices.map { .sentenceSaid(sentence: $0) }
    events += Array(repeating: .steppedForward, count: 3) + [.steppedBack, .reasonMarked(reason: 1, applies: true)]
    events += [.starterChosen(starter: .gepeste), .questionMoved(question: 0, to: 3)]
    events += conversation.openTurns.flatMap { turn in
      Array(repeating: .answered(question: turn.question, by: turn.person, text: mark(turn.person)), count: 4)
    }
    events.append(.agreementMade(who: .both, what: "samen \(step)", by: nil))
    events += conversation.agreements.suffix(1).map { .agreementWithdrawn(agreement: $0.id) }
    for person in Person.allCases {
      events += Array(repeating: .consentGiven(by: person), count: 3) + [.talkHeld(with: person)]
      events += [.bullyingReported(by: person, stopped: .yes), .talkReopened(with: person)]
      events += [.feelingReported(by: person, text: mark(person)), .proposalMade(by: person, text: mark(person))]
      events.append(.talkMissed(with: person, reason: "XBEGELEIDER"))
      events += (conversation.rounds.last?.agreements ?? []).map {
        .agreementReported(by: person, agreement: $0.id, kept: .partly)
      }
    }
    events += [.roundPlanned(on: .monday), .closed(deleteAfter: .monday), .stopped(reason: "XBEGELEIDER")]
    return events + [.resumed, .reopened(followUp: .monday)]
  }

  private static func mark(_ person: Person) -> String { person == .pester ? "XWOORDB" : "XWOORDA" }
}
