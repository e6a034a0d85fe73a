import Conversation

// Choices that go round.
extension Session {
  /// The answers that the row in focus goes through, in words and in their order, and which one it has now.
  var round: (words: [String], current: Int)? {
    guard let conversation else { return nil }
    switch place {
    case .preparation:
      guard preparationRows.indices.contains(row), case .condition(let index) = preparationRows[row] else { return nil }
      let first = ConditionAnswer.open
      return round(of: [first, first.following, first.following.following], at: conversation.conditions[index]) {
        answerWord($0)
      }
    case .pesterTalk, .gepesteTalk:
      guard let talk, let recorded = conversation.openRound?.talks[talk] else { return nil }
      switch talkRow {
      case .stopped:
        return round(of: [nil] + BullyingStopped.allCases.map(\.self), at: recorded.stopped) { stoppedAnswer($0) }
      case .kept(let id):
        guard let place = conversation.openRound?.agreements.firstIndex(where: { $0.id == id }) else { return nil }
        return round(of: [nil] + Kept.allCases.map(\.self), at: recorded.kept[place]) { keptAnswer($0) }
      case .feeling, .proposal, nil: return nil
      }
    case .overview, .newCase, .opening, .questions, .agreements, .followUp, .ended, .summary: return nil
    }
  }

  private func round<Answer: Equatable>(
    of answers: [Answer], at current: Answer, words: (Answer) -> String
  ) -> (words: [String], current: Int) {
    (answers.map(words), answers.firstIndex(of: current) ?? 0)
  }
}
