import Foundation
import Testing

/// A computer for one test: a home folder and a data folder of its own, and a time zone in which it is about noon.
final class Desk {
  let path: String
  var home: String { path + "/home" }
  var folder: String { path + "/dossiers" }
  private let hoursFromGreenwich: Int

  init() throws {
    path = "/tmp/tafel-" + String(UInt64.random(in: .min ... .max), radix: 36)
    // So that no test runs past midnight.
    hoursFromGreenwich = 12 - Int(Date().timeIntervalSince1970 / 3600) % 24
    for part in ["home", "scratch", "run"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(part)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8",
      "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state", "XDG_RUNTIME_DIR": path + "/run",
      "TZ": "NOON\(-hoursFromGreenwich)", "TERM": "tmux-256color",
    ]
  }

  /// The day so many days from today where this desk stands, as `2026-11-30`.
  func day(in days: Int = 0) -> String {
    Date(timeIntervalSinceNow: Double(hoursFromGreenwich * 3600 + days * 86400))
      .formatted(.iso8601.year().month().day())
  }

  /// Runs a sub-command on the cases of this desk.
  func run(_ arguments: String..., input: String = "/dev/null") throws -> Child { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "/dev/null") throws -> Child {
    try Child(
      Built.program, ["--map", folder] + arguments, environment, input: input, scratch: path + "/scratch")
  }

  /// The only case on this desk.
  func onlyCase() throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
    try #require(files.count == 1)
    return String(files[0].dropLast(".jsonl".count))
  }

  /// A case as `toon ID --als json` shows it.
  func shown(_ id: String) throws -> ShownCase {
    let child = try run("toon", id, "--als", "json")
    try #require(child.code == 0, "\(child.errors)")
    return try JSONDecoder().decode(ShownCase.self, from: Data(child.output.utf8))
  }

  /// What is kept of a case, byte by byte, in all its journals: after a cleaning it stands in another file than before.
  func journal(_ id: String) throws -> Data {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let journals = names.filter { $0.hasPrefix(id + ".") && $0.hasSuffix(".jsonl") }.sorted()
    return try journals.reduce(Data()) { try $0 + Data(contentsOf: URL(filePath: "\(folder)/\($1)")) }
  }

  /// Sends a signal to the program that works on the cases here.
  func signal(_ name: String) throws { try #require(find("pkill", "-" + name) == 0) }

  /// Whether the program works on the cases here.
  var isWorkedOn: Bool { (try? find("pgrep")) == 0 }

  private func find(_ program: String, _ options: String...) throws -> Int32 {
    try Child(
      program, options + ["-f", "--", "^\(Built.program) --map \(folder)"], environment, input: "/dev/null",
      scratch: path + "/scratch"
    ).code
  }

  /// Every file and folder below a path, with what others may do and what it holds.
  func everything(below path: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      var info = stat()
      try #require(lstat("\(path)/\(name)", &info) == 0)
      let isFolder = info.st_mode & S_IFMT == S_IFDIR
      let content = isFolder ? "" : try Data(contentsOf: URL(filePath: "\(path)/\(name)")).base64EncodedString()
      found[name] = String(info.st_mode & 0o777, radix: 8) + " " + content
    }
    return found
  }
}
