// TextCompiler OUTPUT TYPE SECTION CASES NAME=FILE …
// Writes `extension TYPE` with a constant for each file: what stands under that section, or all of it for `.`.
// CASES are the keys, between commas, whose values are cases of an enumeration.
try Compilation(CommandLine.arguments.dropFirst()).write()
