import Conversation

/// What was asked on the command line.
struct Arguments: Equatable {
  var command = Command.overview
  var folder: String?
  var script: String?
  var language: String?
  /// Plain lines instead of the full screen.
  var isLineMode = false

  enum Command: Equatable {
    case overview
    case open(id: String)
    case practise
    case list(json: Bool)
    case agenda(ics: Bool)
    case show(id: String, as: Format, for: Version)
    case print(id: String, for: Version, printer: String?)
    case form(as: Format)
    case delete(id: String, confirmed: Bool)
    case clean(id: String, confirmed: Bool)
    case tidy(confirmed: Bool)
    case seal(id: String)
    case unseal(id: String)
    case check
    case help
    case version
  }

  enum Format: String, CaseIterable {
    case text = "tekst"
    case markdown, html, json
  }

  /// The version of a summary, by the word on the command line.
  enum Version: String, CaseIterable {
    case facilitator = "begeleider"
    case together = "samen"
    case pester, gepeste

    var audience: Audience {
      switch self {
      case .facilitator: .facilitator
      case .together: .together
      case .pester: .person(.pester)
      case .gepeste: .person(.gepeste)
      }
    }
  }

  /// What is wrong with a command line.
  enum Mistake: Error, Equatable {
    case unknownCommand(String)
    case unknownOption(String)
    case valueMissing(String)
    case unknownValue(String, of: String, allowed: [String])
    case idMissing(String)
    case tooMuch(String)
  }

  init(_ words: [String]) throws(Mistake) {
    var reader = WordReader(words)
    var name: String?
    var id: String?
    while let word = reader.next() {
      if word.hasPrefix("-"), word != "-" {
        try reader.option(word)
      } else if name == nil {
        name = word
      } else if id == nil {
        id = word
      } else {
        throw .tooMuch(word)
      }
    }
    (folder, script, language) = (reader.values["--map"], reader.values["--script"], reader.values["--taal"])
    isLineMode = reader.flags.contains("--regel")
    command = try Self.command(name, id: id, reader)
    if let unused = reader.flags.subtracting(reader.allowed(name)).sorted().first { throw .unknownOption(unused) }
    if let unused = Set(reader.values.keys).subtracting(reader.allowed(name)).sorted().first {
      throw .unknownOption(unused)
    }
  }

  private static func command(_ name: String?, id: String?, _ reader: WordReader) throws(Mistake) -> Command {
    if reader.flags.contains("--help") || reader.flags.contains("-h") { return .help }
    if reader.flags.contains("--version") { return .version }
    func wantedID() throws(Mistake) -> String {
      guard let id else { throw .idMissing(name ?? "") }
      return id
    }
    func without(_ command: Command) throws(Mistake) -> Command {
      if let id { throw .tooMuch(id) }
      return command
    }
    let format: Format = try reader.value("--als") ?? .text
    let version: Version = try reader.value("--voor") ?? .facilitator
    let confirmed = reader.flags.contains("--ja")
    switch name {
    case nil: return .overview
    case "open": return .open(id: try wantedID())
    case "oefenen": return try without(.practise)
    case "lijst": return try without(.list(json: reader.flags.contains("--json")))
    case "agenda": return try without(.agenda(ics: reader.flags.contains("--ics")))
    case "toon": return .show(id: try wantedID(), as: format, for: version)
    case "afdrukken": return .print(id: try wantedID(), for: version, printer: reader.values["--printer"])
    case "kaart": return try without(.form(as: format))
    case "verwijder": return .delete(id: try wantedID(), confirmed: confirmed)
    case "opschonen": return .clean(id: try wantedID(), confirmed: confirmed)
    case "opruimen": return try without(.tidy(confirmed: confirmed))
    case "verzegel": return .seal(id: try wantedID())
    case "ontzegel": return .unseal(id: try wantedID())
    case "controleer": return try without(.check)
    case let other?: throw .unknownCommand(other)
    }
  }
}

/// The words of a command line, taken one by one.
private struct WordReader {
  private var rest: ArraySlice<String>
  private(set) var flags: Set<String> = []
  private(set) var values: [String: String] = [:]

  private static let withValue: Set<String> = ["--map", "--script", "--taal", "--als", "--voor", "--printer"]
  private static let alone: Set<String> = ["--json", "--ics", "--ja", "--regel", "--help", "-h", "--version"]

  init(_ words: [String]) { rest = words[...] }

  mutating func next() -> String? { rest.popFirst() }

  /// Takes an option with its value, written `--als json` or `--als=json`.
  mutating func option(_ word: String) throws(Arguments.Mistake) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if Self.withValue.contains(parts[0]) {
      guard let value = parts.count == 2 ? parts[1] : next(), !value.isEmpty else { throw .valueMissing(parts[0]) }
      values[parts[0]] = value
    } else if Self.alone.contains(word) {
      flags.insert(word)
    } else {
      throw .unknownOption(word)
    }
  }

  /// The options that a command knows.
  func allowed(_ command: String?) -> Set<String> {
    let everywhere: Set<String> = ["--map", "--script", "--taal", "--help", "-h", "--version"]
    return switch command {
    case nil, "open", "oefenen": everywhere.union(["--regel"])
    case "lijst": everywhere.union(["--json"])
    case "agenda": everywhere.union(["--ics"])
    case "toon": everywhere.union(["--als", "--voor"])
    case "afdrukken": everywhere.union(["--voor", "--printer"])
    case "kaart": everywhere.union(["--als"])
    case "verwijder", "opschonen", "opruimen": everywhere.union(["--ja"])
    default: everywhere
    }
  }

  func value<Value: RawRepresentable & CaseIterable>(
    _ option: String
  ) throws(Arguments.Mistake) -> Value? where Value.RawValue == String {
    guard let word = values[option] else { return nil }
    guard let value = Value(rawValue: word) else {
      throw .unknownValue(word, of: option, allowed: Value.allCases.map(\.rawValue))
    }
    return value
  }
}
