import Foundation
import Testing

@testable import Commands

/// The man pages and the completions know every command and every option.
struct ManualTests {
  private static let manuals = ["herstelgesprek.1", "herstelgesprek.en.1", "herstelgesprek.fr.1"]
  private static let completions = ["herstelgesprek.bash", "_herstelgesprek", "herstelgesprek.fish"]
  private static let options = Option.allCases.filter { $0 != .shortHelp }.map(\.rawValue)

  @Test(arguments: manuals)
  func `a man page names every command and every option`(name: String) throws {
    let page = try Resources.text(name).replacing("\\-", with: "-")
    #expect(CommandName.allCases.filter { !page.contains($0.rawValue) } == [])
    #expect(Self.options.filter { !page.contains($0) } == [])
    #expect(page.contains("instellingen.json5"))
    #expect(page.contains(Program.version))
  }

  @Test func `the changelog begins with the version of the program, on the day of the man pages`() throws {
    let newest = try #require(
      try Resources.text("CHANGELOG.md").firstMatch(of: /\n## \[([0-9.]+)\] - ([0-9]{4}-[0-9]{2}-[0-9]{2})\n/))
    #expect(Program.version == "herstelgesprek \(newest.1)")
    #expect(try Self.manuals.allSatisfy { try Resources.text($0).contains("1 \(newest.2) \"\(Program.version)\"") })
  }

  @Test(arguments: manuals)
  func `a man page names every setting`(name: String) throws {
    let page = try Resources.text(name)
    #expect(SettingsFile.Key.allCases.filter { !page.contains($0.rawValue) } == [])
  }

  @Test(arguments: completions)
  func `completion knows every command and every option`(name: String) throws {
    let completion = try Resources.text("completions/" + name)
    #expect(CommandName.allCases.filter { !completion.contains($0.rawValue) } == [])
    let options = name.hasSuffix(".fish") ? Self.options.map { "-l " + $0.dropFirst(2) } : Self.options
    #expect(options.filter { !completion.contains($0) } == [])
  }

  @Test(arguments: [
    (["herstelgesprek", "to"], ["toon"]), (["herstelgesprek", "open", "a"], ["abc", "abd"]),
    (["herstelgesprek", "toon", "abc", "--voor", "p"], ["pester"]),
    (["herstelgesprek", "--map", "/ergens", "verwijder", "m"], ["map-ergens"]),
    (["herstelgesprek", "toon", "abc", "--als", "=", "h"], ["html"]),
    (["herstelgesprek", "lijst", "--j"], ["--json"]),
  ])
  func `bash completes commands, options, values and the ids of cases`(words: [String], found: [String]) throws {
    let desk = try Desk()
    let program = try desk.write(
      "#!/bin/sh\n[ \"$1\" = --map ] && { echo map-ergens; exit; }\nprintf 'abc\\nabd\\nxyz\\n'\n",
      to: "herstelgesprek")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      PATH='\(desk.path)':$PATH
      source '\(Resources.url("completions/herstelgesprek.bash").path(percentEncoded: false))'
      COMP_WORDS=(\(line)) COMP_CWORD=\(words.count - 1)
      _herstelgesprek
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let bash = Process()
    let output = Pipe()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-c", script]
    bash.standardOutput = output
    try bash.run()
    let answer = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(answer.split(separator: "\n").map(String.init) == found)
  }
}
