import Conversation
import JSON5

/// Reads a script that a person wrote, and collects all its flaws. A flawed value is read as an empty one.
struct ScriptReading {
  private let file: String
  private(set) var flaws: [FileFlaw] = []
  private(set) var warnings: [FileFlaw] = []

  init(of file: String) { self.file = file }

  mutating func script(_ node: Node) -> Script {
    var group = Group(node, at: [])
    let script = Script(
      language: text("language", of: &group),
      title: text("title", of: &group),
      source: text("source", of: &group),
      gate: text("gate", of: &group),
      conditions: list("conditions", of: &group) { $0.condition($1, at: $2) },
      reasonsHeading: text("reasonsHeading", of: &group),
      reasons: texts("reasons", of: &group),
      extras: texts("extras", of: &group),
      topicSlot: text("topicSlot", of: &group),
      opening: texts("opening", of: &group),
      otherSlot: text("otherSlot", of: &group),
      questions: list("questions", of: &group) { $0.question($1, at: $2) },
      followUp: followUp(&group),
      hints: hints(&group))
    finish(group)
    return script
  }

  private mutating func condition(_ node: Node, at path: [Node.Step]) -> Script.Condition {
    var group = Group(node, at: path)
    let condition = Script.Condition(
      about: role("about", of: &group), text: text("text", of: &group), unclear: text("unclear", of: &group),
      declined: text("declined", of: &group))
    finish(group)
    return condition
  }

  private mutating func question(_ node: Node, at path: [Node.Step]) -> Script.Question {
    var group = Group(node, at: path)
    let question = Script.Question(
      text: text("text", of: &group), hint: group.has("hint") ? text("hint", of: &group) : nil)
    finish(group)
    return question
  }

  private mutating func followUp(_ whole: inout Group) -> Script.FollowUp {
    var group = subgroup("followUp", of: &whole)
    let followUp = Script.FollowUp(
      intervals: list("intervals", of: &group) { $0.interval($1, at: $2) }, suggested: number("suggested", of: &group))
    finish(group)
    return followUp
  }

  private mutating func interval(_ node: Node, at path: [Node.Step]) -> Script.Interval {
    var group = Group(node, at: path)
    let interval = Script.Interval(label: text("label", of: &group), days: number("days", of: &group))
    finish(group)
    return interval
  }

  private mutating func hints(_ whole: inout Group) -> Script.Hints {
    var group = subgroup("hints", of: &whole)
    let hints = Script.Hints(
      preparation: texts("preparation", of: &group), opening: texts("opening", of: &group),
      questions: texts("questions", of: &group), agreements: texts("agreements", of: &group),
      followUp: texts("followUp", of: &group),
      notStopped: group.has("notStopped") ? texts("notStopped", of: &group) : [])
    finish(group)
    return hints
  }
}

// What stands under a key.
extension ScriptReading {
  /// A value between braces, and which of its keys were asked for.
  private struct Group {
    /// Nothing where something else stands.
    let members: [Node.Member]?
    let node: Node
    let path: [Node.Step]
    private(set) var asked: [String] = []

    init(_ node: Node, at path: [Node.Step]) {
      (self.node, self.path) = (node, path)
      if case .object(let members) = node.value { self.members = members } else { members = nil }
    }

    func has(_ key: String) -> Bool { members?.contains { $0.key == key } == true }

    mutating func member(_ key: String) -> Node? {
      asked.append(key)
      return members?.first { $0.key == key }?.node
    }
  }

  private mutating func tell(_ reason: FileFlaw.Reason, _ path: [Node.Step], _ position: Node.Position) {
    flaws.append(FileFlaw(file: file, reason: reason, path: path, position: position))
  }

  /// A flaw at the position of the value at this path, or of the value in which it is missing.
  mutating func tell(_ reason: FileFlaw.Reason, _ path: [Node.Step], in tree: Node) {
    flaws.append(flaw(reason, path, in: tree))
  }

  /// Warnings: the script can be used as it is.
  mutating func warn(_ reason: FileFlaw.Reason, _ path: [Node.Step], in tree: Node) {
    warnings.append(flaw(reason, path, in: tree))
  }

  private func flaw(_ reason: FileFlaw.Reason, _ path: [Node.Step], in tree: Node) -> FileFlaw {
    FileFlaw(file: file, reason: reason, path: path, position: (tree[path] ?? tree[path.dropLast()])?.position)
  }

  /// A key that was misspelt is one flaw, not two: it is not missing as well.
  mutating func forgetMissing() {
    let meant = flaws.compactMap { flaw -> [Node.Step]? in
      guard case .unknownKey(let word?) = flaw.reason else { return nil }
      return flaw.path.dropLast() + [.key(word)]
    }
    flaws.removeAll { $0.reason == .missing && meant.contains($0.path) }
  }

  private mutating func value(_ key: String, of group: inout Group) -> (node: Node, path: [Node.Step])? {
    let path = group.path + [.key(key)]
    if let node = group.member(key) { return (node, path) }
    if group.members != nil { tell(.missing, path, group.node.position) }
    return nil
  }

  /// Reports keys that were not asked for, or that there is no group where one is required.
  private mutating func finish(_ group: Group) {
    guard let members = group.members else { return tell(.wrongKind(.group), group.path, group.node.position) }
    let missing = group.asked.filter { !group.has($0) }
    for member in members where !group.asked.contains(member.key) {
      let meant = member.key.nearest(among: missing)
      // Null counts as not written.
      if case .null = member.node.value { continue }
      tell(.unknownKey(meant: meant), group.path + [.key(member.key)], member.position)
    }
  }

  private mutating func subgroup(_ key: String, of group: inout Group) -> Group {
    guard let (node, path) = value(key, of: &group) else {
      return Group(Node(value: .null, position: group.node.position), at: group.path + [.key(key)])
    }
    return Group(node, at: path)
  }

  private mutating func text(_ key: String, of group: inout Group) -> String {
    guard let (node, path) = value(key, of: &group) else { return "" }
    return text(node, at: path)
  }

  private mutating func text(_ node: Node, at path: [Node.Step]) -> String {
    if case .text(let text) = node.value { return text }
    tell(.wrongKind(.text), path, node.position)
    return ""
  }

  private mutating func number(_ key: String, of group: inout Group) -> Int {
    guard let (node, path) = value(key, of: &group) else { return 0 }
    guard case .number(let digits) = node.value else {
      tell(.wrongKind(.number), path, node.position)
      return 0
    }
    guard let number = Int(digits) else {
      tell(.notWhole, path, node.position)
      return 0
    }
    return number
  }

  private mutating func role(_ key: String, of group: inout Group) -> Role {
    guard let (node, path) = value(key, of: &group) else { return .gepeste }
    if case .text(let word) = node.value, let role = Role(rawValue: word) { return role }
    tell(.notOneOf(Role.allCases.map(\.rawValue)), path, node.position)
    return .gepeste
  }

  private mutating func texts(_ key: String, of group: inout Group) -> [String] {
    list(key, of: &group) { $0.text($1, at: $2) }
  }

  private mutating func list<Value>(
    _ key: String, of group: inout Group, _ read: (inout ScriptReading, Node, [Node.Step]) -> Value
  ) -> [Value] {
    guard let (node, path) = value(key, of: &group) else { return [] }
    guard case .list(let nodes) = node.value else {
      tell(.wrongKind(.list), path, node.position)
      return []
    }
    return nodes.enumerated().map { index, node in read(&self, node, path + [.index(index)]) }
  }
}
