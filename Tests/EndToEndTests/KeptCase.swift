import CaseFiles
import Conversation
import Foundation
import Rules
import Testing

/// A case that is written as the program writes one, further along than a test wants to type.
struct KeptCase {
  let file: CaseFile

  init(in folder: CaseFolder, gepeste: String = "A.", pester: String = "B.", topic: String = "een foto") throws {
    let intake = Intake(
      script: try .smallest,
      persons: try Persons(pester: pester, gepeste: gepeste), topic: topic)
    file = CaseFile.create(in: folder, intake: intake, at: Self.moment)
  }

  func record(_ events: Event...) throws {
    for event in events {
      var history = file.history
      let record = history.next(.event(event), by: file.writer, at: Self.moment)
      try history.take(record)
      #expect(file.append(record).status == .saved)
    }
  }

  /// To the follow-up, in these words.
  func lead(to answers: (pester: String, gepeste: String), agreement: String) throws {
    try record(
      .conditionAnswered(condition: 0, answer: .yes), .steppedForward, .sentenceSaid(sentence: 0), .steppedForward,
      .answered(question: 0, by: .pester, text: answers.pester),
      .answered(question: 0, by: .gepeste, text: answers.gepeste), .steppedForward,
      .agreementMade(who: .both, what: agreement, by: nil), .consentGiven(by: .pester), .consentGiven(by: .gepeste),
      .roundPlanned(on: Day(number: 20_787)))
  }

  /// Both talks held, each person in these words.
  func hold(_ words: (Person) -> String) throws {
    let agreement = try #require(file.history.conversation.agreements.first).id
    for person in Person.allCases {
      try record(
        .bullyingReported(by: person, stopped: .yes), .agreementReported(by: person, agreement: agreement, kept: .yes),
        .feelingReported(by: person, text: words(person)), .proposalMade(by: person, text: words(person)),
        .talkHeld(with: person))
    }
  }

  static let moment = Moment(secondsSince1970: 1_795_428_000)
}

extension Desk {
  /// A closed case that is kept until so many days from today; its id.
  @discardableResult
  func closedCase(until days: Int, _ name: String = "A.") throws -> String {
    let talk = try KeptCase(in: CaseFolder(folder), gepeste: name)
    try talk.lead(to: ("een", "twee"), agreement: "drie")
    try talk.hold { "\($0)" }
    try talk.record(.closed(deleteAfter: try #require(Day(day(in: days)))))
    return talk.file.id
  }
}
