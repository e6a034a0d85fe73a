import JSON5
import TextSchema

/// Everything the program says in one language. Its sections and texts are made at each build from
/// `Resources/interface.*.json5`: `roundPlanned: "Round {number}"` in the section `records` becomes
/// `texts.records.roundPlanned(number:)`.
public struct Texts: Sendable {
  let table: TextTable
  /// What people type for days in a language that is not built in.
  private let ownDays: OwnDays?

  /// Boxed: a lexicon is large, and texts are passed about.
  private final class OwnDays: Sendable {
    let lexicon: DayLexicon

    init(_ lexicon: DayLexicon) { self.lexicon = lexicon }
  }

  init(_ table: TextTable) { (self.table, ownDays) = (table, nil) }

  /// Reads a language that is not built in, with what people type for days in it; throws everything that is wrong
  /// with its texts.
  public init(reading node: Node, in language: String, days: DayWords) throws(FlawedTexts) {
    guard let form = try? TextForm(of: Node(Self.example)) else { throw FlawedTexts(flaws: []) }
    let reading = TextReading(form, of: node, in: language)
    if !reading.flaws.isEmpty { throw FlawedTexts(flaws: reading.flaws) }
    table = reading.table
    ownDays = OwnDays(DayLexicon(days, Days(table: reading.table)))
  }

  /// Two or three letters, such as `nl`.
  public var language: String { table.language }

  var dayLexicon: DayLexicon {
    if let ownDays { return ownDays.lexicon }
    return switch language {
    case Texts.en.language: .en
    case Texts.fr.language: .fr
    default: .nl
    }
  }
}

/// Everything that is wrong with the texts of a language that is not built in.
public struct FlawedTexts: Error {
  public let flaws: [TextFlaw]
}

/// The words of an action.
public struct ActionWords: Hashable, Sendable {
  /// Its row in the menu.
  public let title: String
  /// What it does.
  public let sentence: String
  /// Where the footer has less room than the menu.
  public let footer: String?

  public init(title: String, sentence: String, footer: String? = nil) {
    (self.title, self.sentence, self.footer) = (title, sentence, footer)
  }
}

// What the generated code asks.
extension TextTable {
  typealias Values = KeyValuePairs<String, String>

  func text(_ place: Int, _ values: Values = [:]) -> String { Template(texts[place])(values) }

  func list(_ place: Int, _ values: Values = [:]) -> [String] {
    values.isEmpty ? lists[place] : lists[place].map { Template($0)(values) }
  }

  /// The text for one, with the one for many behind it. None is many, but not in French.
  func plural(_ place: Int, _ count: Int, _ values: Values) -> String {
    text(count == 1 || count == 0 && language == "fr" ? place : place + 1, values)
  }

  func action(_ place: Int, hasFooter: Bool, _ values: Values = [:]) -> ActionWords {
    ActionWords(
      title: text(place, values), sentence: text(place + 1, values),
      footer: hasFooter ? text(place + 2, values) : nil)
  }
}
