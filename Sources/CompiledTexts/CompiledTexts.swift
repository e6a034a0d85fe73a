import Foundation
import PackagePlugin

/// Makes code of the texts in Resources, at each build: the tree of `Texts`, and the built-in scripts.
@main
struct CompiledTexts: BuildToolPlugin {
  private static let languages = ["nl", "en", "fr"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    switch target.name {
    case "Texts":
      [
        try command(files: "interface.", kind: "tree", type: "Texts", context),
        try command(files: "days.", kind: "constants", type: "DayWords", context),
      ]
    case "Conversation": [try command(files: "", kind: "constants", type: "Script", cases: "about", context)]
    default: []
    }
  }

  private func command(
    files: String, kind: String, type: String, cases: String = "", _ context: PluginContext
  ) throws -> Command {
    let resources = context.package.directoryURL.appending(path: "Resources")
    let sources = Self.languages.map { (language: $0, file: resources.appending(path: "\(files)\($0).json5")) }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+BuiltIn.swift")
    return .buildCommand(
      displayName: "Compiling the words of \(type)", executable: try context.tool(named: "TextCompiler").url,
      arguments: [kind, output.path()] + (kind == "constants" ? [type, ".", cases] : [])
        + sources.map { "\($0.language)=\($0.file.path())" },
      inputFiles: sources.map(\.file), outputFiles: [output])
  }
}
