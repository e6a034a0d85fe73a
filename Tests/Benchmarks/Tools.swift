import Glibc

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String {
  guard value.isFinite else { return "–" }
  let factor = [1.0, 10.0, 100.0, 1_000.0][digits]
  let scaled = Int((value * factor).rounded())
  let (whole, behind) = scaled.quotientAndRemainder(dividingBy: Int(factor))
  let digitsBehind = String(behind)
  return digits == 0
    ? String(whole) : "\(whole)." + String(repeating: "0", count: digits - digitsBehind.count) + digitsBehind
}

/// A row of a table in Markdown; its first column is wide, so that it reads as it is too.
func printRow(_ cells: [String]) {
  let wide = cells.enumerated().map { column, cell in
    cell + String(repeating: " ", count: max(0, (column == 0 ? 44 : 20) - cell.count))
  }
  print("| " + wide.joined(separator: " | ") + " |")
}

func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}

/// Runs a program to its end, with nothing to read and nobody to read what it says.
func run(_ command: [String]) {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  var child = pid_t()
  let arguments = command.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else { return }
  var status: Int32 = 0
  waitpid(child, &status, 0)
}
