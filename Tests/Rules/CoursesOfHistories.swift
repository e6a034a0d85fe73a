import Conversation

extension Course {
  /// What a walk over the histories that follow a few beginnings found.
  public static func histories() throws -> Outcome {
    let script = try Script.small(conditions: 1, reasons: 1, extras: 0, questions: 1)
    return total(
      try starts(script).map { history in
        let walk = HistoryWalk(from: history, depth: 3)
        return Outcome(findings: walk.findings, cases: walk.histories, happenings: walk.tried)
      })
  }

  /// What bringing two machines together found, at every step.
  public static func merges() throws -> Outcome {
    let script = try Script.small(conditions: 1, reasons: 1, extras: 1, questions: 1)
    return total(
      try starts(script).map { history in
        let walk = MergeWalk(from: history)
        return Outcome(findings: walk.findings, cases: walk.merges, happenings: walk.merges)
      })
  }

  /// At every step, with something answered, with something said in the follow-up, and closed.
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
    outcomes.reduce(Outcome(findings: Findings(), cases: 0, happenings: 0)) { sum, outcome in
      var sum = sum
      sum.findings.add(outcome.findings)
      sum.cases += outcome.cases
      sum.happenings += outcome.happenings
      return sum
    }
  }
}
