import FoundationEssentials
import Glibc

/// What the machine tells the program: where its data, its settings and its languages stand.
struct Surroundings: Sendable {
  let environment: [String: String]
  /// Where the cases are kept.
  let folder: String
  /// Where a case goes when that folder fails, and printed files that must live on.
  let stateFolder: String
  /// Where a person keeps what is their own: settings, a script, languages.
  let ownFolder: String
  /// Where a language may have its folder, the nearest first.
  let languageFolders: [String]

  init(environment: [String: String], folder: String?) {
    self.environment = environment
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let home = value("HOME") ?? "."
    let data = value("XDG_DATA_HOME") ?? home + "/.local/share"
    self.folder = folder ?? value("HERSTELGESPREK_MAP") ?? data + "/herstelgesprek"
    stateFolder = (value("XDG_STATE_HOME") ?? home + "/.local/state") + "/herstelgesprek"
    ownFolder = (value("XDG_CONFIG_HOME") ?? home + "/.config") + "/herstelgesprek"
    let shared = (value("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":").map(String.init)
    languageFolders =
      [ownFolder + "/talen"] + shared.map { $0 + "/herstelgesprek/talen" } + Self.besideProgram
  }

  var settingsPath: String { ownFolder + "/instellingen.json5" }
  var scriptPath: String { ownFolder + "/script.json5" }

  /// A program that was built in a clone finds the languages of the clone.
  private static var besideProgram: [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return [] }
    let program = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard let build = program.firstRange(of: "/.build/") else { return [] }
    return [program[..<build.lowerBound] + "/Resources/talen"]
  }

  /// Folders in which a case can go on when its own fails: memory sticks first, then the own folder of this account.
  var rescuePlaces: [String] {
    let user = environment["USER"] ?? ""
    let sticks = user.isEmpty ? [] : ["/media/" + user, "/run/media/" + user].flatMap(Self.foldersInside)
    return (sticks.map { $0 + "/herstelgesprek" } + [stateFolder]).filter { $0 != folder }
  }

  private static func foldersInside(_ path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.sorted().map { path + "/" + $0 }.filter { access($0, W_OK) == 0 }
  }

  /// A path as a person types it, from the root on.
  func absolute(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/") { return (environment["HOME"] ?? "") + path.dropFirst() }
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
