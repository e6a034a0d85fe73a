import Foundation
import PackagePlugin

/// Makes code of the texts in Resources, at each build: the tree of `Texts`, and the built-in scripts.
@main
struct CompiledTexts: BuildToolPlugin {
  private static let languages = ["nl", "en", "fr"]
  /// Versions whose scripts differ from the present ones; their copies live on in the cases of that time.
  private static let earlierVersions = ["0.1.0"]

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
    var sources = Self.languages.map { (name: $0, file: resources.appending(path: "\(files)\($0).json5")) }
    if type == "Script" {
      for (version, language) in Self.earlierVersions.flatMap({ version in Self.languages.map { (version, $0) } }) {
        let name = language + version.filter(\.isNumber)
        sources.append((name, resources.appending(path: "shipped/\(language)-\(version).json5")))
      }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+BuiltIn.swift")
    return [
      .buildCommand(
        displayName: "Compiling the texts of \(target.name)", executable: try context.tool(named: "TextCompiler").url,
        arguments: [kind, output.path()] + (kind == "constants" ? [type, ".", cases] : [])
          + sources.map { "\($0.name)=\($0.file.path())" },
        inputFiles: sources.map(\.file), outputFiles: [output])
    ]
  }
}
