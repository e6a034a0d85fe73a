import Conversation
import Typography

@testable import Screens

/// Words that one must not see, each in texts of one kind alone.
enum Marked {
  static func answer(_ role: Role) -> String { "antwoordvan\(role == .pester ? "rechts" : "links")" }
  static func feeling(_ role: Role) -> String { "gevoelvan\(role == .pester ? "rechts" : "links")" }
  static func proposal(_ role: Role) -> String { "voorstelvan\(role == .pester ? "rechts" : "links")" }
  /// Only for the facilitator: why a talk was missed or a case was stopped.
  static let reason = "enkelvoordebegeleider"
  /// In the names of every case but the open one.
  static let otherCase = "Xylofoon"
}

extension Table {
  /// What a frame may not show to those who look at it, and what is wrong with how it is put together.
  func flaws(in size: Size) -> [String] {
    let frame = session.frame(in: size)
    if size.columns < 40 || size.rows < 15 { return frame.flaws + tooSmallFlaws(frame) }
    if session.curtain != nil { return frame.flaws + curtainFlaws(frame) }
    var flaws = frame.flaws
    let top = frame.rows[0]
    if !top.hasSuffix(session.mark(session.audience)) { flaws.append("the mark is not in sight: \(top)") }
    let texts = frame.layerTexts.map { $0.lowercased() }
    func forbid(_ words: [String]) {
      for word in words where texts.contains(where: { $0.contains(word.lowercased()) }) {
        flaws.append("shows \(word)")
      }
    }
    switch session.audience {
    case .facilitator: break
    case .together: forbid(facilitatorWords + separateWords(of: .pester) + separateWords(of: .gepeste))
    case .person(let role): forbid(facilitatorWords + separateWords(of: role.other) + [answerWord(of: role.other)])
    }
    return flaws
  }

  private var agreed: String {
    let agreements = (conversation?.agreements ?? []) + (conversation?.rounds.flatMap(\.agreements) ?? [])
    return agreements.map(\.what).joined(separator: " ")
  }

  /// What someone said becomes everybody's once it is an agreement.
  private func separateWords(of role: Role) -> [String] {
    [Marked.feeling(role), Marked.proposal(role)].filter { !agreed.contains($0) }
  }

  private func answerWord(of role: Role) -> String {
    agreed.contains(Marked.answer(role)) ? "never" + Marked.answer(role) : Marked.answer(role)
  }

  private var facilitatorWords: [String] {
    let script = conversation?.script
    return ["pester", "gepeste", Marked.reason, Marked.otherCase, "ziet dit echt", "fouten"]
      + (script?.reasons ?? []).map { String($0.prefix(30)) } + [
        String((script?.reasonsHeading ?? "pester").prefix(30))
      ]
  }

  private func tooSmallFlaws(_ frame: Frame) -> [String] {
    let shown = frame.rows.joined().filter { !$0.isWhitespace }
    let all = session.texts.tooSmall(["kolommen": "40", "rijen": "15"]).filter { !$0.isWhitespace }
    return all.hasPrefix(shown) ? [] : ["shows more than that it is too small: \(shown)"]
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
    let shown = frame.rows.joined().filter { !$0.isWhitespace }
    return shown == line.displayForm.filter { !$0.isWhitespace } ? [] : ["the curtain shows \(shown)"]
  }
}
