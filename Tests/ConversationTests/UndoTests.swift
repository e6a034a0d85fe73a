import Conversation
import Testing

/// R14: everything recorded can be undone and redone, step by step, also after a restart.
struct UndoTests {
  /// A case that has gone all the way, with a bit of everything in it.
  private func wholeStory() throws -> Play {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .pester), .askingTakenBack(question: 0, of: .pester))
    let first = try talk.record(.answered(question: 0, by: .pester, text: "Een."))
    let second = try talk.record(.answered(question: 0, by: .pester, text: "Twee."))
    try talk.record(.answerCorrected(answer: second, text: "Drie."), .answerRemoved(answer: first))
    try talk.record(.questionMoved(question: 1, to: 0), .steppedBack, .steppedForward)
    try talk.answerAll()
    try talk.record(.steppedForward)
    let agreement = try talk.agree()
    try talk.record(.agreementChanged(agreement: agreement, who: .both, what: "Samen eten.", by: .second))
    try talk.record(.agreementWithdrawn(agreement: try talk.agree("Weg.")))
    try talk.bothConsent()
    try talk.record(.consentTakenBack(by: .gepeste), .consentGiven(by: .gepeste), .roundPlanned(on: .first))
    try talk.record(.proposalMade(by: .gepeste, text: "Fietsen."), .feelingReported(by: .pester, text: "Goed."))
    try talk.hold(.gepeste)
    try talk.record(.proposalShared(by: .gepeste), .talkMissed(with: .pester, reason: "ziek"))
    try talk.record(.talkReopened(with: .pester))
    try talk.hold(.pester)
    try talk.record(.stopped(reason: "pauze"), .resumed, .closed(deleteAfter: .expiry), .reopened(followUp: .second))
    return talk
  }

  @Test func `a whole story is undone to its beginning and redone to its end`() throws {
    var talk = try wholeStory()
    var states = [talk.now]
    while talk.history.undoable != nil {
      #expect(talk.history.beforeUndoable != nil)
      let before = talk.history.beforeUndoable
      try talk.undo()
      #expect(talk.now == before)
      states.append(talk.now)
    }
    #expect(talk.now == Conversation(talk.history.intake))
    #expect(states.count > 40)
    for state in states.reversed().dropFirst() {
      try talk.redo()
      #expect(talk.now == state)
    }
    #expect(talk.history.redoable == nil)
  }

  @Test func `after a restart in the middle of undoing it goes on as before`() throws {
    var talk = try wholeStory()
    for _ in 1...7 { try talk.undo() }
    try talk.redo()
    var restarted = talk
    restarted.history = History(talk.history.intake, records: talk.history.records)
    #expect(restarted.now == talk.now)
    #expect(restarted.history.undoable?.id == talk.history.undoable?.id)
    for _ in 1...6 {
      #expect(restarted.history.redoable?.id == talk.history.redoable?.id)
      try restarted.redo()
      try talk.redo()
      #expect(restarted.now == talk.now)
    }
  }

  @Test func `an undo names the event it undoes`() throws {
    var talk = try talk(at: .opening)
    let said = try talk.record(.sentenceSaid(sentence: 0))
    try talk.undo()
    #expect(talk.history.records.last?.entry == .undone(event: said))
    #expect(talk.history.redoable?.event == .sentenceSaid(sentence: 0))
    try talk.redo()
    #expect(talk.history.records.last?.entry == .redone(event: said))
    #expect(talk.history.undoable?.event == .sentenceSaid(sentence: 0))
  }

  @Test func `a new event ends redo`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .pester))
    try talk.undo()
    try talk.record(.asked(question: 1, of: .pester))
    #expect(talk.history.redoable == nil)
    #expect(throws: Refusal.nothingToRedo) { try talk.redo() }
  }

  @Test func `a refused event does not end redo`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .pester))
    try talk.undo()
    expectRefusal(.blankText, of: .answered(question: 0, by: .pester, text: " "), in: talk)
    try talk.redo()
    #expect(talk[0, .pester] == .asked)
  }

  @Test func `nothing is undone before there is something, and nothing twice`() throws {
    var talk = try Play(.small())
    #expect(throws: Refusal.nothingToUndo) { try talk.undo() }
    let id = try talk.record(.reasonMarked(reason: 0, applies: true))
    try talk.undo()
    let again = talk.history.next(.undone(event: id), by: "w", at: .second(9))
    #expect(throws: Refusal.nothingToUndo) { try talk.history.take(again) }
    let unknown = talk.history.next(.redone(event: EventID(writer: "x", sequence: 9)), by: "w", at: .second(9))
    #expect(throws: Refusal.nothingToRedo) { try talk.history.take(unknown) }
  }

  @Test func `a redone answer is the same answer, with its own time`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answered(question: 0, by: .pester, text: "Zo."))
    let answer = talk[0, .pester]
    try talk.undo()
    try talk.redo()
    #expect(talk[0, .pester] == answer)
  }

  @Test func `steps are undone as well`() throws {
    var talk = try talk(at: .agreements)
    try talk.undo()
    #expect(talk.step == .active(.questions))
  }
}
