/// The sub-commands, by the word on the command line.
enum CommandName: String, CaseIterable {
  case open
  case practise = "oefenen"
  case window = "venster"
  case list = "lijst"
  case agenda
  case show = "toon"
  case print = "afdrukken"
  case form = "kaart"
  case delete = "verwijder"
  case clean = "opschonen"
  case tidy = "opruimen"
  case seal = "verzegel"
  case unseal = "ontzegel"
  case check = "controleer"
  case script
  case settings = "instellingen"

  /// The words that ask for help, as the option does.
  static let help: Set = ["help", "hulp"]

  /// The command of that name; a mistake names what may have been meant.
  init(knowing word: String) throws(Arguments.Mistake) {
    guard let name = CommandName(rawValue: word.lowercased()) else {
      throw .unknownCommand(word, meant: word.nearest(among: CommandName.allCases.map(\.rawValue)))
    }
    self = name
  }

  var takesID: Bool {
    switch self {
    case .open, .show, .print, .delete, .clean, .seal, .unseal: true
    case .practise, .window, .list, .agenda, .form, .tidy, .check, .script, .settings: false
    }
  }

  /// The options that are its own.
  fileprivate var options: Set<Option> {
    switch self {
    case .list: [.json, .ids]
    case .agenda: [.ics]
    case .show: [.format, .audience]
    case .print: [.audience, .printer]
    case .form: [.format]
    case .delete, .clean, .tidy: [.yes]
    case .script: [.showScript, .check]
    case .settings: [.check]
    case .open, .practise: [.lineMode]
    case .window, .seal, .unseal, .check: []
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
  case ids = "--ids"
  case ics = "--ics"
  case format = "--als"
  case audience = "--voor"
  case printer = "--printer"
  case yes = "--ja"
  case showScript = "--toon"
  case check = "--controleer"

  enum Value { case none, optional, required }

  /// Whether a value follows it.
  var value: Value {
    switch self {
    case .folder, .script, .language, .talkLanguage, .format, .audience, .printer: .required
    case .check: .optional
    case .lineMode, .wait, .help, .shortHelp, .version, .json, .ids, .ics, .yes, .showScript: .none
    }
  }

  /// What its value can be, where that is the same for everyone.
  var choices: [String] {
    switch self {
    case .format: Arguments.Format.allCases.map(\.rawValue)
    case .audience: Arguments.Version.allCases.map(\.rawValue)
    case .folder, .script, .language, .talkLanguage, .lineMode, .wait, .help, .shortHelp, .version, .json, .ids, .ics,
      .printer, .yes, .showScript, .check:
      []
    }
  }

  /// Whether a command knows it; what stands without a command knows those of the whole program.
  func belongs(to command: CommandName?) -> Bool {
    switch self {
    case .folder, .script, .language, .talkLanguage, .wait, .help, .shortHelp, .version: true
    case .lineMode: command?.options.contains(self) ?? true
    case .json, .ids, .ics, .format, .audience, .printer, .yes, .showScript, .check:
      command?.options.contains(self) == true
    }
  }
}
