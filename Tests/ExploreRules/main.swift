import Glibc
import Rules

// Explores all scopes and prints how much was tried; `Tests/Tools/mutations` reads it. Ends at the first scope in which rules
// did not hold, with those rules.
func report(_ name: String, _ outcome: Scope.Outcome) {
  print("\(name): \(outcome.cases) cases, \(outcome.attempts) attempts")
  for rule in outcome.violations.rules { print("BROKEN \(rule)") }
  fflush(nil)
  guard outcome.violations.isEmpty else {
    print(outcome.violations)
    exit(1)
  }
}

for scope in Scope.all { report("\(scope)", try scope.explore()) }
report("undoing and redoing", try Scope.histories())
report("two computers", try Scope.merges())
