import Conversation
import Glibc
import Synchronization
import TUI

@testable import Screens

/// Looks at frames for what is wrong with how they are put together; remembers the texts it has measured.
final class Inspector: Sendable {
  private let measured = Mutex<[String: (columns: Int, isClean: Bool)]>([:])

  func flaws(of frame: Frame) -> [String] {
    var flaws: [String] = []
    let hasRoom = frame.size.columns > 0 && frame.size.rows > 0
    if hasRoom, !frame.size.holds(frame.cursor) { flaws.append("the cursor stands outside: \(frame.cursor)") }
    for layer in frame.layers {
      let end = Point(
        column: layer.origin.column + layer.size.columns - 1, row: layer.origin.row + layer.size.rows - 1)
      if !frame.size.holds(layer.origin) || !frame.size.holds(end) || layer.size.columns < 1 || layer.size.rows < 1 {
        flaws.append("a layer lies outside: \(layer.origin) \(layer.size)")
      }
      flaws += self.flaws(of: layer)
    }
    return flaws
  }

  private func flaws(of layer: Layer) -> [String] {
    var flaws: [String] = []
    var taken: [[(Range<Int>, String)]] = Array(repeating: [], count: layer.size.rows)
    for run in layer.runs {
      let (count, isClean) = measure(run.text)
      if !isClean { flaws.append("a text is not in display form: “\(run.text)”") }
      let columns = run.at.column..<(run.at.column + count)
      guard taken.indices.contains(run.at.row), columns.lowerBound >= 0, columns.upperBound <= layer.size.columns else {
        flaws.append("a text lies outside its layer: \(run.at) “\(run.text)”")
        continue
      }
      if let other = taken[run.at.row].first(where: { $0.0.overlaps(columns) }) {
        flaws.append("two texts lie on each other: “\(other.1)” and “\(run.text)”")
      }
      taken[run.at.row].append((columns, run.text))
    }
    return flaws
  }

  private func measure(_ text: String) -> (columns: Int, isClean: Bool) {
    if let known = measured.withLock({ $0[text] }) { return known }
    let measure = (columns: text.columns, isClean: text.displayForm == text && !text.contains(where: \.isNewline))
    measured.withLock { $0[text] = measure }
    return measure
  }
}

extension Size {
  fileprivate func holds(_ point: Point) -> Bool {
    (0..<max(0, columns)).contains(point.column) && (0..<max(0, rows)).contains(point.row)
  }
}

/// Words that one must not see, each in texts of one kind alone.
enum Marked {
  static func answer(_ role: Person) -> String { "antwoordvan" + side(role) }
  static func feeling(_ role: Person) -> String { "gevoelvan" + side(role) }
  static func proposal(_ role: Person) -> String { "voorstelvan" + side(role) }
  /// Only for the facilitator: why a talk was missed or a case was stopped.
  static let reason = "enkelvoordebegeleider"
  /// In the names of every case but the open one.
  static let otherCase = "xylofoon"

  private static func side(_ role: Person) -> String { role == .pester ? "rechts" : "links" }
}

// What those who look may not see.
extension Table {
  /// What is wrong with a frame: how it is put together, and what it shows to whom.
  func flaws(of frame: Frame) -> [String] {
    let flaws = inspector.flaws(of: frame)
    if frame.size.columns < 40 || frame.size.rows < 15 { return flaws + tooSmallFlaws(frame) }
    if session.curtain != nil { return flaws + curtainFlaws(frame) }
    let text = frame.text.lowercased()
    return flaws + markFlaws(frame) + forbidden.filter { text.holds($0) }.map { "shows \($0)" }
  }

  /// The mark stands at the right of the title and nothing lies on it.
  private func markFlaws(_ frame: Frame) -> [String] {
    let mark = session.mark(session.audience) + " "
    let at = Point(column: frame.size.columns - mark.columns, row: 0)
    let stands = frame.layers.first?.runs.contains { $0.at == at && $0.text == mark } == true
    return stands && frame.layers.dropFirst().allSatisfy { $0.origin.row > 0 } ? [] : ["the mark is not in sight"]
  }

  /// The words that those who look may not see, in lower case.
  private var forbidden: [String] {
    switch session.audience {
    case .facilitator: []
    case .together: facilitatorWords + separateWords(of: .pester) + separateWords(of: .gepeste)
    case .person(let role): facilitatorWords + separateWords(of: role.other) + notAgreed([Marked.answer(role.other)])
    }
  }

  private func separateWords(of role: Person) -> [String] { notAgreed([Marked.feeling(role), Marked.proposal(role)]) }

  /// What someone said becomes everybody's once it is an agreement.
  private func notAgreed(_ words: [String]) -> [String] {
    let agreements = (conversation?.agreements ?? []) + (conversation?.rounds.flatMap(\.agreements) ?? [])
    return words.filter { word in !agreements.contains { $0.what.holds(word) } }
  }

  private var facilitatorWords: [String] {
    let reasons = (conversation?.script.reasons ?? []).map { String($0.prefix(25)).lowercased() }
    let isOther = conversation?.persons[.gepeste] == Marked.otherCase
    return ["pester", "gepeste", Marked.reason, "ziet dit echt", "fouten", "redenen om"] + reasons
      + (isOther ? [] : [Marked.otherCase])
  }

  private func tooSmallFlaws(_ frame: Frame) -> [String] {
    let all = session.texts.tooSmall(["kolommen": "40", "rijen": "15"]).withoutBlanks
    return all.hasPrefix(frame.text.withoutBlanks) ? [] : ["shows more than that it is too small: \(frame.text)"]
  }

  /// Nothing but its line.
  private func curtainFlaws(_ frame: Frame) -> [String] {
    let texts = session.texts.curtain
    let line: String =
      switch session.curtain {
      case .toFacilitator: texts.toFacilitator
      case .toPerson(let role): texts.toPerson(["naam": session.name(role)])
      case .hidden, nil: texts.hidden
      }
    return frame.text.withoutBlanks == line.displayForm.withoutBlanks ? [] : ["the curtain shows \(frame.text)"]
  }
}

extension Frame {
  /// Every text in it, layer by layer, each layer on one line: wrapped sentences are whole again.
  fileprivate var text: String {
    layers.map { layer in
      layer.runs.sorted { ($0.at.row, $0.at.column) < ($1.at.row, $1.at.column) }
        .map(\.text).filter { !$0.hasPrefix("─") && $0 != "│" }.joined(separator: " ")
    }.joined(separator: "\n")
  }
}

extension String {
  /// Whether a word stands in it, byte for byte: what tens of thousands of frames need.
  fileprivate func holds(_ word: String) -> Bool { strstr(self, word) != nil }

  fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }
}
