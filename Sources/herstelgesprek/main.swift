import Glibc
import Terminal

Terminal.guardAgainstCrashes()
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
