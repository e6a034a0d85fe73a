/// The variables that tell a program about the machine and the person.
///
/// They are not kept in a dictionary: of these few, a handful is asked for at each start, and to get the first dictionary
/// ready takes the language longer than all of that.
public struct Environment: Hashable, Sendable {
  /// Each as `NAME=value`; of two with the same name the first counts, as it does for programs in C.
  public let entries: [String]

  public init(entries: [String]) { self.entries = entries }

  /// The value of a variable; nothing where that is not there, or empty.
  public subscript(name: String) -> String? {
    guard let entry = entries.first(where: { Self.is($0, of: name) }) else { return nil }
    let value = entry.utf8.dropFirst(name.utf8.count + 1)
    return value.isEmpty ? nil : String(value)
  }

  /// What another program is given: each variable once, for not every program takes the first.
  var handedOver: [String] {
    var names: Set<Substring> = []
    return entries.filter { names.insert($0.prefix { $0 != "=" }).inserted }
  }

  /// The same, with another value of one variable.
  public func with(_ name: String, _ value: String) -> Environment {
    Environment(entries: entries.filter { !Self.is($0, of: name) } + ["\(name)=\(value)"])
  }

  private static func `is`(_ entry: String, of name: String) -> Bool {
    let entry = entry.utf8
    return entry.starts(with: name.utf8) && entry.dropFirst(name.utf8.count).first == UInt8(ascii: "=")
  }
}

extension Environment: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral variables: (String, String)...) {
    self.init(entries: variables.map { "\($0)=\($1)" })
  }
}
