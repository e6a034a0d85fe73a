import TextSchema

/// Writes a form as Swift: a structure for each section, with what its texts are called. Each finds its words in a
/// table, at the place that they have in the order of the form.
struct TreeWriter {
  private(set) var code = ""
  /// The words that stand beside each name as an example.
  private let example: TextTable
  private var indent = 0
  private var texts = 0
  private var lists = 0

  init(example: TextTable) { self.example = example }

  mutating func write(_ form: TextForm) {
    guard case .section(let members) = form else { return }
    line("extension Texts {")
    write(members)
    line("}")
  }

  private mutating func write(_ members: [TextForm.Member]) {
    indent += 1
    for member in members { write(member) }
    indent -= 1
  }

  private mutating func write(_ member: TextForm.Member) {
    switch member.form {
    case .text(let slots):
      comment(example.texts[texts])
      declare(member.key, slots, "Swift.String", "text(\(texts)")
      texts += 1
    case .plural(let slots):
      comment(example.texts[texts + 1])
      declare(member.key, slots, "Swift.String", "plural(\(texts), count")
      texts += 2
    case .action(let slots, let hasFooter):
      comment(example.texts[texts])
      declare(member.key, slots, "ActionWords", "action(\(texts), hasFooter: \(hasFooter)")
      texts += hasFooter ? 3 : 2
    case .list(let slots):
      comment(example.lists[lists].first ?? "")
      declare(member.key, slots, "[Swift.String]", "list(\(lists)")
      lists += 1
    case .section(let members):
      let type = member.key.prefix(1).uppercased() + member.key.dropFirst()
      line("public var \(member.key.identifier): \(type) { \(type)(table: table) }")
      line("public struct \(type): Swift.Sendable {")
      line("  let table: TextTable")
      write(members)
      line("}")
    }
  }

  /// A property, or a function where there are slots to fill.
  private mutating func declare(_ key: String, _ slots: [String], _ type: String, _ call: String) {
    if slots.isEmpty { return line("public var \(key.identifier): \(type) { table.\(call)) }") }
    let parameters = slots.map { slot in
      "\(slot.identifier): \(TextForm.numberSlots.contains(slot) ? "Swift.Int" : "Swift.String")"
    }
    let values = slots.map { slot in
      let value = slot.identifier
      return "\"\(slot)\": \(TextForm.numberSlots.contains(slot) ? "Swift.String(\(value))" : value)"
    }
    line("public func \(key.identifier)(\(parameters.joined(separator: ", "))) -> \(type) {")
    line("  table.\(call), [\(values.joined(separator: ", "))])")
    line("}")
  }

  private mutating func comment(_ text: String) { line("/// " + text.replacing("\n", with: " ")) }

  private mutating func line(_ text: String) { code += String(repeating: " ", count: 2 * indent) + text + "\n" }
}

extension String {
  /// This key as a name in Swift.
  fileprivate var identifier: String { Self.keywords.contains(self) ? "`\(self)`" : self }

  private static let keywords: Set = [
    "as", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum", "extension", "false",
    "for", "func", "guard", "if", "import", "in", "init", "is", "let", "nil", "operator", "private", "protocol",
    "public", "repeat", "return", "self", "static", "struct", "super", "switch", "throw", "throws", "true", "try",
    "var", "where", "while",
  ]
}
