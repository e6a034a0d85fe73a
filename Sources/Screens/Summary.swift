import Conversation
import TUI
import Texts

/// A line of a summary that is laid out for a certain width.
public struct SummaryLine: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case title, heading, text }

  public let text: String
  public let kind: Kind
  /// How it is read aloud.
  public let spoken: String

  public init(_ text: String, _ kind: Kind = .text, spoken: String? = nil) {
    (self.text, self.kind, self.spoken) = (text, kind, spoken ?? text)
  }
}

/// The lines of a summary for so many columns.
public typealias LaidOutSummary = @Sendable (_ width: Int) -> [SummaryLine]

/// The summary in its versions, to read and to print; it lies in the place of the screen.
struct Summary: Overlay {
  private let versions: [Audience]
  private let persons: Persons
  private let make: @Sendable (Audience) -> LaidOutSummary
  private var version = 0
  /// Made once when a version is opened.
  private var lines: LaidOutSummary
  private var top = 0

  init(_ make: @escaping @Sendable (Audience) -> LaidOutSummary, _ conversation: Conversation) {
    self.make = make
    persons = conversation.persons
    versions = [.facilitator, .together] + conversation.speakers.map { .person($0) }
    lines = make(.facilitator)
  }

  /// Whatever version it is, only the facilitator looks.
  var audience: Audience? { .facilitator }
  var lineUse: LineUse { .reading(stays: true) }

  func title(in texts: Texts) -> String? {
    let words = texts.summary
    let name =
      switch versions[version] {
      case .facilitator: words.facilitator
      case .together: words.together
      case .person(let person): words.person(name: persons[person])
      }
    return words.version(name: name)
  }

  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    switch key {
    case .character(let character):
      guard run == .none else {
        run = .lost
        return [.sayNotNoted]
      }
      run = .spent
      switch character.lowercased() {
      case "p": return [.open(PrintMenu.panel(of: versions[version], in: context))]
      case "?": return [.open(explanation(in: context))]
      default:
        run = .lost
        return [.sayNotNoted]
      }
    case .paste:
      run = .lost
      return [.sayNotNoted]
    default: break
    }
    let wasLost = run == .lost
    run = .none
    switch key {
    case .escape: return [.close]
    case .tab: show((version + 1) % versions.count)
    case .backTab: show((version + versions.count - 1) % versions.count)
    case .enter where wasLost, .control("j") where wasLost: return [.sayNotNoted]
    default:
      let (width, rows) = OverlayLayout.room(of: self, in: context)
      top = content(in: context, width: width, rows: rows)
        .top(afterReading: key, in: Size(columns: width, rows: rows))
    }
    return []
  }

  private mutating func show(_ version: Int) {
    self.version = version
    lines = make(versions[version])
    top = 0
  }

  private func explanation(in context: Context) -> Reading {
    let words = context.texts.summary
    let keys = footer(in: context).compactMap { hint in context.name(of: hint.key).map { ($0, hint.word) } }
    return Reading(title: words.title, paragraphs: words.purpose, keys: keys)
  }

  func content(in context: Context, width: Int, rows: Int) -> Content {
    let body = lines(width).map { line in
      let style: Style =
        switch line.kind {
        case .title: .turn
        case .heading: .heading
        case .text: .plain
        }
      let text = context.measure.isSpoken ? line.spoken : line.text
      return text.isEmpty ? Block.blank : Block(text, style, width: width)
    }
    return Content(body: body, top: top)
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    return [
      KeyHint(.enter, words.page), KeyHint(.tab, words.nextVersion), KeyHint(.letter("p"), words.print),
      KeyHint(.escape, words.back),
    ]
  }
}

/// Where a summary goes: to the printer, or to the browser to be printed there.
enum PrintMenu {
  static func panel(of version: Audience, in context: Context, mark: Audience? = nil) -> Panel {
    let words = context.texts.printing
    return Panel(
      title: words.title,
      rows: [
        PanelRow(context.texts.menu.back.title, [.close]),
        PanelRow(words.toPrinter, [.close, .say(words.busy), .request(.print(version, on: .printer))]),
        PanelRow(words.toBrowser, [.close, .say(words.busy), .request(.print(version, on: .browser))]),
      ], audience: mark)
  }

  /// A page that stands in a folder, which can be shown.
  static func keptPanel(_ text: String, in texts: Texts) -> Panel {
    Panel(
      title: texts.notices.title, body: text.paragraphs,
      rows: [
        PanelRow(texts.menu.back.title, [.close]),
        PanelRow(texts.printing.openFolder, [.close, .request(.openPaperFolder)]),
      ], audience: .facilitator)
  }
}
