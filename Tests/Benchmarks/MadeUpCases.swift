import CaseFiles
import Conversation

/// Folders full of made-up cases that are half-way, to see how figures grow.
struct MadeUpCases {
  private let script = Script.nl

  /// A folder with so many cases, each with the preparation, the opening and some answers in it; tells their ids.
  @discardableResult
  func fill(_ folder: String, count: Int) throws -> [String] {
    try (0..<count).map { try make("A\($0)", "B\($0)", events: script.firstHalf, in: folder) }
  }

  /// One case with so many events; tells its id.
  func long(_ folder: String, events count: Int) throws -> String {
    let events =
      script.firstHalf
      + (0..<count).map {
        .answered(question: $0 % script.questions.count, by: $0 % 2 == 0 ? .pester : .gepeste, text: "antwoord \($0)")
      }
    return try make("A", "B", events: events, in: folder)
  }

  private func make(_ gepeste: String, _ pester: String, events: [Event], in folder: String) throws -> String {
    let intake = Intake(script: script, persons: try Persons(pester: pester, gepeste: gepeste), topic: "het uitlachen")
    let moment = Moment(secondsSince1970: 1_780_000_000)
    let file = CaseFile.create(in: CaseFolder(folder, disk: UnsyncedDisk()), intake: intake, at: moment)
    for (index, event) in events.enumerated() {
      let id = EventID(writer: file.writer, sequence: index + 1)
      _ = file.append(Record(id: id, lamport: index + 1, at: moment, entry: .event(event)))
    }
    file.close()
    return file.id
  }
}

extension Script {
  /// What is recorded up to half-way the questions.
  fileprivate var firstHalf: [Event] {
    let prepared = conditions.indices.map { Event.conditionAnswered(condition: $0, answer: .yes) }
    let ticked = reasons.indices.map { Event.reasonMarked(reason: $0, applies: true) }
    let said = opening.indices.map { Event.sentenceSaid(sentence: $0) }
    let answers = questions.indices.prefix(3).flatMap { question in
      Person.allCases.map {
        Event.answered(question: question, by: $0, text: "Een antwoord van een gewone lengte, in eigen woorden.")
      }
    }
    return prepared + ticked + [.steppedForward] + said + [.steppedForward] + answers
  }
}
