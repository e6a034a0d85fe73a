import Conversation
import FoundationEssentials

/// The languages there are: two are built in, any other is a folder with its script and its interface.
struct Languages: Sendable {
  private static let builtIn = ["nl", "en"]

  /// Where a language may have its folder, the nearest first; asked only for one that is not built in.
  private let folders: @Sendable () -> [String]

  init(folders: @escaping @Sendable () -> [String]) { self.folders = folders }

  var codes: [String] {
    let found = folders().flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
      .filter { folder(of: $0) != nil }
    return Self.builtIn + Set(found).subtracting(Self.builtIn).sorted()
  }

  func has(_ code: String) -> Bool { Self.builtIn.contains(code) || folder(of: code) != nil }

  /// What the program says in a language that there is.
  func interface(_ code: String) throws(FlawedFile) -> Language {
    switch code {
    case "nl": .nl
    case "en": .en
    default: .read(try PersonalFile(at: (folder(of: code) ?? code) + "/interface.json5").value(Language.Interface.self))
    }
  }

  /// The method in a language that there is.
  func script(_ code: String) throws(FlawedFile) -> Script {
    switch code {
    case "nl": .nl
    case "en": .en
    default: try ScriptFile(file: scriptFile(code)).script
    }
  }

  /// The method in a language that there is, as it was written.
  func scriptFile(_ code: String) throws(FlawedFile) -> PersonalFile {
    switch code {
    case "nl": PersonalFile(name: code, bytes: PackageResources.nl_json5)
    case "en": PersonalFile(name: code, bytes: PackageResources.en_json5)
    default: try PersonalFile(at: (folder(of: code) ?? code) + "/script.json5")
    }
  }

  private func folder(of code: String) -> String? {
    guard code.isLanguageCode else { return nil }
    return folders().map { "\($0)/\(code)" }.first { PersonalFile.exists(at: $0 + "/interface.json5") }
  }
}

extension String {
  /// Two or three letters, such as `nl`.
  fileprivate var isLanguageCode: Bool { (2...3).contains(utf8.count) && utf8.allSatisfy { (97...122).contains($0) } }
}
