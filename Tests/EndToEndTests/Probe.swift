import Foundation
import Testing

/// The program that saves records and says of each whether it is saved, on a desk of its own.
final class Probe {
  let path = "/tmp/proef-" + String(UInt64.random(in: .min ... .max), radix: 36)
  var folder: String { path + "/data" }
  private var rescue: String { path + "/rescue" }
  private(set) var id = ""
  /// What was said to be saved.
  private(set) var acknowledged: Set<String> = []

  private static let program = URL(filePath: Built.program).deletingLastPathComponent().path + "/SaveProbe"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs it to its end, in the hands of another program where one is named.
  @discardableResult
  func run(_ words: String..., under tracer: [String] = []) throws -> Child {
    let command = tracer + [Self.program, words[0], folder, rescue] + words.dropFirst()
    let child = try Child(
      command[0], Array(command.dropFirst()), ["PATH": "/usr/bin:/bin"], input: "/dev/null", scratch: path)
    take(child.output)
    return child
  }

  /// Makes the case, when all is well.
  func make(_ count: Int) throws {
    try #require(run("make", "\(count)").code == 0)
    try #require(!id.isEmpty)
  }

  /// Starts it and ends it the hard way after so many microseconds.
  func kill(after microseconds: UInt32, _ words: String...) throws {
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = [words[0], folder, rescue] + words.dropFirst()
    process.standardOutput = pipe
    try process.run()
    usleep(microseconds)
    Glibc.kill(process.processIdentifier, SIGKILL)
    // A last line that was cut off says nothing.
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    take(said.lastIndex(of: "\n").map { String(said[...$0]) } ?? "")
    process.waitUntilExit()
  }

  private func take(_ output: String) {
    for line in output.split(separator: "\n") {
      if line.hasPrefix("case ") { id = String(line.dropFirst(5)) }
      if line.hasPrefix("saved ") { acknowledged.insert(String(line.dropFirst(6))) }
    }
  }

  /// What was said to be saved and is not there.
  func lost() throws -> Set<String> {
    if id.isEmpty { return acknowledged }
    let said = acknowledged
    let listed = try Child(
      Self.program, ["list", folder, rescue, id], ["PATH": "/usr/bin:/bin"], input: "/dev/null", scratch: path)
    let found = listed.output.split(separator: "\n").filter { $0.hasPrefix("saved ") }.map { String($0.dropFirst(6)) }
    return said.subtracting(found)
  }
}

/// The tracer that makes calls fail, where it may.
enum Strace {
  static let works: Bool = {
    let path = "/tmp/strace-" + String(UInt64.random(in: .min ... .max), radix: 36)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let words = ["-o", path + "/log", "-e", "inject=fsync:error=EIO", "true"]
    return (try? Child("strace", words, ["PATH": "/usr/bin:/bin"], input: "/dev/null", scratch: path).code) == 0
  }()
}
