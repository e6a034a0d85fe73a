import Conversation
import Rules
import Testing

/// Every case that a few small scripts can reach, and everything that can be tried in it: see `Course`. Together as much
/// as takes about a minute; `swift run -c release Walking` tells what was seen.
struct WalkTests {
  @Test(arguments: zip(Course.all, [6_500, 4_800, 3_900, 130, 870, 4_200, 6_800]))
  func `every case keeps the rules and has no dead end, and so does its history`(course: Course, cases: Int) throws {
    let outcome = try course.walk()
    #expect(outcome.findings.isEmpty, "\(outcome.findings)")
    #expect(outcome.cases >= cases && outcome.happenings >= 100 * cases)
  }

  @Test func `undoing and redoing keep the rules, whatever is undone and when`() throws {
    let outcome = try Course.histories()
    #expect(outcome.findings.isEmpty, "\(outcome.findings)")
    #expect(outcome.cases >= 5_000)
  }

  @Test func `what two machines record at once is brought together by the rules`() throws {
    let outcome = try Course.merges()
    #expect(outcome.findings.isEmpty, "\(outcome.findings)")
    #expect(outcome.cases >= 1_500)
  }
}
