/// The sub-commands, by the word on the command line.
enum CommandName: String, CaseIterable {
  case open
  case practise = "oefenen"
  case window = "venster"
  case list = "lijst"
  case agenda
  case figures = "cijfers"
  case show = "toon"
  case print = "afdrukken"
  case form = "kaart"
  case delete = "verwijder"
  case clean = "opschonen"
  case tidy = "opruimen"
  case seal = "verzegel"
  case unseal = "ontzegel"
  case handOver = "overdragen"
  case takeOver = "overnemen"
  case check = "controleer"
  case script
  case settings = "instellingen"

  /// The words that ask for help, as the option does.
  static let help: Set = ["help", "hulp"]

  /// The command of that name; a mistake names what may have been meant.
  init(knowing word: String) throws(Arguments.Mistake) {
    guard let name = CommandName(rawValue: word.lowercased()) else {
      let option = Option.allCases.first { $0.rawValue == "--" + word.lowercased() && $0.belongs(to: nil) }
      let meant = option?.rawValue ?? word.nearest(among: CommandName.allCases.map(\.rawValue))
      throw .unknownCommand(word, meant: meant)
    }
    self = name
  }

  enum Word { case id, file }

  /// The words that belong behind it.
  var takes: [Word] {
    switch self {
    case .open, .show, .print, .delete, .clean, .seal, .unseal: [.id]
    case .handOver: [.id, .file]
    case .takeOver: [.file]
    case .practise, .window, .list, .agenda, .figures, .form, .tidy, .check, .script, .settings: []
    }
  }

  /// The options that are its own.
  fileprivate var options: Set<Option> {
    switch self {
    case .list: [.json, .csv, .ids]
    case .agenda: [.ics]
    case .show: [.format, .audience, .all]
    case .figures: [.json, .from, .until]
    case .print: [.audience, .printer]
    case .form: [.format]
    case .delete, .clean, .tidy: [.yes]
    case .script: [.showScript, .check]
    case .settings: [.check]
    case .open, .practise: [.lineMode]
    case .window, .seal, .unseal, .handOver, .takeOver, .check: []
    }
  }
}

/// The options, by the word on the command line.
enum Option: String, CaseIterable {
  case folder = "--map"
  case script = "--script"
  case language = "--taal"
  case talkLanguage = "--gesprekstaal"
  case lineMode = "--regel"
  /// For a window that closes with the program: what was said stays readable.
  case wait = "--wacht"
  case help = "--help"
  case shortHelp = "-h"
  case version = "--version"
  case json = "--json"
  case csv = "--csv"
  case ids = "--ids"
  case ics = "--ics"
  case format = "--als"
  case audience = "--voor"
  case all = "--alles"
  case from = "--van"
  case until = "--tot"
  case printer = "--printer"
  case yes = "--ja"
  case showScript = "--toon"
  case check = "--controleer"

  enum Value { case none, optional, required }

  /// Whether a value follows it.
  var value: Value {
    switch self {
    case .folder, .script, .language, .talkLanguage, .format, .audience, .printer, .from, .until: .required
    case .check: .optional
    case .lineMode, .wait, .help, .shortHelp, .version, .json, .csv, .ids, .ics, .all, .yes, .showScript: .none
    }
  }

  /// What its value can be behind a command, where these are known words.
  func choices(of command: CommandName?) -> [String] {
    switch self {
    case .format: Arguments.Format.known(to: command).map(\.rawValue)
    case .audience: Arguments.Version.allCases.map(\.rawValue)
    case .folder, .script, .language, .talkLanguage, .lineMode, .wait, .help, .shortHelp, .version, .json, .csv, .ids,
      .ics,
      .printer, .all, .from, .until, .yes, .showScript, .check:
      []
    }
  }

  /// Whether a command knows it; what stands without a command knows those of the whole program.
  func belongs(to command: CommandName?) -> Bool {
    switch self {
    case .folder, .script, .language, .talkLanguage, .wait, .help, .shortHelp, .version: true
    case .lineMode: command?.options.contains(self) ?? true
    case .json, .csv, .ids, .ics, .format, .audience, .all, .from, .until, .printer, .yes, .showScript,
      .check:
      command?.options.contains(self) == true
    }
  }
}
