import Foundation
import Programs
import Testing

@testable import Commands

/// Where everything is, from what the environment and the account say.
struct SurroundingsTests {
  private func surroundings(
    _ environment: Environment, accountHome: String? = nil
  ) throws(Surroundings.NoHome) -> Surroundings {
    try Surroundings(environment) { accountHome }
  }

  @Test func `without a home in the environment the one of the account counts`() throws {
    for environment: Environment in [[:], ["HOME": ""], ["HOME": "."], ["HOME": "ergens"]] {
      let found = try surroundings(environment, accountHome: "/home/begeleider")
      #expect(found.folder == DataFolder(path: "/home/begeleider/.local/share/herstelgesprek", source: .usual))
      #expect(found.stateFolder == "/home/begeleider/.local/state/herstelgesprek")
      #expect(found.ownFolder == "/home/begeleider/.config/herstelgesprek")
    }
  }

  @Test(arguments: [nil, "", "."])
  func `without a home anywhere there is none: never the current folder`(home: String?) {
    #expect(throws: Surroundings.NoHome.self) { try surroundings([:], accountHome: home) }
  }

  @Test func `folders of the environment count where they are whole paths`() throws {
    let found = try surroundings(["HOME": "/h", "XDG_DATA_HOME": "/data", "XDG_STATE_HOME": "state"])
    #expect(found.folder.path == "/data/herstelgesprek")
    #expect(found.stateFolder == "/h/.local/state/herstelgesprek")
  }

  @Test func `the command line goes before the environment, and that before the settings`() throws {
    let found = try surroundings(["HOME": "/h", "HERSTELGESPREK_MAP": "~/stick"])
    #expect(found.naming("/anders", settings: "/x").folder == DataFolder(path: "/anders", source: .commandLine))
    #expect(found.naming("~/anders", settings: nil).folder.path == "/h/anders")
    #expect(found.naming(nil, settings: "/x").folder == DataFolder(path: "/h/stick", source: .environment))
    let without = try surroundings(["HOME": "/h"])
    #expect(without.naming(nil, settings: "~/x").folder == DataFolder(path: "/h/x", source: .settings))
    #expect(without.naming(nil, settings: nil).folder.source == .usual)
  }

  @Test func `settings and scripts for all accounts stand behind those of the person`() throws {
    let usual = try surroundings(["HOME": "/h"])
    #expect(usual.settingsPaths == ["/h/.config", "/etc/xdg"].map { $0 + "/herstelgesprek/instellingen.json5" })
    let set = try surroundings(["HOME": "/h", "XDG_CONFIG_DIRS": "/a:b:/c"])
    #expect(set.scriptPaths == ["/h/.config", "/a", "/c"].map { $0 + "/herstelgesprek/script.json5" })
  }

  @Test func `the home of an account is read from a file of accounts by hand`() throws {
    let desk = try Desk()
    let file = try desk.write(
      "root:x:0:0:root:/root:/bin/sh\n\nkapot:x\nnaam:x:1000:1000:Een, naam:/home/naam:/bin/sh\nraar:x:1001\n",
      to: "passwd")
    #expect(Account.home(of: 1000, in: file) == "/home/naam")
    #expect(Account.home(of: 0, in: file) == "/root")
    #expect(Account.home(of: 1001, in: file) == nil && Account.home(of: 7, in: file) == nil)
    #expect(Account.home(of: 0, in: file + "-anders") == nil)
  }

  @Test func `a folder is told from a file, from nothing and from one that others can read`() throws {
    let desk = try Desk()
    let file = try desk.write("", to: "bestand")
    func state(_ path: String) -> DataFolder.State { DataFolder(path: path, source: .commandLine).state }
    chmod(desk.path, 0o755)
    #expect(state(desk.path) == .there(isOpenToOthers: true))
    chmod(desk.path, 0o700)
    #expect(state(desk.path) == .there(isOpenToOthers: false))
    #expect(state(file) == .notAFolder && state(file + "/map") == .notAFolder)
    #expect(state(desk.path + "/niets") == .missing)
    #expect(state(desk.path + "/" + String(repeating: "x", count: 300)) == .unreachable(ENAMETOOLONG))
  }
}

/// Files that somebody wrote by hand.
struct SmallFileTests {
  @Test func `more than asked for is no small file, also where it never ends`() throws {
    let desk = try Desk()
    let file = try desk.write("12345", to: "bestand")
    #expect(try SmallFile.read(file, atMost: 5) == Array("12345".utf8))
    #expect(throws: SmallFile.Fault.tooBig) { try SmallFile.read(file, atMost: 4) }
    #expect(throws: SmallFile.Fault.tooBig) { try SmallFile.read("/dev/zero", atMost: 1000) }
    truncate(file, 1 << 40)
    #expect(throws: SmallFile.Fault.tooBig) { try SmallFile.read(file, atMost: 1 << 20) }
  }

  @Test func `a pipe nobody writes to is not waited for, and a folder is no file`() throws {
    let desk = try Desk()
    try #require(mkfifo(desk.path + "/pijp", 0o600) == 0)
    #expect(try SmallFile.read(desk.path + "/pijp", atMost: 5) == [])
    #expect(throws: SmallFile.Fault.unreadable(EISDIR)) { try SmallFile.read(desk.path, atMost: 5) }
  }

  @Test func `a pipe is read to its end`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    #expect(write(ends[1], "woorden", 7) == 7)
    close(ends[1])
    #expect(try SmallFile.read("/proc/self/fd/\(ends[0])", atMost: 100) == Array("woorden".utf8))
    close(ends[0])
  }
}
