import Glibc
import Programs

/// What the machine tells the program: where its data, its settings and its languages stand.
package struct Surroundings: Sendable {
  /// Everything the environment says, for other programs too.
  let environment: Environment
  /// Where the cases are kept.
  package var folder: DataFolder
  /// Where a case goes when that folder fails, and printed files that must live on.
  let stateFolder: String
  /// Where a person keeps what is their own: settings, a script, languages.
  let ownFolder: String
  private let home: String

  /// Nobody tells where the folders of this account are.
  struct NoHome: Error {}

  /// Where the environment names no home, the account tells it. It is never the current folder, and a relative
  /// path counts as none: the cases would be somewhere else with each start.
  init(_ environment: Environment, accountHome: () -> String?) throws(NoHome) {
    func path(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let home = path("HOME") ?? accountHome(), home.hasPrefix("/") else { throw NoHome() }
    self.environment = environment
    self.home = home
    stateFolder = (path("XDG_STATE_HOME") ?? home + "/.local/state") + "/herstelgesprek"
    ownFolder = (path("XDG_CONFIG_HOME") ?? home + "/.config") + "/herstelgesprek"
    folder = DataFolder(
      path: (path("XDG_DATA_HOME") ?? home + "/.local/share") + "/herstelgesprek", source: .usual)
  }

  /// The same with the folder that was asked for: on the command line, else by the environment, else by the settings.
  func naming(_ asked: String?, settings: String?) -> Surroundings {
    var named = self
    if let asked {
      named.folder = DataFolder(path: absolute(asked), source: .commandLine)
    } else if let path = environment["HERSTELGESPREK_MAP"] {
      named.folder = DataFolder(path: absolute(path), source: .environment)
    } else if let settings {
      named.folder = DataFolder(path: absolute(settings), source: .settings)
    }
    return named
  }

  /// Where a language may have its folder, the nearest first.
  var languageFolders: [String] { [ownFolder + "/talen"] + Self.sharedLanguageFolders(environment) }

  /// Those that are there for every account.
  static func sharedLanguageFolders(_ environment: Environment) -> [String] {
    let shared = environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share"
    return shared.split(separator: ":").map { $0 + "/herstelgesprek/talen" }
  }

  /// The programs of this machine; what they work on stands in the own folder of this account.
  package func programs(_ cancellation: Cancellation = Cancellation()) -> InstalledPrograms {
    InstalledPrograms(environment: environment, workFolder: stateFolder + "/bezig", cancellation: cancellation)
  }

  /// Where settings and an own script may stand: those of the person before those for all accounts.
  private var configurationFolders: [String] {
    let shared = environment["XDG_CONFIG_DIRS"] ?? "/etc/xdg"
    return [ownFolder] + shared.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/herstelgesprek" }
  }

  var settingsPaths: [String] { configurationFolders.map { $0 + "/instellingen.json5" } }
  var scriptPaths: [String] { configurationFolders.map { $0 + "/script.json5" } }

  /// Folders in which a case can go on when its own fails: memory sticks first, then the own folder of this account.
  package var rescuePlaces: [String] {
    let sticks = environment["USER"].map { ["/media/" + $0, "/run/media/" + $0].flatMap(Self.foldersInside) } ?? []
    return (sticks.map { $0 + "/herstelgesprek" } + [stateFolder]).filter { $0 != folder.path }
  }

  private static func foldersInside(_ path: String) -> [String] {
    Folder.names(in: path).sorted().map { path + "/" + $0 }.filter { access($0, W_OK) == 0 }
  }

  /// A path as a person types it, from the root on.
  package func absolute(_ path: String) -> String {
    if path == "~" || path.hasPrefix("~/") { return home + path.dropFirst() }
    return path.hasPrefix("/") ? path : ThisProcess.folder + "/" + path
  }
}
