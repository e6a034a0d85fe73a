/// The rules that did not hold, each with the first events that led to it, which are as few as can be.
public struct Violations: CustomStringConvertible, Sendable {
  public private(set) var paths: [String: String] = [:]

  public var isEmpty: Bool { paths.isEmpty }
  public var rules: [String] { paths.keys.sorted() }
  public var description: String { rules.map { "\($0): \(paths[$0] ?? "")" }.joined(separator: "\n") }

  mutating func add(_ other: Violations) {
    for (rule, path) in other.paths { add([rule], path) }
  }

  mutating func add(_ broken: [String], _ path: String) {
    for rule in broken where paths[rule] == nil { paths[rule] = path }
  }
}
