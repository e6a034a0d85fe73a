import Foundation
import PackagePlugin

/// Gives each room its part of the built-in texts as constants, made from the files of Resources at each build.
@main
struct CompiledTexts: BuildToolPlugin {
  /// The texts of a room: their type, the files they stand in, where in them, and which keys have a case as value.
  private struct Part: Sendable {
    let type: String
    var file = "interface."
    var section = "."
    var cases = ""
  }

  private static let parts = [
    "Conversation": Part(type: "Script", file: "", cases: "about"),
    "Screens": Part(type: "ScreenTexts", section: "screens"),
    "Reports": Part(type: "ReportTexts", section: "reports"),
    "herstelgesprek": Part(type: "CommandTexts", section: "commands"),
  ]
  private static let languages = ["nl", "en"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let part = Self.parts[target.name] else { return [] }
    let resources = context.package.directoryURL.appending(path: "Resources")
    let sources = Self.languages.map { (language: $0, file: resources.appending(path: "\(part.file)\($0).json5")) }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(part.type)+BuiltIn.swift")
    return [
      .buildCommand(
        displayName: "Compiling the texts of \(target.name)", executable: try context.tool(named: "TextCompiler").url,
        arguments: [output.path(), part.type, part.section, part.cases]
          + sources.map { "\($0.language)=\($0.file.path())" },
        inputFiles: sources.map(\.file), outputFiles: [output])
    ]
  }
}
