import Conversation

/// What was asked on the command line.
struct Arguments: Equatable {
  var command = Command.overview
  var folder: String?
  var script: String?
  var language: String?
  var talkLanguage: String?
  /// Plain lines instead of the full screen.
  var isLineMode = false
  /// Whether what was said must be read before the program ends.
  var waitsAtEnd = false

  enum Command: Equatable {
    case overview
    case open(id: String)
    case practise
    /// In a window of its own.
    case window
    case list(ListForm)
    case agenda(ics: Bool)
    case show(id: String, as: Format, for: Version)
    /// Every case, for other programs.
    case showAll(for: Version)
    case figures(Period, isJSON: Bool)
    case print(id: String, for: Version, printer: String?)
    case form(as: Format)
    case delete(id: String, confirmed: Bool)
    case clean(id: String, confirmed: Bool)
    case tidy(confirmed: Bool)
    case seal(id: String)
    case handOver(id: String, file: String)
    case takeOver(file: String)
    case unseal(id: String)
    case check
    case showScript
    case checkScript(String)
    /// Those that count, or those in a file.
    case checkSettings(String?)
    case help(CommandName?)
    case version
  }

  /// What a command wants of the folder with the cases.
  enum FolderUse: Equatable {
    case none
    /// What is not there cannot be read.
    case reads
    /// A new one is made with the first case.
    case leads
  }

  enum ListForm: Equatable { case text, json, csv, ids }

  /// From the first day to the last, both counted in; open where there is none.
  struct Period: Equatable {
    var first: Day?
    var last: Day?
  }

  enum Format: String, CaseIterable {
    case text = "tekst"
    case markdown, html, json

    /// Those in which a command can tell what it tells.
    static func known(to command: CommandName?) -> [Format] {
      command == .form ? [.text, .markdown, .html] : allCases
    }
  }

  /// The version of a summary, by the word on the command line.
  enum Version: String, CaseIterable {
    case facilitator = "begeleider"
    case together = "samen"
    case pester, gepeste

    /// For whom it is in a case, in which each person has a role.
    func audience(in conversation: Conversation) -> Audience {
      switch self {
      case .facilitator: .facilitator
      case .together: .together
      case .pester: .person(conversation.person(in: .pester))
      case .gepeste: .person(conversation.person(in: .gepeste))
      }
    }
  }

  /// What is wrong with a command line.
  enum Mistake: Error, Equatable {
    case unknownCommand(String, meant: String?)
    case unknownOption(String, meant: String?)
    /// An option of other commands.
    case misplacedOption(Option, of: CommandName?)
    /// With the command, where one was named.
    case valueMissing(Option, of: CommandName?)
    case unknownValue(String, of: String, allowed: [String])
    case idMissing(String)
    case fileMissing(of: String)
    case notADay(String, of: Option)
    /// The first day is later than the last one.
    case daysReversed(Option, Option)
    case notTogether(Option, Option)
    case optionMissing(of: String, allowed: [String])
    case tooMuch(String)
  }

  init(_ words: [String]) throws(Mistake) {
    var reader = WordReader(words)
    var names: [String]
    do throws(Mistake) {
      names = try reader.readAll()
    } catch .valueMissing(let option, _) {
      throw .valueMissing(option, of: words.lazy.compactMap { try? CommandName(knowing: $0) }.first)
    }
    // `lijst help` asks what `help lijst` asks; where a file is expected, the word is one.
    if names.count > 1, CommandName.help.contains(names[1].lowercased()),
      let first = CommandName(rawValue: names[0].lowercased()), first.takes.first != .file
    {
      names.swapAt(0, 1)
    }
    let asksHelp = names.first.map { CommandName.help.contains($0.lowercased()) } ?? false
    if asksHelp { names.removeFirst() }
    let name = try names.first.map { (word) throws(Mistake) in try CommandName(knowing: word) }
    if let unused = reader.given.first(where: { !$0.option.belongs(to: name) }) {
      throw .misplacedOption(unused.option, of: name)
    }
    (folder, script) = (reader[.folder], reader[.script])
    (language, talkLanguage) = (reader[.language]?.lowercased(), reader[.talkLanguage]?.lowercased())
    isLineMode = reader.has(.lineMode)
    waitsAtEnd = reader.has(.wait)
    if asksHelp || reader.has(.help) || reader.has(.shortHelp) {
      if asksHelp, let extra = names.dropFirst().first { throw .tooMuch(extra) }
      command = .help(name)
    } else if reader.has(.version) {
      command = .version
    } else {
      command = try Self.command(name, names.dropFirst(), reader)
    }
  }

  /// The language that a command line asks for, also when something else in it is wrong.
  static func language(in words: [String]) -> String? {
    var reader = WordReader(words)
    _ = try? reader.readAll()
    return reader[.language]?.lowercased()
  }

  private static func command(
    _ name: CommandName?, _ rest: ArraySlice<String>, _ reader: WordReader
  ) throws(Mistake) -> Command {
    let showsAll = reader.has(.all)
    if let extra = rest.dropFirst(showsAll ? 0 : name?.takes.count ?? 0).first { throw .tooMuch(extra) }
    func id() throws(Mistake) -> String {
      guard let id = rest.first, !id.isEmpty else { throw .idMissing(name?.rawValue ?? "") }
      // Ids are small letters and digits, whatever was typed.
      return id.lowercased()
    }
    func file() throws(Mistake) -> String {
      guard let name, let file = rest.dropFirst(name.takes.count - 1).first, !file.isEmpty else {
        throw .fileMissing(of: name?.rawValue ?? "")
      }
      return file
    }
    let format = try reader.value(.format, among: Format.known(to: name)) ?? .text
    let version = try reader.value(.audience, among: Version.allCases) ?? .facilitator
    let confirmed = reader.has(.yes)
    switch name {
    case nil: return .overview
    case .open: return .open(id: try id())
    case .practise: return .practise
    case .window: return .window
    case .list: return .list(try listForm(reader))
    case .agenda: return .agenda(ics: reader.has(.ics))
    case .show:
      if !showsAll { return .show(id: try id(), as: format, for: version) }
      guard reader[.format] == nil || format == .json else {
        throw .unknownValue(format.rawValue, of: Option.format.rawValue, allowed: [Format.json.rawValue])
      }
      return .showAll(for: version)
    case .figures:
      let period = Period(first: try reader.day(.from), last: try reader.day(.until))
      if let first = period.first, let last = period.last, last < first { throw .daysReversed(.from, .until) }
      return .figures(period, isJSON: reader.has(.json))
    case .print: return .print(id: try id(), for: version, printer: reader[.printer])
    case .form: return .form(as: format)
    case .delete: return .delete(id: try id(), confirmed: confirmed)
    case .clean: return .clean(id: try id(), confirmed: confirmed)
    case .tidy: return .tidy(confirmed: confirmed)
    case .seal: return .seal(id: try id())
    case .unseal: return .unseal(id: try id())
    case .handOver: return .handOver(id: try id(), file: try file())
    case .takeOver: return .takeOver(file: try file())
    case .check: return .check
    case .script:
      if reader.has(.showScript), reader.has(.check) { throw .notTogether(.showScript, .check) }
      if let file = reader[.check] { return .checkScript(file) }
      if reader.has(.check) { throw .fileMissing(of: Option.check.rawValue) }
      if reader.has(.showScript) { return .showScript }
      let options = [Option.showScript, .check].map(\.rawValue)
      throw .optionMissing(of: CommandName.script.rawValue, allowed: options)
    case .settings:
      if reader.has(.check) { return .checkSettings(reader[.check]) }
      throw .optionMissing(of: CommandName.settings.rawValue, allowed: [Option.check.rawValue])
    }
  }

  private static func listForm(_ reader: WordReader) throws(Mistake) -> ListForm {
    let forms: [(option: Option, form: ListForm)] = [(.json, .json), (.csv, .csv), (.ids, .ids)]
    let asked = forms.filter { reader.has($0.option) }
    if asked.count > 1 { throw .notTogether(asked[0].option, asked[1].option) }
    return asked.first?.form ?? .text
  }
}

/// The words of a command line, taken one by one.
private struct WordReader {
  private var rest: ArraySlice<String>
  /// The options there were, each with its value where it takes one.
  private(set) var given: [(option: Option, value: String?)] = []

  init(_ words: [String]) { rest = words[...] }

  /// Takes the options, and returns the words that are none; behind `--` there are no more options.
  mutating func readAll() throws(Arguments.Mistake) -> [String] {
    var words: [String] = []
    while let word = rest.popFirst() {
      if word == "--" { return words + rest }
      if word.hasPrefix("-"), word != "-" { try take(option: word) } else { words.append(word) }
    }
    return words
  }

  /// Takes an option with its value, written `--als json` or `--als=json`.
  private mutating func take(option word: String) throws(Arguments.Mistake) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = Option.allCases.first(where: { $0.rawValue == parts[0] }),
      option.value != .none || parts.count == 1
    else {
      throw .unknownOption(word, meant: parts[0].nearest(among: Option.allCases.map(\.rawValue)))
    }
    given.append((option, try value(of: option, behind: parts.count == 2 ? parts[1] : nil)))
  }

  private mutating func value(of option: Option, behind sign: String?) throws(Arguments.Mistake) -> String? {
    switch option.value {
    case .none: return nil
    case .optional where sign == nil && rest.first?.hasPrefix("-") != false: return nil
    case .optional, .required:
      // An option in the place of a value: the value was left out.
      let isOption = sign == nil && rest.first.map { word in Option.allCases.contains { $0.rawValue == word } } ?? false
      guard !isOption, let value = sign ?? rest.popFirst(), !value.isEmpty else { throw .valueMissing(option, of: nil) }
      return value
    }
  }

  func has(_ option: Option) -> Bool { given.contains { $0.option == option } }

  /// The value of an option; the last one counts.
  subscript(option: Option) -> String? { given.last { $0.option == option }?.value }

  func day(_ option: Option) throws(Arguments.Mistake) -> Day? {
    guard let word = self[option] else { return nil }
    guard let day = Day(word) else { throw .notADay(word, of: option) }
    return day
  }

  func value<Value: RawRepresentable>(
    _ option: Option, among choices: [Value]
  ) throws(Arguments.Mistake) -> Value? where Value.RawValue == String {
    guard let word = self[option] else { return nil }
    guard let value = choices.first(where: { $0.rawValue == word.lowercased() }) else {
      throw .unknownValue(word, of: option.rawValue, allowed: choices.map(\.rawValue))
    }
    return value
  }
}

extension Arguments.Command {
  var folderUse: Arguments.FolderUse {
    switch self {
    case .overview, .takeOver: .leads
    case .open, .list, .agenda, .show, .showAll, .figures, .print, .delete, .clean, .tidy, .seal, .unseal, .handOver,
      .check:
      .reads
    case .practise, .window, .form, .showScript, .checkScript, .checkSettings, .help, .version: .none
    }
  }

  /// Whether someone works with it, on a full screen or line by line.
  var isLed: Bool {
    switch self {
    case .overview, .open, .practise: true
    case .window, .list, .agenda, .show, .showAll, .figures, .handOver, .takeOver, .print, .form, .delete, .clean,
      .tidy, .seal, .unseal, .check, .showScript,
      .checkScript, .checkSettings, .help, .version:
      false
    }
  }

  /// Whether it uses the script of new conversations.
  var needsScript: Bool { if case .form = self { true } else { isLed } }
}
