// What the rules say comes next, so that no screen has to know them.
extension Conversation {
  /// Whether leaving the agreements asks the day of a first round: one that is unfinished asks none (R10).
  public var asksFollowUpDay: Bool { refusal(of: .steppedForward) == .followUpDayMissing || openRound == nil }

  /// Why the agreements cannot be left forward, but for the day that is asked on the way.
  public var refusalToLeaveAgreements: Refusal? {
    let refusal = refusal(of: .steppedForward)
    return refusal == .followUpDayMissing ? nil : refusal
  }

  /// Why the round cannot be concluded yet (R12).
  public var refusalToConclude: Refusal? {
    do throws(Refusal) {
      _ = try doneRound()
      return nil
    } catch {
      return error
    }
  }

  /// The person to speak with next in the round that is under way.
  public var nextTalk: Person? { openRound.flatMap { round in speakers.first { !round.talks[$0].isDone } } }

  /// Who made a proposal in a talk that is held, of which it was not said yet whether it may be shared.
  public var openProposals: [Person] {
    guard let round = openRound else { return [] }
    return speakers.filter {
      round.talks[$0].status == .held && !round.talks[$0].proposal.isBlank && round.talks[$0].sharedAs == nil
    }
  }

  /// Whether agreements changed since both consented, so that both are asked again before the next round (R12).
  public var asksConsentAnew: Bool { activeStep == .followUp && !consent.allSatisfy(\.self) }

  /// Who did not say in the present round that the bullying has stopped.
  public var doubtingSpeakers: [Person] { openRound.map(doubters) ?? [] }

  /// Whether a doubt of the round before stands: until both are spoken with again, or one says anew that it has not
  /// stopped.
  public var isDoubtStanding: Bool {
    guard nextTalk != nil, doubtingSpeakers.isEmpty, let before = rounds.dropLast().last else { return false }
    return !doubters(before).isEmpty
  }

  private func doubters(_ round: Round) -> [Person] { speakers.filter { round.talks[$0].notStopped != nil } }

  /// Whether the next round should come soon: for somebody the bullying has not stopped.
  public var asksRoundSoon: Bool { !doubtingSpeakers.isEmpty }

  /// Whether corrected names are just the two exchanged (R13).
  public func exchangesNames(_ names: Persons) -> Bool {
    names[.pester] == persons[.gepeste] && names[.gepeste] == persons[.pester]
  }
}
