import Conversation
import TUI
import Texts

/// The follow-up days as a calendar that other programs take in (RFC 5545): whole days, without names.
public struct FollowUpCalendar: Sendable {
  public let texts: Texts
  private var events: [Event] = []

  public init(texts: Texts) { self.texts = texts }

  /// One follow-up day, and which version of it this is.
  public struct Event: Hashable, Sendable {
    let caseID: String
    /// Counted from 1.
    let round: Int
    let day: Day
    let state: State
    /// The SEQUENCE, and the DTSTAMP: a calendar takes a change only when both grow.
    let sequence: Int
    let stamp: Moment

    public init(caseID: String, round: Int, day: Day, state: State, sequence: Int, stamp: Moment) {
      self.caseID = caseID
      self.round = round
      self.day = day
      self.state = state
      self.sequence = sequence
      self.stamp = stamp
    }
  }

  public enum State: Hashable, Sendable {
    case planned
    /// Held and concluded: it stays where it was, and rings no more.
    case concluded
    /// Undone, stopped or deleted: what a calendar took in once, disappears only so.
    case cancelled
  }

  public mutating func add(_ event: Event) { events.append(event) }

  /// The calendar as text, with the line ends and the line lengths that the standard asks.
  public var ics: String {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//herstelgesprek//agenda//NL", "CALSCALE:GREGORIAN"]
    let body = events.isEmpty ? Self.nothing : events.flatMap(lines)
    return (head + body + ["END:VCALENDAR"]).map { $0.folded + "\r\n" }.joined()
  }

  /// A calendar must hold something; a time zone is in nobody's way.
  private static let nothing = [
    "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000", "TZNAME:UTC", "END:STANDARD", "END:VTIMEZONE",
  ]

  private func lines(of event: Event) -> [String] {
    let description = texts.reports.calendar.description(id: event.caseID, number: event.round)
    let head = [
      "BEGIN:VEVENT",
      "UID:\("\(event.caseID)-\(event.round)@herstelgesprek".calendarText)",
      "DTSTAMP:\(event.stamp.calendarCode)",
      "SEQUENCE:\(max(0, event.sequence))",
      "DTSTART;VALUE=DATE:\(event.day.calendarCode)",
      "DTEND;VALUE=DATE:\(event.day.adding(days: 1).calendarCode)",
      "SUMMARY:\(texts.reports.calendar.summary.calendarText)",
      "DESCRIPTION:\(description.calendarText)",
      "STATUS:\(event.state == .cancelled ? "CANCELLED" : "CONFIRMED")",
      "CLASS:PRIVATE",
      "TRANSP:TRANSPARENT",
    ]
    // The day begins at midnight where the calendar is; nobody wants to be reminded then.
    let alarm = [
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(texts.reports.calendar.alarm.calendarText)", "TRIGGER:PT8H",
      "END:VALARM",
    ]
    return head + (event.state == .planned ? alarm : []) + ["END:VEVENT"]
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
