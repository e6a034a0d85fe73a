import Foundation
import PackagePlugin

/// Makes code of the texts in Resources, at each build: the tree of `Texts`, the words for days, the built-in scripts.
@main
struct CompiledTexts: BuildToolPlugin {
  private static let languages = ["nl", "en", "fr"]
  /// Versions whose scripts differ from the present ones; their copies live on in the cases of that time.
  private static let earlierVersions = ["0.1.0"]

  /// The files of a kind, one a language, and the type that is made of them.
  private struct Part: Sendable {
    /// How the names of the files begin.
    let files: String
    let type: String
    var form = Form.constants
    /// The keys whose values are cases of an enumeration.
    var cases = ""
  }

  private enum Form: String {
    /// A tree of typed texts.
    case tree
    /// A constant of a type that exists.
    case constants
    /// Such constants beside their JSON, as it stands in a case.
    case scripts
  }

  private static let parts = [
    "Texts": [Part(files: "interface.", type: "Texts", form: .tree), Part(files: "days.", type: "DayWords")],
    "Conversation": [Part(files: "", type: "Script", cases: "about")],
    "CaseFiles": [Part(files: "", type: "ScriptCache", form: .scripts)],
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let compiler = try context.tool(named: "TextCompiler").url
    let resources = context.package.directoryURL.appending(path: "Resources")
    return (Self.parts[target.name] ?? []).map { part in
      let sources = sources(of: part, in: resources)
      let output = context.pluginWorkDirectoryURL.appending(path: "\(part.type)+BuiltIn.swift")
      let path = output.path(percentEncoded: false)
      let what = [part.form.rawValue] + (part.form == .constants ? [part.type, ".", part.cases] : [])
      return .buildCommand(
        displayName: "Compiling \(part.type) from Resources", executable: compiler,
        arguments: what + [path] + sources.map { "\($0.name)=\($0.file.path(percentEncoded: false))" },
        inputFiles: sources.map(\.file),
        outputFiles: [output])
    }
  }

  private func sources(of part: Part, in resources: URL) -> [(name: String, file: URL)] {
    let present = Self.languages.map { (name: $0, file: resources.appending(path: "\(part.files)\($0).json5")) }
    guard part.files.isEmpty else { return present }
    return present
      + Self.earlierVersions.flatMap { version in
        Self.languages.map { language in
          let name = language + version.filter(\.isNumber)
          return (name, resources.appending(path: "shipped/\(language)-\(version).json5"))
        }
      }
  }
}
