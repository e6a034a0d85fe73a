import Glibc
import Terminal

Output.occupyStandardDescriptors()
Terminal.guardAgainstCrashes()
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
