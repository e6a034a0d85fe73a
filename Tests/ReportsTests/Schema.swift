import FoundationEssentials

/// A JSON value as a schema looks at it.
enum JSONValue: Decodable, Hashable {
  case object([String: JSONValue])
  case list([JSONValue])
  case text(String)
  case number(Double)
  case truth(Bool)
  case null

  init(_ text: String) throws { self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }

  var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }

  var string: String? { if case .text(let text) = self { text } else { nil } }

  var isWhole: Bool { if case .number(let number) = self { number.rounded() == number } else { false } }

  /// What JSON Schema calls it.
  var type: String {
    switch self {
    case .object: "object"
    case .list: "array"
    case .text: "string"
    case .number: "number"
    case .truth: "boolean"
    case .null: "null"
    }
  }
}

/// The part of JSON Schema that our schemas use. Stricter in one thing: what a schema does not describe is wrong too,
/// so that no key goes without description.
struct Schema {
  let root: JSONValue

  private static let known: Set = [
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "required", "properties", "items", "pattern",
    "minLength",
  ]

  /// What is wrong with a value, with where it stands.
  func flaws(_ value: JSONValue) -> [String] { flaws(value, root, "$") }

  private func flaws(_ value: JSONValue, _ schema: JSONValue, _ place: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(place): no schema"] }
    var flaws = Set(rules.keys).subtracting(Self.known).map { "\(place): unknown rule \($0)" }
    if let name = rules["$ref"]?.string?.split(separator: "/").last {
      flaws += self.flaws(value, root["$defs"]?[String(name)] ?? .null, place)
    }
    if let type = rules["type"] {
      let types = type.items.isEmpty ? [type] : type.items
      let allowed = [value.type] + (value.isWhole ? ["integer"] : [])
      if allowed.allSatisfy({ !types.contains(.text($0)) }) { flaws.append("\(place): is \(value.type)") }
    }
    if let choices = rules["enum"]?.items, !choices.contains(value) { flaws.append("\(place): is \(value)") }
    switch value {
    case .text(let text): flaws += self.flaws(text, rules, place)
    case .list(let items):
      guard let rule = rules["items"] else { break }
      for (index, item) in items.enumerated() { flaws += self.flaws(item, rule, "\(place)[\(index)]") }
    case .object(let members): flaws += self.flaws(members, rules, place)
    case .number, .truth, .null: break
    }
    return flaws
  }

  private func flaws(_ text: String, _ rules: [String: JSONValue], _ place: String) -> [String] {
    var flaws: [String] = []
    if case .number(let length)? = rules["minLength"], text.count < Int(length) { flaws.append("\(place): too short") }
    if let pattern = rules["pattern"]?.string, let regex = try? Regex(pattern), text.firstMatch(of: regex) == nil {
      flaws.append("\(place): is \(text)")
    }
    return flaws
  }

  private func flaws(
    _ members: [String: JSONValue], _ rules: [String: JSONValue], _ place: String
  ) -> [String] {
    // Where another schema is referred to, that one describes the members.
    guard let properties = rules["properties"] else { return [] }
    let missing = (rules["required"]?.items ?? []).compactMap(\.string).filter { members[$0] == nil }
    return missing.map { "\(place): misses \($0)" }
      + members.sorted { $0.key < $1.key }.flatMap { key, value in
        properties[key].map { flaws(value, $0, "\(place).\(key)") } ?? ["\(place).\(key): not described"]
      }
  }
}
