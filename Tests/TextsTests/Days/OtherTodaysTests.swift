import Conversation
import Testing

@testable import Texts

struct OtherTodaysTests {
  private let dutch = DayLanguage.dutch

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `on a Sunday`() throws {
    dutch.expect(
      """
      zondag | 2026-12-06
      maandag | 2026-11-30
      volgende maandag | 2026-11-30
      volgende vrijdag | 2026-12-04
      volgende zondag | 2026-12-06
      vrijdag volgende week | 2026-12-04
      vrijdag deze week | 2026-11-27
      begin volgende week | 2026-11-30
      eind volgende week | 2026-12-04
      eind van de week | 2026-12-04
      eind deze week | 2026-12-04
      dit weekend | 2026-11-29
      volgend weekend | 2026-12-05
      na het weekend | 2026-11-30
      voor het weekend | 2026-12-04
      volgende week | 2026-12-06
      """, on: try day("2026-11-29"))
  }

  @Test func `on a Friday, a Saturday and a Monday`() throws {
    dutch.expect(
      """
      vrijdag | 2026-12-04
      volgende vrijdag | 2026-12-04
      vrijdag over een week | 2026-12-11
      eind van de week | 2026-11-27
      voor het weekend | 2026-11-27
      dit weekend | 2026-11-28
      """, on: try day("2026-11-27"))
    dutch.expect(
      """
      zaterdag | 2026-12-05
      dit weekend | 2026-11-28
      eind van de week | 2026-12-04
      volgende vrijdag | 2026-12-04
      na het weekend | 2026-11-30
      """, on: try day("2026-11-28"))
    dutch.expect(
      """
      maandag | 2026-12-07
      volgende maandag | 2026-12-07
      volgende vrijdag | 2026-12-11
      na het weekend | 2026-12-07
      begin volgende week | 2026-12-07
      begin van de week | 2026-11-30
      """, on: try day("2026-11-30"))
  }

  @Test func `at the end of a year`() throws {
    dutch.expect(
      """
      morgen | 2027-01-01
      overmorgen | 2027-01-02
      vrijdag | 2027-01-01
      volgende maandag | 2027-01-04
      1/1 | 2027-01-01
      31/12 | 2026-12-31
      30/12 | 2027-12-30
      de 1ste | 2027-01-01
      eind van de maand | 2026-12-31
      begin volgende maand | 2027-01-01
      eind volgende maand | 2027-01-31
      volgende maand | 2027-01-31
      over 2 maanden | 2027-02-28
      eind van het jaar | 2026-12-31
      begin volgend jaar | 2027-01-01
      eerste maandag van volgende maand | 2027-01-04
      vrijdag 1 januari | 2027-01-01
      """, on: try day("2026-12-31"))
  }

  @Test func `around leap days`() throws {
    dutch.expect(
      """
      morgen | 2028-02-29
      29/2 | 2028-02-29
      eind van de maand | 2028-02-29
      eind februari | 2028-02-29
      de laatste dinsdag van februari | 2028-02-29
      over een jaar | 2029-02-28
      """, on: try day("2028-02-28"))
    dutch.expect(
      """
      29 februari | 2028-02-29
      over een jaar | 2029-02-28
      over een maand | 2028-03-29
      """, on: try day("2028-02-29"))
    dutch.expect(
      """
      29/2 | 2032-02-29
      eind februari | 2029-02-28
      """, on: try day("2028-03-01"))
    dutch.expect("29/2 | 2104-02-29", on: try day("2096-03-01"))
  }

  @Test func `a month later is the same day, else the last of that month`() throws {
    dutch.expect(
      """
      over een maand | 2027-02-28
      volgende maand | 2027-02-28
      over 2 maanden | 2027-03-31
      een half jaar | 2027-07-31
      de 31ste | 2027-01-31
      de 30ste | 2027-03-30
      de 29ste | 2027-03-29
      """, on: try day("2027-01-31"))
  }

  @Test func `a date is read again as it is typed, in every language and on any day`() throws {
    for language in DayLanguage.allCases {
      let words = language.texts.days
      for number in stride(from: -400, to: 800, by: 25) {
        let day = Day.thursday.adding(days: number)
        for text in [words.typed(day), words.full(day), day.description] {
          #expect(language.read(text).day == day, "\(text)")
        }
      }
    }
  }

  @Test func `a weekday and a date mean the first such date to come, never another year`() throws {
    let weekdays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    for number in stride(from: 0, to: 365, by: 3) {
      let (_, month, date) = Day.thursday.adding(days: number).parts
      let first = Day.thursday.adding(days: number)
      for (weekday, name) in weekdays.enumerated() {
        let reading = dutch.read("\(name) \(date)/\(month)")
        if first.weekday == weekday {
          #expect(reading.day == first)
        } else {
          #expect(reading.day == nil && reading.refusal?.contains(" is een ") == true)
        }
      }
    }
  }

  @Test func `weekdays are found from every day of the week`() throws {
    for number in 0..<14 {
      let today = Day.thursday.adding(days: number)
      let monday = today.adding(days: -today.weekday)
      for (weekday, name) in ["ma", "di", "wo", "do", "vr", "za", "zo"].enumerated() {
        let first = try #require(dutch.read(name, on: today).day)
        #expect(first.weekday == weekday && (1...7).contains(first.number - today.number))
        #expect(dutch.read("deze \(name)", on: today).day == first)
        let next = monday.adding(days: 7 + weekday)
        #expect(dutch.read("volgende \(name)", on: today).day == next)
        #expect(dutch.read("volgende week \(name)", on: today).day == next)
        #expect(dutch.read("\(name) over 2 weken", on: today).day == first.adding(days: 14))
      }
    }
  }
}
