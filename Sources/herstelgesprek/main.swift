import Commands
import Glibc
import Terminal

Output.occupyStandardDescriptors()
Terminal.guardAgainstCrashes()
let code = Program.run(Array(CommandLine.arguments.dropFirst())) { commands, session in
  session.isLineMode ? commands.lineByLine(session) : commands.fullScreen(session)
}
exit(code.rawValue)
