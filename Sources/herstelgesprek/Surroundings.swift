import FoundationEssentials
import Glibc

/// What the machine tells the program: where its data stands.
struct Surroundings {
  let environment: [String: String]
  /// Where the cases are kept.
  let folder: String
  /// Where a case goes when that folder fails, and printed files that must live on.
  let stateFolder: String

  init(environment: [String: String], folder: String?) {
    self.environment = environment
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let home = value("HOME") ?? "."
    let data = value("XDG_DATA_HOME") ?? home + "/.local/share"
    self.folder = folder ?? value("HERSTELGESPREK_MAP") ?? data + "/herstelgesprek"
    stateFolder = (value("XDG_STATE_HOME") ?? home + "/.local/state") + "/herstelgesprek"
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
