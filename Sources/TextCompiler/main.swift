import Glibc

// TextCompiler constants TYPE SECTION CASES OUTPUT NAME=FILE …
// Writes `extension TYPE` with a constant for each file: what stands under that section, or all of it for `.`.
// CASES are the keys, between commas, whose values are cases of an enumeration.
//
// TextCompiler tree OUTPUT NAME=FILE …
// Writes `extension Texts` with everything the program says, and a constant for each file: a language.
//
// TextCompiler scripts OUTPUT NAME=FILE …
// Writes the scripts of that name beside their JSON, for what reads cases.
let words = CommandLine.arguments.dropFirst()
do {
  switch words.first {
  case "constants": try Compilation(words.dropFirst()).write()
  case "scripts": try ScriptCompilation(files: Files(words.dropFirst())).write()
  case "tree": try TreeCompilation(files: Files(words.dropFirst())).write()
  default: throw Failure.wrongUse
  }
} catch let failure as Failure {
  let text = failure.complaints.map { $0 + "\n" }.joined()
  write(STDERR_FILENO, text, text.utf8.count)
  exit(1)
}
