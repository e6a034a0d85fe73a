import Conversation
import Programs
import TextSchema
import Texts

/// The languages there are: three are built in, any other is a folder with its script, its interface and its words for days.
struct Languages: Sendable {
  /// What is built in of a language.
  private enum BuiltIn: String, CaseIterable { case nl, en, fr }

  /// Where a language may have its folder, the nearest first; asked only for one that is not built in.
  private let folders: @Sendable () -> [String]

  init(folders: @escaping @Sendable () -> [String]) { self.folders = folders }

  var codes: [String] {
    let builtIn = BuiltIn.allCases.map(\.rawValue)
    let found = folders().flatMap(Folder.names).filter { folder(of: $0) != nil }
    return builtIn + Set(found).subtracting(builtIn).sorted()
  }

  func has(_ code: String) -> Bool { BuiltIn(rawValue: code) != nil || folder(of: code) != nil }

  /// The language of whoever uses the computer, as the environment tells it; nothing where there is no such language.
  func code(in environment: Environment) -> String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first
    // Such as `fr_BE.UTF-8`.
    return locale.map { String($0.prefix { $0.isLetter }) }.flatMap { has($0) ? $0 : nil }
  }

  /// What the program says in a language that there is.
  func texts(_ code: String) throws(FlawedFile) -> Texts {
    switch BuiltIn(rawValue: code) {
    case .nl: return .nl
    case .en: return .en
    case .fr: return .fr
    case nil: return try texts(in: folder(of: code) ?? code, code)
    }
  }

  private func texts(in folder: String, _ code: String) throws(FlawedFile) -> Texts {
    let file = try PersonalFile(at: folder + "/interface.json5")
    let tree = try file.tree
    let days = try PersonalFile(at: folder + "/days.json5").wholeValue(DayWords.self).value
    do throws(FlawedTexts) {
      return try Texts(reading: tree, in: code, days: days)
    } catch {
      throw FlawedFile(error.flaws.map { FileFlaw(file: file.name, $0) })
    }
  }

  /// The method in a language that there is.
  func script(_ code: String) throws(FlawedFile) -> Script {
    switch BuiltIn(rawValue: code) {
    case .nl: .nl
    case .en: .en
    case .fr: .fr
    case nil: try ScriptFile(file: scriptFile(code)).script
    }
  }

  /// The method in a language that there is, as it was written.
  func scriptFile(_ code: String) throws(FlawedFile) -> PersonalFile {
    switch BuiltIn(rawValue: code) {
    case .nl: PersonalFile(name: code, bytes: PackageResources.nl_json5)
    case .en: PersonalFile(name: code, bytes: PackageResources.en_json5)
    case .fr: PersonalFile(name: code, bytes: PackageResources.fr_json5)
    case nil: try PersonalFile(at: (folder(of: code) ?? code) + "/script.json5")
    }
  }

  private func folder(of code: String) -> String? {
    guard code.isLanguageCode else { return nil }
    return folders().map { "\($0)/\(code)" }.first { PersonalFile.exists(at: $0 + "/interface.json5") }
  }
}

extension FileFlaw {
  /// A flaw in the texts of a language.
  fileprivate init(file: String, _ flaw: TextFlaw) {
    let reason: Reason =
      switch flaw.reason {
      case .missing: .missing
      case .unknownKey(let key, let known): .unknownKey(meant: key.nearest(among: known))
      case .wrongKind(.text): .wrongKind(.text)
      case .wrongKind(.list): .wrongKind(.list)
      case .wrongKind(.group): .wrongKind(.group)
      case .slotMissing(let slot): .slotMissing(slot)
      case .unknownSlot(let slot, let known): .unknownSlot(slot, known: known)
      }
    self.init(file: file, reason: reason, path: flaw.path, position: flaw.position)
  }
}

extension String {
  /// Two or three letters, such as `nl`.
  var isLanguageCode: Bool { (2...3).contains(utf8.count) && utf8.allSatisfy { (97...122).contains($0) } }
}
