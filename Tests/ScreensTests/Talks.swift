import Conversation
import Synchronization

@testable import Screens

// A talk played by keys up to a certain point, as the manual tells it.
extension Table {
  static func new(gepeste: String = "A.", pester: String = "B.", topic: String = "er met een foto gelachen werd")
    throws -> Table
  {
    var table = try Table()
    table.press("n")
    for text in [gepeste, pester, topic] {
      table.type(text)
      table.press(.enter)
    }
    return table
  }

  /// A. and B. at a step; played once, for every test that begins there.
  static func at(_ step: ActiveStep) throws -> Table {
    if let table = played.withLock({ $0[step] }) { return table }
    let table = try at(step, gepeste: "A.", pester: "B.")
    played.withLock { $0[step] = table }
    return table
  }

  private static let played = Mutex<[ActiveStep: Table]>([:])

  static func at(_ step: ActiveStep, gepeste: String = "A.", pester: String = "B.") throws -> Table {
    var table = try new(gepeste: gepeste, pester: pester)
    if step == .preparation { return table }
    table.press(" ", .down, " ", "v")
    if step == .opening { return table }
    table.press(.enter, .enter, "v")
    if step == .questions { return table }
    while let turn = table.session.turn, table.conversation?.openTurns.isEmpty == false {
      table.write(Marked.answer(turn.person))
    }
    table.press("v")
    if step == .agreements { return table }
    table.agree("Ik geef de foto terug.")
    table.press(" ", .down, " ", "v", .enter, .enter)
    return table
  }

  /// A new agreement of the one who begins, without a day.
  mutating func agree(_ what: String) {
    press("n", .tab)
    type(what)
    press(.tab, .enter)
  }

  /// The separate talk with the person in focus, everything said.
  mutating func talk(stopped: Int = 1, feeling: String = "", proposal: String = "") {
    press(.enter, .enter)
    press(Array(repeating: " ", count: stopped) + [.down, " ", .down])
    write(feeling)
    if !proposal.isEmpty { write(proposal) }
    press("v", .enter)
  }

  /// Both talks held: who said that it stopped.
  static func afterTalks(_ first: Int = 1, _ second: Int = 1, proposal: String = "") throws -> Table {
    var table = try at(.followUp)
    table.talk(stopped: first, feeling: Marked.feeling(.pester), proposal: proposal)
    table.press(.down)
    table.talk(stopped: second, feeling: Marked.feeling(.gepeste))
    return table
  }

  /// The names of a new case are being typed.
  static func writingNames() throws -> Table {
    var table = try Table()
    table.press("n")
    return table
  }

  /// Another day is being typed for the follow-up: one that is past.
  static func atDay() throws -> Table {
    var table = try at(.followUp)
    table.press("d", .end, .enter)
    table.type("1-1-2020")
    return table
  }

  static func stopped() throws -> Table {
    var table = try at(.questions)
    table.press("s", .enter, .enter)
    table.type(Marked.reason)
    table.press(.enter)
    return table
  }

  static func closed() throws -> Table {
    var table = try afterTalks()
    table.press("v", .enter)
    return table
  }
}

// What pictures are taken of.
extension Table {
  /// A cupboard with a case of each kind, nine days later.
  static func cupboard() throws -> Table {
    var table = try Table()
    let cases = try [
      at(.preparation, gepeste: "Noor", pester: "Jef"), at(.questions, gepeste: "Mila", pester: "Seppe"),
      at(.followUp, gepeste: "Sam", pester: "Bo"), stopped(), closed(),
    ]
    for (index, made) in cases.enumerated() {
      if let history = made.session.open?.history { table.add(history, id: "\(index)") }
    }
    table.pass(days: 9)
    table.press(.enter)
    return table
  }

  /// Two answers on the board and a question that was asked.
  static func talking() throws -> Table {
    var table = try at(.questions)
    table.write("Ik heb de foto doorgestuurd. Ik dacht dat het een grap was.")
    table.write("Iedereen lachte.")
    table.press("g", .left)
    return table
  }

  static func practising() throws -> Table {
    var table = try Table(isPractice: true)
    table.press("n")
    for text in ["A.", "B.", ""] {
      table.type(text)
      table.press(.enter)
    }
    return table
  }
}
