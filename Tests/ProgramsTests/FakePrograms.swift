import FoundationEssentials
import Glibc
import Programs
import Testing

/// A folder of fake programs that is the whole `PATH`. Each program logs the arguments it was called with.
final class FakePrograms: Sendable {
  let folder: String

  init() throws {
    folder = "/tmp/werkplaats-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    for part in ["bin", "work", "run"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(part)", withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Puts a program on the path. `$LOG` is where it may write; its arguments stand there already, one a line.
  func add(_ name: String, _ script: String = "") throws {
    let text = """
      #!/bin/sh
      LOG=\(folder)/\(name).log
      for argument in "$@"; do echo "$argument"; done >> "$LOG"
      \(script)

      """
    try write(text, to: "run/\(name)")
    // Copied by another process: a child that another test forks meanwhile would inherit a descriptor open for writing,
    // and the program could not be run (ETXTBSY).
    try #require(
      Glibc.system("install -m 755 \(folder)/run/\(name) \(folder)/bin/\(name) && rm \(folder)/run/\(name)") == 0)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
  }

  /// A renderer that only copies the page, as if it were PDF.
  func addRenderer() throws { try add("weasyprint", "/bin/cat \"$4\" > \"$5\"") }

  func addPrinters(_ names: String...) throws {
    try add("lpstat", names.map { "echo \($0)" }.joined(separator: "\n"))
  }

  /// The programs on the path; temporary folders have a place of their own, where nothing should come.
  func programs(
    environment: Environment = [:], patience: Double = 60, cancellation: Cancellation = Cancellation()
  ) -> InstalledPrograms {
    let own: Environment = [
      "PATH": "relative:\(folder)/bin", "XDG_RUNTIME_DIR": "\(folder)/run", "TMPDIR": "\(folder)/run",
    ]
    return InstalledPrograms(
      environment: Environment(entries: environment.entries + own.entries), workFolder: "\(folder)/work",
      patience: patience, cancellation: cancellation)
  }

  func paper(environment: Environment = [:], patience: Double = 60) -> Paper {
    Paper(programs(environment: environment, patience: patience), keptFolder: "\(folder)/kept")
  }

  /// Where the PDF of a page is kept when there is no program to print it.
  func pdf(of html: String, patience: Double = 60) throws -> String {
    let error = #expect(throws: PaperError.self) { try paper(patience: patience).print(html: html) }
    guard case .noPrintProgram(let kept?) = error else { throw try #require(error) }
    return kept
  }

  /// How a program was called.
  func log(_ name: String) -> [String] {
    text("\(folder)/\(name).log").split(separator: "\n").map(String.init)
  }

  func text(_ path: String) -> String {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func names(in part: String) throws -> [String] {
    let path = "\(folder)/\(part)"
    return FileManager.default.fileExists(atPath: path) ? try FileManager.default.contentsOfDirectory(atPath: path) : []
  }

  /// What others may do with a file or a folder: the last three digits of its mode.
  func mode(_ path: String) -> mode_t {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o777 : 0o777
  }
}
