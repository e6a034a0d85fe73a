/// A case as the command line gives it in JSON.
struct ShownCase: Decodable, Equatable {
  var id, step, topic, starter: String
  var stoppedFrom, stopReason, nextFollowUp, deleteAfter: String?
  var persons: Both<String>
  var conditions: [Condition]
  var reasons: [Tick]
  var extras: [Tick]
  var opening: [Sentence]
  var questions: [Question]
  var agreements: [Agreement]
  var consent: Both<Bool>
  var rounds: [Round]

  struct Both<Value: Decodable & Equatable>: Decodable, Equatable { var pester, gepeste: Value }
  struct Condition: Decodable, Equatable { var text, answer: String }
  struct Tick: Decodable, Equatable {
    var text: String
    var ticked: Bool
  }
  struct Sentence: Decodable, Equatable {
    var text: String
    var said: Bool
  }
  struct Question: Decodable, Equatable {
    var text: String
    var pester, gepeste: Cell
  }
  struct Cell: Decodable, Equatable {
    var state: String
    var answers: [Answer]
  }
  struct Answer: Decodable, Equatable { var text, at: String }
  struct Agreement: Decodable, Equatable {
    var id, who, what: String
    var by: String?
    var withdrawn: Bool
  }
  struct Round: Decodable, Equatable {
    var planned: String
    var agreementIds: [String]
    var pester, gepeste: Talk
  }
  struct Talk: Decodable, Equatable {
    var done: Bool
    var missed: String?
    var stopped: String?
    var kept: [String?]
    var feeling, proposal: String
  }

  /// The same without what differs from one evening to another: ids and times.
  var timeless: ShownCase {
    var copy = self
    copy.id = ""
    let places = Dictionary(uniqueKeysWithValues: agreements.enumerated().map { ($1.id, "\($0)") })
    for index in agreements.indices { copy.agreements[index].id = places[agreements[index].id] ?? "?" }
    for index in rounds.indices {
      copy.rounds[index].agreementIds = rounds[index].agreementIds.map { places[$0] ?? "?" }
    }
    for index in questions.indices {
      for answer in questions[index].pester.answers.indices { copy.questions[index].pester.answers[answer].at = "" }
      for answer in questions[index].gepeste.answers.indices { copy.questions[index].gepeste.answers[answer].at = "" }
    }
    return copy
  }
}
