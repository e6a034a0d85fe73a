import Conversation
import Reports
import Testing
import Texts

struct AgendaTests {
  private func followUps(_ id: String, on day: Day) throws -> [FollowUp] {
    var play = try Play(gepeste: "An\(id)", pester: "Bo\(id)")
    try play.reachAgreements()
    try play.reachFollowUp(on: day)
    return FollowUp.all(of: play.conversation, caseID: id)
  }

  private func agenda(_ followUps: [FollowUp]) -> String {
    Document.agenda(of: followUps, today: .monday, texts: .nl).text()
  }

  @Test func `the agenda begins with what is overdue`() throws {
    let days = [-3, -1, 0, 1, 9].map { Day.monday.adding(days: $0) }
    let all = try zip(["e", "d", "c", "b", "a"], days).flatMap { try followUps($0, on: $1) }
    #expect(
      agenda(all.reversed()) == """
        Opvolging
        maandag 30 november 2026
        ========================


        Te laat
        -------

          3 dagen te laat  vrijdag 27 november 2026: Ane en Boe (e)
          1 dag te laat    zondag 29 november 2026: And en Bod (d)


        Gepland
        -------

          vandaag       maandag 30 november 2026: Anc en Boc (c)
          morgen        dinsdag 1 december 2026: Anb en Bob (b)
          over 9 dagen  woensdag 9 december 2026: Ana en Boa (a)

        """)
  }

  @Test func `an agenda without follow-ups says so`() {
    #expect(agenda([]).contains("Er is geen opvolging gepland."))
  }

  @Test func `what is concluded or stopped is no longer in the agenda`() throws {
    var play = try Play()
    try play.reachAgreements()
    try play.reachFollowUp()
    for person in Person.allCases { try play.record(.talkMissed(with: person, reason: "ziek")) }
    try play.record(.roundPlanned(on: Day.monday.adding(days: 7)))
    #expect(FollowUp.all(of: play.conversation, caseID: "x").map(\.isPlanned) == [false, true])
    try play.record(.stopped(reason: "genoeg"))
    #expect(FollowUp.all(of: play.conversation, caseID: "x").map(\.isPlanned) == [false, false])
  }

  @Test func `the list has a line for each case, in columns`() throws {
    let first = try Play(gepeste: "A.", pester: "Bartholomeus")
    var second = try Play(gepeste: "ملاك", pester: "C\u{1B}.")
    try second.reachAgreements()
    try second.reachFollowUp()
    let cases = [
      ListedCase(id: "k3f9", conversation: first.conversation), ListedCase(id: "m2", conversation: second.conversation),
    ]
    #expect(
      Texts.nl.caseList(cases) == """
        k3f9  A. en Bartholomeus  Voorbereiding
        m2    ملاك en C␛.         Opvolging      maandag 30 november 2026

        """)
  }
}

struct FollowUpCalendarTests {
  private func ics(_ play: Play, id: String = "k3f9") -> String {
    var calendar = FollowUpCalendar(texts: .nl)
    calendar.add(FollowUp.all(of: play.conversation, caseID: id), revision: 41, changed: Play.start)
    return calendar.ics
  }

  private func play() throws -> Play {
    var play = try Play(gepeste: "Annelies", pester: "Bogdan")
    try play.reachAgreements()
    try play.reachFollowUp()
    return play
  }

  @Test func `a planned follow-up is a whole day with an alarm, and without names`() throws {
    let ics = ics(try play())
    #expect(
      ics.replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//herstelgesprek//agenda//NL
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:k3f9-1@herstelgesprek
        DTSTAMP:20261123T100000Z
        SEQUENCE:41
        DTSTART;VALUE=DATE:20261130
        DTEND;VALUE=DATE:20261201
        SUMMARY:Opvolging herstelgesprek
        DESCRIPTION:Dossier k3f9\\, ronde 1. Openen: herstelgesprek open k3f9
        STATUS:CONFIRMED
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Vandaag: opvolging herstelgesprek
        TRIGGER:PT8H
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """)
    #expect(!ics.contains("Annelies") && !ics.contains("Bogdan"))
    #expect(!ics.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `a concluded round is cancelled under its own name and rings no more`() throws {
    var play = try play()
    for person in Person.allCases { try play.hold(person) }
    try play.record(.closed(deleteAfter: .monday))
    let ics = ics(play)
    #expect(ics.contains("UID:k3f9-1@herstelgesprek") && ics.contains("STATUS:CANCELLED"))
    #expect(!ics.contains("VALARM"))
  }

  @Test func `a round that was undone is cancelled too, with the day it had`() throws {
    var calendar = FollowUpCalendar(texts: .nl)
    let everPlanned = [Day.monday, Day.monday.adding(days: 7)]
    let followUps = FollowUp.all(of: try play().conversation, caseID: "k3f9", everPlanned: everPlanned)
    calendar.add(followUps, revision: 42, changed: Play.start)
    let events = calendar.ics.split(separator: "BEGIN:VEVENT").dropFirst()
    #expect(events.count == 2)
    #expect(events.first?.contains("STATUS:CONFIRMED") == true)
    #expect(events.last?.contains("UID:k3f9-2@herstelgesprek") == true)
    #expect(events.last?.contains("DTSTART;VALUE=DATE:20261207") == true)
    #expect(events.last?.contains("STATUS:CANCELLED") == true)
  }

  @Test func `long lines are folded at 75 bytes and no character is split`() throws {
    let id = String(repeating: "é👩‍🏫;", count: 30)
    let ics = ics(try play(), id: id)
    for line in ics.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    let unfolded = ics.replacing("\r\n ", with: "")
    #expect(unfolded.contains("Dossier " + id.replacing(";", with: "\\;")))
    for line in ics.split(separator: "\r\n") where line.hasPrefix(" ") {
      #expect(line.unicodeScalars.dropFirst().first?.properties.isJoinControl == false)
    }
  }

  @Test func `no text can end an event`() throws {
    let ics = ics(try play(), id: "x\r\nEND:VEVENT\nBEGIN:VEVENT")
    let lines = ics.split(separator: "\r\n")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
  }
}
