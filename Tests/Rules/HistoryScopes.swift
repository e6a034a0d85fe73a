import Conversation

extension Scope {
  /// Explores the histories that follow a few beginnings: undoing and redoing.
  public static func histories() throws -> Outcome {
    let script = try Script.small(conditions: 1, reasons: 1, extras: 0, questions: 1)
    return total(
      try starts(script).map { history in
        let exploration = HistoryExploration(from: history, depth: 3)
        return Outcome(
          violations: exploration.violations, cases: exploration.histories, attempts: exploration.tried)
      })
  }

  /// Explores the merges of two computers, at every step.
  public static func merges() throws -> Outcome {
    let script = try Script.small(conditions: 1, reasons: 1, extras: 1, questions: 1)
    return total(
      try starts(script).map { history in
        let exploration = MergeExploration(from: history)
        return Outcome(violations: exploration.violations, cases: exploration.merges, attempts: exploration.merges)
      })
  }

  /// A case at every step, one with answers, one with a report in the follow-up, and a closed one.
  private static func starts(_ script: Script) throws -> [History] {
    let steps: [ActiveStep] = [.preparation, .opening, .questions, .agreements, .followUp]
    var all = try steps.map { try History.at($0, script) }
    var (answered, reported) = (all[2], all[4])
    for _ in 0..<2 { answered.goTowardsClosing() }
    for _ in 0..<3 { reported.goTowardsClosing() }
    all += [answered, reported]
    while reported.goTowardsClosing() {}
    return all + [reported]
  }

  private static func total(_ outcomes: [Outcome]) -> Outcome {
    outcomes.reduce(Outcome(violations: Violations(), cases: 0, attempts: 0)) { sum, outcome in
      var sum = sum
      sum.violations.add(outcome.violations)
      sum.cases += outcome.cases
      sum.attempts += outcome.attempts
      return sum
    }
  }
}
