import Conversation
import Reports
import Testing
import Texts

struct AgendaTests {
  private func followUp(_ id: String, on day: Day) throws -> AgendaEntry {
    AgendaEntry(caseID: id, persons: try Persons(pester: "Bo\(id)", gepeste: "An\(id)"), day: day)
  }

  private func agenda(_ followUps: [AgendaEntry]) -> String {
    Document.agenda(of: followUps, today: .monday, texts: .nl).text()
  }

  @Test func `the agenda begins with what is overdue`() throws {
    let days = [-3, -1, 0, 1, 9].map { Day.monday.adding(days: $0) }
    let all = try zip(["e", "d", "c", "b", "a"], days).map { try followUp($0, on: $1) }
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

  @Test func `a sealed case stands in the agenda by its day alone`() {
    #expect(
      agenda([AgendaEntry(caseID: "z", persons: nil, day: .monday)]).contains(
        "vandaag  maandag 30 november 2026: verzegeld (z)"))
  }

  @Test func `in French a label keeps its space before the colon`() {
    let entry = AgendaEntry(caseID: "z", persons: nil, day: .monday)
    let agenda = Document.agenda(of: [entry], today: .monday, texts: .fr).text()
    #expect(agenda.contains("2026\u{A0}: scellé (z)"))
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
      Texts.nl.caseList(cases.map(Texts.nl.row)) == """
        k3f9  A. en Bartholomeus  Voorbereiding                                     de brooddoos
        m2    ملاك en C␛.         Opvolging      Ronde 1  maandag 30 november 2026  de brooddoos

        """)
  }

  @Test func `the list tells till when a case is kept, and has no column for what no case has`() throws {
    var play = try Play(topic: "de \u{1B}chat")
    try play.reachAgreements()
    try play.reachFollowUp()
    for person in Person.allCases { try play.hold(person) }
    try play.record(.closed(deleteAfter: .monday))
    let closed = ListedCase(id: "k3f9", conversation: play.conversation)
    let sealed = ListedCase(sealed: "m2", nextFollowUp: nil, deleteAfter: .monday)
    #expect(
      Texts.nl.caseList([Texts.nl.row(of: closed)])
        == "k3f9  A. en B.  afgerond  Ronde 1  bewaren tot maandag 30 november 2026  de ␛chat\n")
    #expect(
      Texts.nl.caseList([Texts.nl.row(of: sealed)]) == "m2  verzegeld  bewaren tot maandag 30 november 2026\n")
  }

  @Test func `the list is in the order of the overview`() throws {
    var planned = try Play(gepeste: "Zoë")
    try planned.reachAgreements()
    try planned.reachFollowUp(on: Day.monday.adding(days: 2))
    var closed = planned
    for person in Person.allCases { try closed.hold(person) }
    var kept = closed
    try closed.record(.closed(deleteAfter: .monday))
    try kept.record(.closed(deleteAfter: Day.monday.adding(days: 1)))
    let cases = [
      ListedCase(id: "begun-b", conversation: try Play(gepeste: "C.").conversation),
      ListedCase(id: "kept", conversation: kept.conversation),
      ListedCase(sealed: "sealed", nextFollowUp: nil, deleteAfter: nil),
      ListedCase(id: "begun-a", conversation: try Play(gepeste: "a.").conversation),
      ListedCase(id: "planned", conversation: planned.conversation),
      ListedCase(sealed: "sealed-planned", nextFollowUp: .monday, deleteAfter: nil),
      ListedCase(id: "due", conversation: closed.conversation),
    ]
    #expect(
      cases.sorted { $0.place(today: .monday) < $1.place(today: .monday) }.map(\.id)
        == ["due", "sealed-planned", "planned", "begun-a", "begun-b", "kept", "sealed"])
  }

  @Test func `a spreadsheet takes the list for text, whatever stands in it`() throws {
    let first = try Play(gepeste: "=1+1", pester: "B., \"de\"\nlange", topic: "-2")
    let cases = [
      ListedCase(id: "k3f9", conversation: first.conversation, created: Play.start),
      ListedCase(id: "n3", conversation: try Play(gepeste: "=\u{301}C", pester: "D\"\u{308}E").conversation),
      ListedCase(sealed: "m2", nextFollowUp: .monday, deleteAfter: nil),
    ]
    #expect(
      cases.csv.replacing("\r\n", with: "\n") == """
        id,gepeste,pester,topic,step,round,createdAt,nextFollowUp,deleteAfter,sealed
        k3f9,'=1+1,"B., ""de"" lange",'-2,preparation,0,2026-11-23T10:00:00Z,,,false
        n3,'=\u{301}C,"D""\u{308}E",de brooddoos,preparation,0,,,,false
        m2,,,,sealed,,,2026-11-30,,true

        """)
  }
}

struct FollowUpCalendarTests {
  private func ics(id: String = "k3f9", state: FollowUpCalendar.State = .planned) -> String {
    var calendar = FollowUpCalendar(texts: .nl)
    calendar.add(
      FollowUpCalendar.Event(
        caseID: id, round: 1, day: .monday, state: state, sequence: 41, stamp: Play.start))
    return calendar.ics
  }

  @Test func `a planned follow-up is a whole day with an alarm, and without names`() throws {
    let ics = ics()
    #expect(
      ics.replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//herstelgesprek//agenda//NL
        CALSCALE:GREGORIAN
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
    #expect(!ics.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `what is no longer planned is cancelled under its own name and rings no more`() {
    let ics = ics(state: .cancelled)
    #expect(ics.contains("UID:k3f9-1@herstelgesprek") && ics.contains("STATUS:CANCELLED"))
    #expect(!ics.contains("VALARM"))
  }

  @Test func `what was held stays where it was, and rings no more`() {
    let ics = ics(state: .concluded)
    #expect(ics.contains("STATUS:CONFIRMED") && !ics.contains("VALARM"))
  }

  @Test func `a calendar without follow-ups still holds something, as the standard asks`() {
    let ics = FollowUpCalendar(texts: .nl).ics
    #expect(ics.contains("BEGIN:VTIMEZONE\r\n") && ics.contains("END:VTIMEZONE\r\n") && !ics.contains("VEVENT"))
  }

  @Test func `long lines are folded at 75 bytes and no character is split`() throws {
    let id = String(repeating: "é👩‍🏫;", count: 30)
    let ics = ics(id: id)
    for line in ics.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    let unfolded = ics.replacing("\r\n ", with: "")
    #expect(unfolded.contains("Dossier " + id.replacing(";", with: "\\;")))
    for line in ics.split(separator: "\r\n") where line.hasPrefix(" ") {
      #expect(line.unicodeScalars.dropFirst().first?.properties.isJoinControl == false)
    }
  }

  @Test func `no text can end an event`() throws {
    let ics = ics(id: "x\r\nEND:VEVENT\nBEGIN:VEVENT")
    let lines = ics.split(separator: "\r\n")
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
  }
}
