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
}
