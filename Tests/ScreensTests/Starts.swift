import Conversation
import Rules
import TUI
import Testing

@testable import Screens

/// Words that occur nowhere else, so that each can be searched for on a screen that must not show it.
enum Marked {
  static let pester = "Bqx"
  static let gepeste = "Aqx"
  static let otherCase = "Oqx"
  static let topic = "tqx"
  static func answer(_ person: Person) -> String { person == .pester ? "bantqx" : "aantqx" }
  static func feeling(_ person: Person) -> String { person == .pester ? "bvoelqx" : "avoelqx" }
  static func proposal(_ person: Person) -> String { person == .pester ? "bvstqx" : "avstqx" }
  static let agreement = "afsqx"
  static let reason = "wrmqx"

  /// The Dutch script with marks in what only the facilitator may read.
  static var script: Script {
    var script = Script.nl
    for index in script.conditions.indices {
      script.conditions[index].text = "{naam} cndqx\(index)"
      script.conditions[index].unclear = "undqx\(index)"
      script.conditions[index].declined = "dclqx\(index)"
    }
    script.reasons = script.reasons.indices.map { "rdnqx\($0)" }
    script.extras = ["extqx"]
    script.hints.preparation = ["hntqx"]
    script.hints.followUp = ["hntqx"]
    script.hints.notStopped = ["hntqx"]
    return script
  }

  /// What a screen with this mark must not show. Roles are looked for as words.
  static func forbidden(to audience: Audience) -> [String] {
    let facilitators = ["cndqx", "undqx", "dclqx", "rdnqx", "extqx", "hntqx", reason, otherCase]
    switch audience {
    case .facilitator: return []
    case .together: return facilitators + [Person.pester, .gepeste].flatMap { [feeling($0), proposal($0)] }
    case .person(let person):
      return facilitators + [feeling(person.other), proposal(person.other)] + [Person.pester, .gepeste].map(answer)
    }
  }

  static let roles = ["pester", "gepeste", "dader", "slachtoffer"]
}

extension History {
  /// The next event that leads on, with marked words in it.
  fileprivate mutating func goOn(stoppingAt isThere: (Conversation) -> Bool) {
    while !isThere(conversation) {
      let before = records.count
      for event in Self.candidates(conversation) {
        let record = next(.event(event), by: "w", at: Moment(secondsSince1970: 1_794_000_000 + records.count))
        if (try? take(record)) != nil { break }
      }
      if records.count == before { return }
    }
  }

  private static func candidates(_ conversation: Conversation) -> [Event] {
    switch conversation.activeStep {
    case .preparation:
      return conversation.conditions.indices.map { .conditionAnswered(condition: $0, answer: .yes) } + [.steppedForward]
    case .opening: return conversation.said.indices.map { .sentenceSaid(sentence: $0) } + [.steppedForward]
    case .questions:
      return conversation.openTurns.prefix(1).map {
        .answered(question: $0.question, by: $0.person, text: Marked.answer($0.person))
      } + [.steppedForward]
    case .agreements:
      let made: [Event] =
        conversation.activeAgreements.isEmpty
        ? [.agreementMade(who: .both, what: Marked.agreement, by: nil)] : []
      return made + conversation.speakers.map { .consentGiven(by: $0) } + [.roundPlanned(on: .thursday.adding(days: 7))]
    case .followUp:
      return conversation.speakers.flatMap { person -> [Event] in
        let agreements = conversation.openRound?.agreements ?? []
        guard conversation.openRound?.talks[person].isDone == false else { return [] }
        return [.bullyingReported(by: person, stopped: .yes)]
          + agreements.map { .agreementReported(by: person, agreement: $0.id, kept: .yes) }
          + [
            .feelingReported(by: person, text: Marked.feeling(person)),
            .proposalMade(by: person, text: Marked.proposal(person)), .talkHeld(with: person),
          ]
      }
    case nil: return []
    }
  }

  /// A case that has come just as far as this.
  static func marked(
    _ script: Script = Marked.script, names: (pester: String, gepeste: String) = (Marked.pester, Marked.gepeste),
    until isThere: (Conversation) -> Bool
  ) throws -> History {
    let persons = try Persons(pester: names.pester, gepeste: names.gepeste)
    var history = History(Intake(script: script, persons: persons, topic: Marked.topic))
    history.goOn(stoppingAt: isThere)
    return history
  }
}

extension Table {
  /// A case at the beginning of a step, with another case in the list.
  static func at(
    _ step: ActiveStep, _ script: Script = Marked.script,
    names: (pester: String, gepeste: String) = (Marked.pester, Marked.gepeste),
    until isThere: (Conversation) -> Bool = { _ in true }
  ) throws -> Table {
    var table = Table(script: script)
    var reached = false
    let history = try History.marked(script, names: names) { conversation in
      reached = reached || conversation.activeStep == step
      return reached && isThere(conversation)
    }
    let other = History(
      Intake(script: script, persons: try Persons(pester: Marked.otherCase, gepeste: "Qqx"), topic: ""))
    table.add(other, id: "other")
    table.open(history)
    if table.app.curtain != nil { table.openCurtain() }
    return table
  }

  /// The separate talk with the one who begins.
  static func inTalk() throws -> Table {
    var table = try at(.followUp)
    table.press(.enter)
    table.openCurtain()
    return table
  }

  /// The closing page, right after the day was chosen.
  static func atClosingPage() throws -> Table {
    var table = try at(.agreements) { $0.consent.allSatisfy(\.self) }
    table.press(.end, .enter, .enter)
    return table
  }

  /// A separate talk in which everything is answered, with the other's words recorded before.
  static func inSecondTalk() throws -> Table {
    var table = try at(.followUp) { $0.openRound?.talks[$0.starter].isDone == true }
    table.press(.enter)
    table.openCurtain()
    return table
  }
}

extension Script {
  /// A script with other counts: one condition, one reason, two extras and twelve questions.
  static var wide: Script {
    var script = Script.nl
    script.conditions = [script.conditions[0]]
    script.reasons = ["reden nul"]
    script.extras = ["eigen punt nul", "eigen punt een"]
    script.questions = (1...12).map { number in
      var question = Script.nl.questions[0]
      question.text = "Eigen vraag \(number)?"
      return question
    }
    return script
  }
}

extension Table {
  /// Chooses a row of the menu or the panel that lies on top, by its title.
  mutating func choose(_ title: String) {
    take(.home)
    for _ in 0..<40 where !focusedRow.hasPrefix("▸ " + title) { take(.down) }
    take(.enter)
  }

  /// Scrolls by pages until a text is in sight.
  mutating func scrollDown(to text: String, _ location: SourceLocation = #_sourceLocation) {
    for _ in 0..<80 where !shows(text) { take(.pageDown) }
    #expect(shows(text), sourceLocation: location)
  }
}
