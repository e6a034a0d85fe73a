import Conversation
import FoundationEssentials
import Testing

/// Days are counted without a clock, a zone or a calendar; here they are held against one.
struct DayTests {
  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private func date(_ day: Day) -> Date { Date(timeIntervalSince1970: Double(day.number) * 86_400) }

  @Test func `every day from 1970 to 2100 has the parts and the weekday of the calendar`() {
    for number in 0..<47_482 {
      let day = Day(number: number)
      let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date(day))
      let isSame = day.parts == (parts.year, parts.month, parts.day) as (Int?, Int?, Int?)
      #expect(isSame && day.weekday == ((parts.weekday ?? 0) + 5) % 7, "\(day)")
      #expect(Day(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day)
    }
  }

  @Test func `every day that can be written reads as itself, and follows the day before`() throws {
    let first = try #require(Day(year: 1583, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    for number in stride(from: first.number, through: last.number, by: 97) {
      #expect(Day(Day(number: number).description)?.number == number)
    }
    #expect(last.description == "9999-12-31" && Day("0001-01-01")?.description == "0001-01-01")
  }

  @Test func `months are counted as the calendar counts them`() {
    for number in stride(from: 10_000, to: 30_000, by: 31) {
      let day = Day(number: number)
      for months in [0, 1, 2, 6, 12, 13, 36] {
        let expected = Self.calendar.date(byAdding: .month, value: months, to: date(day))
        #expect(date(day.adding(months: months)) == expected, "\(day) + \(months)")
      }
    }
  }

  @Test func `a month later than the last of January is the last of February`() {
    #expect(Day("2027-01-31")?.adding(months: 1) == Day("2027-02-28"))
    #expect(Day("2028-01-31")?.adding(months: 1) == Day("2028-02-29"))
    #expect(Day("2028-02-29")?.adding(months: 12) == Day("2029-02-28"))
    #expect(Day("2026-12-31")?.adding(days: 1) == Day("2027-01-01"))
    #expect(Day("2026-03-31")?.adding(months: -1) == Day("2026-02-28"))
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-02-29", "2026-11-31", "2026-13-01", "2026-00-10", "2026-10-00", "26-11-30",
    "2026-1-05", "2026/11/30", "2026-11-30 ", " 2026-11-30", "2026-11-30T10:00", "+026-11-30", "2026-+1-30",
    "-026-11-30", "0000-01-01", "２０２６-11-30", "2026-11-3x", "2026--1-30",
  ])
  func `what is no day is not read as one`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days know which comes first`() {
    #expect(Day.first < .second && !(Day.second < .first))
    #expect(Day.first.weekday == 0 && Day.first.description == "2026-11-30")
  }
}
