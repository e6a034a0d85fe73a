import Glibc
import Rules

// Walks everything and tells what was seen, and which rules were broken: what `Tests/Tools/mutations` asks. A broken rule
// ends it.
func tell(_ name: String, _ outcome: Course.Outcome) {
  print("\(name): \(outcome.cases) cases, \(outcome.happenings) happenings")
  for rule in outcome.findings.rules { print("BROKEN \(rule)") }
  fflush(nil)
  guard outcome.findings.isEmpty else {
    print(outcome.findings)
    exit(1)
  }
}

for course in Course.all { tell("\(course)", try course.walk()) }
tell("undoing and redoing", try Course.histories())
tell("two machines", try Course.merges())
