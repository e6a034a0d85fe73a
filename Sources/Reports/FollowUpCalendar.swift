import Conversation
import TUI
import Texts

/// The follow-up days as a calendar that other programs take in (RFC 5545): whole days, without names.
public struct FollowUpCalendar: Sendable {
  public let texts: Texts
  public private(set) var events: [Event] = []

  public init(texts: Texts) { self.texts = texts }

  /// One follow-up day, and which version of it this is.
  public struct Event: Hashable, Sendable {
    let followUp: FollowUp
    /// Grows with every change of the case, so that a calendar knows what is newer.
    let revision: Int
    let changed: Moment
  }

  /// Adds the follow-up days of one case: `revision` is a number that only grows, `changed` its last change.
  public mutating func add(_ followUps: [FollowUp], revision: Int, changed: Moment) {
    events += followUps.map { Event(followUp: $0, revision: revision, changed: changed) }
  }

  /// The calendar as text, with the line ends and the line lengths that the standard asks.
  public var ics: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//herstelgesprek//agenda//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ]
    return (head + events.flatMap(lines) + ["END:VCALENDAR"]).map { $0.folded + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    let followUp = event.followUp
    let description = texts.reports.calendar.description(id: followUp.caseID, number: followUp.round)
    let head = [
      "BEGIN:VEVENT",
      "UID:\("\(followUp.caseID)-\(followUp.round)@herstelgesprek".calendarText)",
      "DTSTAMP:\(event.changed.calendarCode)",
      "SEQUENCE:\(max(0, event.revision))",
      "DTSTART;VALUE=DATE:\(followUp.day.calendarCode)",
      "DTEND;VALUE=DATE:\(followUp.day.adding(days: 1).calendarCode)",
      "SUMMARY:\(texts.reports.calendar.summary.calendarText)",
      "DESCRIPTION:\(description.calendarText)",
      "STATUS:\(followUp.isPlanned ? "CONFIRMED" : "CANCELLED")",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
    ]
    // The day begins at midnight where the calendar is; nobody wants to be reminded then.
    let alarm = [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(texts.reports.calendar.alarm.calendarText)", "TRIGGER:PT8H",
      "END:VALARM",
    ]
    return head + (followUp.isPlanned ? alarm : []) + ["END:VEVENT"]
  }
}

extension Day {
  /// Such as `20261130`.
  fileprivate var calendarCode: String { description.filter { $0 != "-" } }
}

extension Moment {
  /// Such as `20261123T100000Z`.
  fileprivate var calendarCode: String { code.filter { $0 != "-" && $0 != ":" } }
}

extension String {
  /// This text as the value of a property: on one line, with what would end or divide it escaped.
  var calendarText: String {
    var result = ""
    for scalar in displayForm.unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// This line in pieces of at most 75 bytes, each further one behind a line end and a space, no character split.
  var folded: String {
    var result = ""
    var bytes = 0
    for character in self {
      var pieces = [String(character)]
      // Only a character of many marks is longer than a line by itself.
      if character.utf8.count > 74 { pieces = character.unicodeScalars.map { String($0) } }
      for piece in pieces {
        if bytes + piece.utf8.count > 75 {
          result += "\r\n "
          bytes = 1
        }
        result += piece
        bytes += piece.utf8.count
      }
    }
    return result
  }
}
