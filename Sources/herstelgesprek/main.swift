import Commands
import Glibc
import Terminal

Output.occupyStandardDescriptors()
Terminal.guardAgainstCrashes()
let code = Program.run(Array(CommandLine.arguments.dropFirst())) { commands, session in
  session.isLineMode
    ? commands.lineByLine(opening: session.id, practice: session.isPractice)
    : commands.fullScreen(opening: session.id, practice: session.isPractice)
}
exit(code.rawValue)
