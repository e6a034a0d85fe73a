import Conversation
import Rules
import Testing

/// Every case that a few small scripts can reach, and every event that can be tried in it: see `Scope`. It takes about a
/// minute; `swift run -c release ExploreRules` prints how much was tried.
struct ExplorationTests {
  @Test(arguments: zip(Scope.all, [6_500, 4_800, 3_900, 130, 870, 4_200, 6_800]))
  func `every case keeps the rules and has no dead end, and so does its history`(scope: Scope, cases: Int) throws {
    let outcome = try scope.explore()
    #expect(outcome.violations.isEmpty, "\(outcome.violations)")
    #expect(outcome.cases >= cases && outcome.attempts >= 100 * cases)
  }

  @Test func `undoing and redoing keep the rules, whatever is undone and when`() throws {
    let outcome = try Scope.histories()
    #expect(outcome.violations.isEmpty, "\(outcome.violations)")
    #expect(outcome.cases >= 5_000)
  }

  @Test func `what two computers record at once is merged by the rules`() throws {
    let outcome = try Scope.merges()
    #expect(outcome.violations.isEmpty, "\(outcome.violations)")
    #expect(outcome.cases >= 1_500)
  }
}
