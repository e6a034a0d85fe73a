import FoundationEssentials
import Glibc

/// What the machine tells the program: where its data, its settings and its languages stand.
struct Surroundings: Sendable {
  /// Where the cases are kept.
  let folder: String
  /// Where a case goes when that folder fails, and printed files that must live on.
  let stateFolder: String
  /// Where a person keeps what is their own: settings, a script, languages.
  let ownFolder: String

  init(folder: String?) {
    let home = Self.variable("HOME") ?? "."
    let data = Self.variable("XDG_DATA_HOME") ?? home + "/.local/share"
    self.folder = folder ?? Self.variable("HERSTELGESPREK_MAP") ?? data + "/herstelgesprek"
    stateFolder = (Self.variable("XDG_STATE_HOME") ?? home + "/.local/state") + "/herstelgesprek"
    ownFolder = (Self.variable("XDG_CONFIG_HOME") ?? home + "/.config") + "/herstelgesprek"
  }

  /// What the environment says under a name, if anything.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Everything the environment says, for other programs.
  var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Where a language may have its folder, the nearest first.
  var languageFolders: [String] {
    let shared = (Self.variable("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").split(separator: ":")
    return [ownFolder + "/talen"] + shared.map { $0 + "/herstelgesprek/talen" }
  }

  var settingsPath: String { ownFolder + "/instellingen.json5" }
  var scriptPath: String { ownFolder + "/script.json5" }

  /// Folders in which a case can go on when its own fails: memory sticks first, then the own folder of this account.
  var rescuePlaces: [String] {
    let sticks = Self.variable("USER").map { ["/media/" + $0, "/run/media/" + $0].flatMap(Self.foldersInside) } ?? []
    return (sticks.map { $0 + "/herstelgesprek" } + [stateFolder]).filter { $0 != folder }
  }

  private static func foldersInside(_ path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [] }
    return names.sorted().map { path + "/" + $0 }.filter { access($0, W_OK) == 0 }
  }

  /// A path as a person types it, from the root on.
  func absolute(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/") { return (Self.variable("HOME") ?? "") + path.dropFirst() }
    return path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
