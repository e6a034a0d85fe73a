import Conversation
import TUI
import Testing

@testable import Screens

/// A facilitator who types on after a field is closed records nothing by accident.
@Suite struct GuardTests {
  static let warning = "Je typt buiten een tekstvak: Enter om te schrijven"

  @Test func `a letter that means nothing warns and blocks what follows`() throws {
    var table = try Table.at(.questions)
    let before = table.events
    table.type("bv ug q s t")
    #expect(table.shows(Self.warning))
    #expect(table.events == before && table.session.panels.isEmpty && table.session.place == .questions)
  }

  @Test func `Enter then opens the field`() throws {
    var table = try Table.at(.questions)
    table.press("b", .enter)
    table.type("Ik")
    #expect(table.cursorRow.contains("Ik"))
    table.press(.enter)
    #expect(table.answers(0, .pester) == ["Ik"])
  }

  @Test(arguments: [.escape, .up, .down, .left, .right] as [Key]) func `Esc and the arrows end the guard`(key: Key)
    throws
  {
    var table = try Table.at(.questions)
    table.press("b", key, " ")
    #expect(table.events.last?.isAnswer == true)
  }

  @Test(arguments: [.backspace, .delete, .paste("v"), .control("a")] as [Key])
  func `other keys leave the guard up`(key: Key) throws {
    var table = try Table.at(.questions)
    let before = table.events
    table.press("b", key, "v", " ")
    #expect(table.events == before && table.session.panels.isEmpty)
  }

  @Test func `where Enter is no field it only ends the guard`() throws {
    var table = try Table.at(.preparation)
    table.press("b")
    #expect(table.shows("Deze toets doet hier niets: Esc om verder te gaan"))
    table.press(" ", .enter)
    #expect(table.events.isEmpty)
    table.press(" ")
    #expect(table.events.count == 1)
  }

  @Test func `on a consent Enter ends the guard and records nothing`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik groet haar.")
    let before = table.events
    table.press("b", .enter)
    #expect(table.events == before)
  }

  @Test func `a paste outside a field is ignored`() throws {
    for step in ActiveStep.allCases {
      var table = try Table.at(step)
      let before = table.picture()
      table.press(.paste("vvv\nq\n"))
      #expect(table.picture() == before)
    }
  }
}

extension Event {
  fileprivate var isAnswer: Bool {
    switch self {
    case .answered, .answeredWithoutNote: true
    default: false
    }
  }
}
