import Glibc

// Measures the real program on a pseudo-terminal, beside peers on the same machine in the same run.
//
//   swift build -c release --static-swift-stdlib && .build/release/Benchmarks [runs]
//
// Figures are medians of runs that are taken in turn, so that a slow moment of the machine hits all alike.

let runs = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 15
let program = siblings(of: CommandLine.arguments[0]) + "/herstelgesprek"
guard access(program, X_OK) == 0 else {
  print("not built yet: swift build -c release --static-swift-stdlib")
  exit(1)
}
let folder = "/tmp/herstelgesprek-bench-\(getpid())"
mkdir(folder, 0o700)
defer { run(["rm", "-rf", folder]) }
let bench = Bench(program: program, runs: runs, folder: folder, cases: MadeUpCases())
try bench.compare()
try bench.measureAlone()

/// The folder in which a program stands.
func siblings(of path: String) -> String {
  path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
}
