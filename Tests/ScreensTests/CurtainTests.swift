import Conversation
import TUI
import Testing

@testable import Screens

/// Who may look: the marks, and the curtain between them.
@Suite struct CurtainTests {
  @Test func `every place has its mark`() {
    let expected: [Place: Audience] = [
      .overview: .facilitator, .newCase: .facilitator, .preparation: .facilitator, .opening: .together,
      .questions: .together, .agreements: .together, .followUp: .facilitator, .pesterTalk: .person(.pester),
      .gepesteTalk: .person(.gepeste), .ended: .facilitator, .summary: .facilitator,
    ]
    for place in Place.allCases { #expect(place.audience == expected[place], "\(place)") }
  }

  @Test func `the curtain falls from together to anyone and around every separate talk, and nowhere else`() {
    let all: [Audience] = [.facilitator, .together, .person(.pester), .person(.gepeste)]
    for old in all {
      for new in all {
        let falls =
          switch (old, new) {
          case _ where old == new: false
          case (.person, _), (_, .person), (.together, _): true
          case (.facilitator, _): false
          }
        #expect((Curtain(from: old, to: new) != nil) == falls, "\(old) \(new)")
      }
    }
  }

  @Test func `from the preparation the talk begins without a curtain`() throws {
    #expect(try Table.at(.opening).session.curtain == nil)
  }

  @Test(arguments: [ActiveStep.opening, .questions, .agreements], ["t", "p", "q"] as [Key])
  func `from together every way out passes the curtain or stays together`(step: ActiveStep, key: Key) throws {
    var table = try Table.at(step)
    table.press(key)
    if table.session.audience == .together {
      #expect(table.session.curtain == nil)
    } else {
      #expect(table.session.curtain == .toFacilitator)
      #expect(table.shows("Begeleider: scherm naar jezelf · Enter"))
    }
  }

  @Test func `from agreements to the follow-up the screen goes to the facilitator`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik groet haar.")
    table.press(" ", .down, " ", "v")
    #expect(table.session.audience == .together)
    table.press(.enter)
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter)
    #expect(table.session.place == .followUp)
    #expect(table.session.curtain == nil)
  }

  @Test func `a separate talk stands between two curtains`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter)
    #expect(table.shows("Scherm naar B. · Enter"))
    table.press(.enter)
    #expect(table.shows("ENKEL MET B."))
    table.press("q")
    #expect(table.shows("Begeleider: scherm naar jezelf · Enter"))
    table.press(.enter, .down, .enter)
    #expect(table.shows("Scherm naar A. · Enter"))
  }

  @Test func `the summary out of a talk and back passes the curtain both ways`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, "p")
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter, "q")
    #expect(table.session.curtain == .toPerson(.pester))
  }

  @Test func `stopping a talk goes to the facilitator, and a change of mind back to the person`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, "s", .enter)
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter)
    #expect(table.shows("ENKEL BEGELEIDER"))
    table.press(.escape)
    #expect(table.session.curtain == .toPerson(.pester))
  }

  @Test func `an undo over a step asks first and passes the curtain`() throws {
    var table = try Table.at(.opening)
    table.press("u")
    #expect(table.shows("Een stap ongedaan maken"))
    #expect(table.cursorRow.contains("nee"))
    table.press(.enter)
    #expect(table.session.place == .opening)
    table.press("u", .down, .enter)
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter)
    #expect(table.session.place == .preparation)
  }

  @Test func `behind the curtain every key but Enter is swallowed`() throws {
    var table = try Table.at(.questions)
    table.press("q")
    let history = table.events
    let size = table.size
    for key in ["v", " ", "q", "?", "u"] as [Key] + [
      .escape, .tab, .up, .control("c"), .control("z"), .control("g"), .paste("tekst"), .idle, .resized,
    ] {
      table.press(key)
      #expect(table.session.curtain == .toFacilitator, "\(key)")
    }
    #expect(table.size == size && table.events == history && !table.session.isOver)
    table.press(.enter)
    #expect(table.session.curtain == nil)
  }

  @Test func `Ctrl-G hides any screen at once`() throws {
    for step in ActiveStep.allCases {
      var table = try Table.at(step)
      table.press(.control("g"))
      #expect(table.shows("Scherm verborgen · begeleider: Enter"), "\(step)")
      table.press(.enter)
      #expect(table.session.place == .step(.active(step)))
    }
  }

  @Test func `Ctrl-G while typing loses nothing`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("Ik was bo")
    table.press(.control("g"))
    table.type("weg")
    table.press(.enter)
    table.type("os")
    #expect(table.cursorRow.contains("Ik was boos"))
  }

  @Test func `after three minutes without a key the screen of the facilitator hides`() throws {
    var table = try Table.at(.preparation)
    table.idle(seconds: 179)
    #expect(table.session.curtain == nil)
    table.idle(seconds: 1)
    #expect(table.session.curtain == .hidden)
  }

  @Test func `every key counts as a sign of life`() throws {
    var table = try Table.at(.preparation)
    table.idle(seconds: 170)
    table.press(.down)
    table.idle(seconds: 170)
    #expect(table.session.curtain == nil)
  }

  @Test func `after three minutes a separate talk hides too, also while typing`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, .down, .down, .enter)
    table.type("Het gaat")
    table.idle(seconds: 180)
    #expect(table.session.curtain == .hidden)
    table.press(.enter)
    #expect(table.cursorRow.contains("Het gaat"))
  }

  @Test func `silence is fine where they sit together`() throws {
    for step in [ActiveStep.opening, .questions, .agreements] {
      var table = try Table.at(step)
      table.idle(seconds: 7200)
      #expect(table.session.curtain == nil)
      #expect(table.session.patience == nil)
    }
  }

  @Test func `the minutes can be set, and zero is never`() throws {
    var settings = Settings()
    settings.curtainMinutes = 1
    var table = try Table(settings: settings)
    #expect(table.session.patience == 60)
    table.idle(seconds: 60)
    #expect(table.session.curtain == .hidden)
    settings.curtainMinutes = 0
    table = try Table(settings: settings)
    table.idle(seconds: 7200)
    #expect(table.session.curtain == nil)
    #expect(table.session.patience == nil)
  }

  @Test func `a long name leaves the curtain its line`() throws {
    var table = try Table.at(.followUp, pester: String(repeating: "Maximiliaan ", count: 60))
    table.size = Size(columns: 40, rows: 15)
    table.take(.enter)
    let frame = table.frame(40, 15)
    #expect(table.inspector.flaws(of: frame).isEmpty)
    #expect(frame.rows.joined().hasSuffix("Enter"))
  }
}
