import Foundation
import PackagePlugin

/// Makes code of the texts in Resources, at each build: the tree of `Texts`, and the built-in scripts.
@main
struct CompiledTexts: BuildToolPlugin {
  private static let languages = ["nl", "en", "fr"]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let (files, kind, type, cases) =
      switch target.name {
      case "Texts": ("interface.", "tree", "Texts", "")
      case "Conversation": ("", "constants", "Script", "about")
      case "Screens": ("screens.", "constants", "ScreenTexts", "")
      default: ("", "", "", "")
      }
    if kind.isEmpty { return [] }
    let resources = context.package.directoryURL.appending(path: "Resources")
    let sources = Self.languages.map { (language: $0, file: resources.appending(path: "\(files)\($0).json5")) }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+BuiltIn.swift")
    return [
      .buildCommand(
        displayName: "Compiling the texts of \(target.name)", executable: try context.tool(named: "TextCompiler").url,
        arguments: [kind, output.path()] + (kind == "constants" ? [type, ".", cases] : [])
          + sources.map { "\($0.language)=\($0.file.path())" },
        inputFiles: sources.map(\.file), outputFiles: [output])
    ]
  }
}
