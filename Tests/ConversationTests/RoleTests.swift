import Conversation
import Rules
import Testing

/// R13: the two exchange roles, and what was said stays with the person who said it.
struct RoleTests {
  @Test func `at first each person has the role that the case was made with`() throws {
    let talk = try talk(at: .preparation)
    for (person, role) in [(Person.pester, Role.pester), (.gepeste, .gepeste)] {
      #expect(talk.now.role(of: person) == role)
      #expect(talk.now.person(in: role) == person)
    }
  }

  @Test(arguments: ActiveStep.allCases)
  func `swapped roles lead back to the preparation with every condition open`(step: ActiveStep) throws {
    var talk = try talk(at: step)
    try talk.record(.rolesSwapped(pester: .gepeste))
    #expect(talk.step == .active(.preparation))
    #expect(talk.conditions.allSatisfy { $0 == .open })
    #expect(talk.now.role(of: .pester) == .gepeste && talk.now.person(in: .pester) == .gepeste)
    expectRefusal(.conditionsUnmet([0, 1]), of: .steppedForward, in: talk)
  }

  @Test func `what was said, agreed, consented and reported stays with the person who said it`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.gepeste, stopped: .no)
    let before = talk.now
    try talk.record(.rolesSwapped(pester: .gepeste))
    #expect(talk.persons == before.persons && talk.starter == before.starter)
    #expect(talk.board == before.board && talk.said == before.said)
    #expect(talk.agreements == before.agreements && talk.consent == before.consent)
    #expect(talk.rounds == before.rounds)
  }

  @Test func `a condition asks the one who has the role now`() throws {
    var talk = try talk(at: .preparation)
    #expect(talk.now.conditionText(0) == "A. c0" && talk.now.conditionText(1) == "B. c1")
    try talk.record(.rolesSwapped(pester: .gepeste))
    #expect(talk.now.conditionText(0) == "B. c0" && talk.now.conditionText(1) == "A. c1")
  }

  @Test func `a swap says who has the role, so that two that say the same are one`() throws {
    var talk = try talk(at: .preparation)
    expectRefusal(.nothingChanges, of: .rolesSwapped(pester: .pester), in: talk)
    try talk.record(.rolesSwapped(pester: .gepeste))
    expectRefusal(.nothingChanges, of: .rolesSwapped(pester: .gepeste), in: talk)
    try talk.record(.rolesSwapped(pester: .pester))
    #expect(talk.now.role(of: .pester) == .pester)
  }

  @Test func `a stopped or closed case goes on before its roles are swapped`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.stopped(reason: "pauze"))
    expectRefusal(.notInThisStep, of: .rolesSwapped(pester: .gepeste), in: talk)
    try talk.record(.resumed)
    for person in Person.allCases { try talk.hold(person) }
    try talk.record(.closed(deleteAfter: .expiry))
    expectRefusal(.notInThisStep, of: .rolesSwapped(pester: .gepeste), in: talk)
  }

  @Test func `after a swap the case goes its whole way again, with the round that is unfinished`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.pester)
    try talk.record(.rolesSwapped(pester: .gepeste))
    try talk.fulfilConditions()
    for _ in 1...3 { try talk.record(.steppedForward) }
    #expect(talk.step == .active(.agreements))
    expectRefusal(.roundUnfinished, of: .roundPlanned(on: .second), in: talk)
    try talk.record(.steppedForward)
    try talk.hold(.gepeste)
    try talk.record(.closed(deleteAfter: .expiry))
  }

  @Test func `a swap is undone with all that it changed`() throws {
    var talk = try talk(at: .agreements)
    let before = talk.now
    try talk.record(.rolesSwapped(pester: .gepeste))
    let swapped = talk.now
    try talk.undo()
    #expect(talk.now == before)
    try talk.redo()
    #expect(talk.now == swapped)
  }
}
