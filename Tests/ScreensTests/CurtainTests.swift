import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct CurtainTests {
  /// Behind the curtain before the talk with the one who begins.
  private static func beforeTalk() throws -> Table {
    var table = try Table.at(.followUp)
    table.press(.enter)
    return table
  }

  private static let toFacilitator = "Begeleider: draai het scherm naar jezelf · Enter"
  private static let notNoted = "Wat je typte, is niet genoteerd."

  // Quiet.

  @Test(arguments: [(400, 150, true), (399, 150, false), (400, 149, false), (5_000, 5_000, true), (0, 1_000, false)])
  func `it opens to an Enter with quiet before and after it`(_ before: Int, _ after: Int, _ isOpen: Bool) throws {
    var table = try Self.beforeTalk()
    table.rest(before - 20)
    table.press(.enter)
    table.rest(after)
    #expect(table.title.hasSuffix("ENKEL MET Bqx") == isOpen)
  }

  @Test(arguments: [Key.enter, .control("j"), "x", .up, .backspace, .control("l"), .control("s"), .control("g")])
  func `any key within the quiet after it keeps it closed`(_ key: Key) throws {
    var table = try Self.beforeTalk()
    table.rest()
    table.press(.enter)
    table.rest(100)
    table.press(key)
    table.rest(149)
    #expect(table.isBehindCurtain)
  }

  @Test func `a held Enter never opens it, and a second one after quiet does`() throws {
    var table = try Self.beforeTalk()
    table.rest()
    for _ in 0..<200 {
      table.press(.enter)
      table.rest(10)
    }
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
  }

  @Test(arguments: ["x", .paste("woorden"), " "] as [Key])
  func `words are swallowed; the line says so, also after it opens`(_ key: Key) throws {
    var table = try Self.beforeTalk()
    table.press(key)
    #expect(table.isBehindCurtain && table.shows("Scherm naar Bqx · Enter") && table.shows(Self.notNoted))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx") && table.shows(Self.notNoted))
    table.press(.down)
    #expect(!table.shows(Self.notNoted))
  }

  @Test func `what was swallowed is said too where Esc leads`() throws {
    var table = try Table.atClosingPage()
    table.press(.enter)
    table.type("hela")
    table.press(.escape)
    #expect(table.title.hasSuffix("SAMEN") && table.shows(Self.notNoted))
    table = try Self.beforeTalk()
    table.type("hela")
    table.press(.escape)
    #expect(table.shows(Self.toFacilitator) && table.shows(Self.notNoted))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.shows(Self.notNoted))
  }

  // Where it falls, and where not.

  @Test func `none falls from the facilitator to both within a talk`() throws {
    var table = try Table.at(.preparation) { $0.unmetConditions.isEmpty }
    table.press(.end, .enter)
    #expect(table.title.hasSuffix("SAMEN") && !table.isBehindCurtain)
  }

  @Test(arguments: [ActiveStep.opening, .questions, .agreements])
  func `opening a case on a shared step passes it; Esc turns it to the facilitator, and the case is left`(
    _ step: ActiveStep
  ) throws {
    var table = Table()
    table.open(try .marked { $0.activeStep == step })
    #expect(table.isBehindCurtain && table.shows("Samen kijken · Enter"))
    table.press(.escape)
    #expect(table.shows(Self.toFacilitator))
    table.openCurtain()
    #expect(table.app.openCase == nil && table.title.hasSuffix("ENKEL BEGELEIDER"))
    let isLeft = table.requests.contains { if case .leaveCase = $0 { true } else { false } }
    #expect(isLeft)
  }

  @Test(arguments: [ActiveStep.preparation, .followUp])
  func `opening a case on a step of the facilitator passes none`(_ step: ActiveStep) throws {
    var table = Table()
    table.open(try .marked { $0.activeStep == step })
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER"))
  }

  @Test(arguments: ["stopzetten", "samenvatting", "namen en onderwerp", "naar het overzicht"])
  func `what the facilitator alone may see passes it, and Esc leaves everything as it was`(_ action: String) throws {
    for start in [try Table.at(.questions), try .inTalk()] {
      var table = start
      let mark = table.title.trimmingBlanks
      table.press(.escape)
      table.choose(action)
      #expect(table.isBehindCurtain && table.shows(Self.toFacilitator))
      table.press(.escape)
      #expect(table.shows("Wat kan ik hier?"), "what was last seen")
      table.press(.escape)
      #expect(table.title.trimmingBlanks == mark && table.events.count == start.events.count)
      table.press(.escape)
      table.choose(action)
      table.openCurtain()
      #expect(table.title.hasSuffix("ENKEL BEGELEIDER"))
    }
  }

  @Test func `stopping from before a child: the reason lies behind it, and Esc there stops nothing`() throws {
    var table = try Table.at(.questions)
    table.press(.escape)
    table.choose("stopzetten")
    table.openCurtain()
    #expect(table.shows("Stoppen mag altijd.") && table.shows("Waarom wordt er gestopt?"))
    table.press(.enter)
    #expect(table.shows("Schrijf kort waarom"))
    table.type("geen zin")
    table.press(.escape)
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.activeStep == .questions)
    table.press(.escape)
    table.choose("stopzetten")
    table.openCurtain()
    #expect(table.shows("geen zin"), "the draft was kept")
    table.press(.enter)
    #expect(table.shows("Stopgezet bij de stap Vragen"))
  }

  @Test func `back from a stop into a talk passes it again`() throws {
    var table = try Table.inTalk()
    table.press(.escape)
    table.choose("stopzetten")
    table.openCurtain()
    table.press(.escape)
    #expect(table.isBehindCurtain && table.shows("Scherm naar Bqx · Enter"))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
  }

  @Test func `leaving the program from before a child passes it, and Esc stays`() throws {
    for start in [try Table.at(.questions), try .inTalk()] {
      var table = start
      table.press(.control("c"))
      #expect(table.shows("Het programma sluiten?") && table.focusedRow == "▸ blijven")
      table.press(.down, .enter)
      #expect(!table.app.isOver && table.isBehindCurtain)
      table.press(.escape)
      #expect(!table.app.isOver && table.shows("Het programma sluiten?"))
      table.press(.enter)
      table.rest()
      table.openCurtain()
      #expect(table.app.isOver)
    }
  }

  // Drawn by a key, and by itself.

  @Test func `Ctrl-G drops it at once, also while typing, and nothing typed is lost`() throws {
    var table = try Table.at(.questions)
    table.type("half een zin")
    let rows = table.rows
    table.press(.control("g"))
    #expect(table.isBehindCurtain && table.shows("Scherm verborgen · begeleider: Enter"))
    table.press(.escape)
    #expect(table.isBehindCurtain, "there is nothing to go back to")
    table.openCurtain()
    #expect(table.rows == rows)
    table.type(" en meer")
    table.press(.enter)
    #expect(table.shows("half een zin en meer"))
  }

  @Test func `after three minutes without a key it falls, but never while a child looks on`() throws {
    var table = try Table.at(.followUp)
    table.rest(179_000)
    #expect(!table.isBehindCurtain)
    table.rest(1_000)
    #expect(table.shows("Scherm verborgen na 3 minuten zonder toets · begeleider: Enter"))
    table.openCurtain()
    #expect(table.shows("Is het pesten gestopt?"))
    for start in [try Table.at(.questions), try .inTalk()] {
      var table = start
      table.rest(3_600_000)
      #expect(!table.isBehindCurtain)
    }
  }

  @Test func `the minutes can be set, and zero is never`() {
    for (minutes, isHidden) in [(1, true), (0, false)] {
      var preferences = ScreenPreferences()
      preferences.curtainMinutes = minutes
      var table = Table(preferences: preferences)
      table.rest(60_000)
      #expect(table.isBehindCurtain == isHidden)
      if isHidden { #expect(table.shows("na 1 minuut zonder toets")) }
    }
  }

  @Test func `Ctrl-C at it asks in its line, and a second one leaves`() throws {
    var table = try Self.beforeTalk()
    table.press(.control("c"))
    #expect(table.shows("Het programma sluiten? Dan nog eens Ctrl-C.") && !table.app.isOver)
    table.press(.up, .control("c"))
    #expect(!table.app.isOver)
    table.press(.control("c"))
    #expect(table.app.isOver)
  }

  @Test func `Ctrl-L draws it anew`() throws {
    var table = try Self.beforeTalk()
    table.press(.control("l"))
    let isRedrawn = table.requests.contains { if case .redraw = $0 { true } else { false } }
    #expect(isRedrawn && table.isBehindCurtain)
  }

  @Test func `at each change of audience the screen is painted anew`() throws {
    var table = try Table.at(.followUp)
    for keys in [[Key.enter], []] {
      table.app.needsFreshFrame = false
      for key in keys { table.take(key) }
      if keys.isEmpty { table.openCurtain() }
      #expect(table.app.needsFreshFrame)
    }
    table.app.needsFreshFrame = false
    table.press(.down)
    #expect(!table.app.needsFreshFrame)
  }

  // Replies and merged records.

  @Test func `a merged record that changes who may look drops it, and nothing is to be undone by Esc`() throws {
    var table = try Table.at(.questions)
    var elsewhere = try #require(table.history)
    let record = elsewhere.next(
      .event(.stopped(reason: "elders")), by: "v", at: Moment(secondsSince1970: 1_795_000_100))
    try elsewhere.take(record)
    table.type("half")
    table.receive(.merged([record]))
    #expect(table.isBehindCurtain && table.shows(Self.toFacilitator))
    table.press(.escape)
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.shows("Stopgezet bij de stap Vragen") && table.drafts.values.contains("half"))
  }

  @Test func `what the disk tells waits until only the facilitator looks`() throws {
    var table = try Table.at(.questions)
    table.receive(.message("Iets voor de begeleider."))
    #expect(!table.shows("Iets voor de begeleider.") && table.title.hasSuffix("SAMEN"))
    table.press(.escape)
    table.choose("samenvatting")
    table.openCurtain()
    #expect(table.shows("Iets voor de begeleider."))
    table.press(.escape)
    #expect(!table.shows("Iets voor de begeleider.") && table.shows("1 facilitator"))
    table.press(.escape, .escape)
    table.choose("naar het overzicht")
    table.openCurtain()
    #expect(table.app.openCase == nil)
  }

  @Test func `a reply that opens nothing leaves the pending act as it was`() throws {
    var table = try Self.beforeTalk()
    table.receive(.notice("De printer is klaar."))
    #expect(table.shows("Scherm naar Bqx · Enter") && !table.shows("De printer is klaar."))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
  }

  @Test func `behind it a talk that was held elsewhere does not open`() throws {
    var table = try Self.beforeTalk()
    var elsewhere = try #require(table.history)
    let record = elsewhere.next(
      .event(.talkMissed(with: .pester, reason: "ziek")), by: "v", at: Moment(secondsSince1970: 1_795_000_100))
    try elsewhere.take(record)
    table.receive(.merged([record]))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.shows("niet doorgegaan: ziek"))
  }
}
