import Conversation
import Foundation
import Testing

@testable import Texts

struct DayWordsTests {
  private let today = Day.thursday

  @Test func `a day in words`() throws {
    let day = try #require(Day("2026-12-01"))
    let words = DayLanguage.allCases.map(\.texts.days)
    #expect(
      words.map { $0.full(day) } == ["dinsdag 1 december 2026", "Tuesday 1 December 2026", "mardi 1er décembre 2026"])
    #expect(
      words.map { $0.moment(LocalTime(day: day, hour: 9, minute: 5)) } == [
        "1 december 2026 om 9:05", "1 December 2026 at 9:05", "1er décembre 2026 à 9:05",
      ])
    #expect(words.map { $0.typed(day) } == ["1/12/2026", "1/12/2026", "1/12/2026"])
  }

  @Test(arguments: [
    (DayLanguage.dutch, ["3 dagen te laat", "1 dag te laat", "vandaag", "morgen", "over 2 dagen", "over 37 dagen"]),
    (.english, ["3 days late", "1 day late", "today", "tomorrow", "in 2 days", "in 37 days"]),
    (
      .french,
      ["3 jours de retard", "1 jour de retard", "aujourd’hui", "demain", "dans 2 jours", "dans 37 jours"]
    ),
  ])
  func `a planned day as seen from today`(language: DayLanguage, said: [String]) throws {
    let words = language.texts.days
    #expect([-3, -1, 0, 1, 2, 37].map { words.relative(today.adding(days: $0), from: today) } == said)
  }

  @Test func `no number of a language's file is too large to calculate with`() throws {
    let large = try DayLanguage.dutch.text.replacing(/(days|months|offset): [1-9][0-9]*/) { "\($0.1): \(Int.max)" }
      .replacing(/days: -[0-9]+/) { _ in "days: \(Int.min)" }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let lexicon = DayLexicon(try decoder.decode(DayWords.self, from: Data(large.utf8)), Texts.nl.days)
    let reader = DayReader(languages: [{ lexicon }], saying: Texts.nl.days)
    for text in ["morgen", "gisteren", "over 9999 dagen", "9999 maanden", "volgende week", "vrijdag volgende week"] {
      _ = reader.read(text, today: today, for: .other)
    }
    #expect(reader.read("4/12", today: today, for: .other).day?.description == "2026-12-04")
  }

  @Test(arguments: DayLanguage.allCases)
  func `every name and every short name of a weekday or month is read`(language: DayLanguage) throws {
    let reader = language.ownReader
    let texts = language.texts.days
    for (weekday, names) in zip(texts.weekdays, language.words.weekdays).map({ [$0] + $1 }).enumerated() {
      for name in names {
        let day = reader.read("\(name) 4/12", today: today, for: .other)
        #expect(weekday == 4 ? day.day?.description == "2026-12-04" : day.day == nil, "\(name)")
        #expect(reader.read(name, today: today, for: .other).day?.weekday == weekday, "\(name)")
      }
    }
    for (index, names) in zip(texts.months, language.words.months).map({ [$0] + $1 }).enumerated() {
      for name in names {
        let day = reader.read("4 \(name)", today: today, for: .other).day
        #expect(day?.parts.month == index + 1 && day?.parts.day == 4, "\(name)")
      }
    }
  }

  @Test(arguments: DayLanguage.allCases)
  func `numbers and ordinals up to thirty-one are read, with and without hyphens`(language: DayLanguage) throws {
    let words = language.words
    let reader = language.ownReader
    let unit = try #require(words.reading.lengths.units.first?.words[1])
    let december = language.texts.days.monthName(12)
    #expect(words.reading.numbers.count == 31 && words.reading.ordinals.count == 31)
    for (index, names) in words.reading.numbers.enumerated() {
      for name in names.flatMap(\.withoutHyphens) {
        let fixed = language == .french && [8, 15].contains(index + 1) ? 1 : 0
        let day = reader.read("\(name) \(unit)", today: today, for: .other).day
        #expect(day == today.adding(days: index + 1 - fixed), "\(name)")
      }
    }
    for (index, names) in words.reading.ordinals.enumerated() {
      for name in names.flatMap(\.withoutHyphens) {
        #expect(reader.read("\(name) \(december)", today: today, for: .other).day?.parts.day == index + 1, "\(name)")
      }
    }
  }

  /// A word that is in the file and that no text can be read by would be dead.
  @Test(arguments: DayLanguage.allCases)
  func `every list of words can be read by`(language: DayLanguage) throws {
    let words = language.words
    let reading = words.reading
    let refusals = language.texts.days.refusals
    let friday = language.texts.days.weekdays[4]
    let reader = language.ownReader
    func day(_ text: String) -> Day? { reader.read(text, today: today, for: .other).day }
    for near in reading.near {
      for word in near.words { #expect(day(word) == today.adding(days: near.days), "\(word)") }
    }
    for part in reading.partsOfToday { for word in part.words { #expect(day(word) == today, "\(word)") } }
    for word in reading.coming.before { #expect(day("\(word) \(friday)")?.description == "2026-11-27", "\(word)") }
    for word in reading.coming.after { #expect(day("\(friday) \(word)")?.description == "2026-11-27", "\(word)") }
    for word in reading.next.before { #expect(day("\(word) \(friday)")?.description == "2026-12-04", "\(word)") }
    for word in reading.next.after { #expect(day("\(friday) \(word)")?.description == "2026-12-04", "\(word)") }
    for word in reading.previous.before { #expect(day("\(word) \(friday)")?.description == "2026-11-20", "\(word)") }
    for word in reading.previous.after { #expect(day("\(friday) \(word)")?.description == "2026-11-20", "\(word)") }
    for relative in reading.week.relative {
      for word in relative.words {
        #expect(day("\(friday) \(word)") == Day("2026-11-27")?.adding(days: 7 * relative.offset), "\(word)")
      }
    }
    for word in reading.weekend.name { #expect(day(word)?.description == "2026-11-28", "\(word)") }
    for word in reading.weekend.after { #expect(day(word)?.description == "2026-11-30", "\(word)") }
    for word in reading.weekend.before { #expect(day(word)?.description == "2026-11-27", "\(word)") }
    for word in reading.lengths.laterThanDay.flatMap(\.words) { #expect(day("\(friday) \(word)") != nil, "\(word)") }
    for length in reading.lengths.fixed {
      for word in length.words { #expect(day(word) == DayLength(length).after(today), "\(word)") }
    }
    for word in reading.on.before + reading.until.before + reading.about {
      #expect(day("\(word) \(friday)")?.description == "2026-11-27", "\(word)")
    }
    for word in reading.on.after + reading.until.after { #expect(day("\(friday) \(word)") != nil, "\(word)") }
    for word in reading.from.before + reading.from.after {
      let text = reading.from.before.contains(word) ? "\(word) \(friday)" : "\(friday) \(word)"
      #expect(reader.read(text, today: today, for: .other).refusal?.contains(text) == true, "\(word)")
    }
    for part in reading.hours.parts { #expect(day("\(friday) \(part)")?.description == "2026-11-27", "\(part)") }
    for unit in reading.hours.units { #expect(day("\(friday) 4 \(unit)")?.description == "2026-11-27", "\(unit)") }
    for word in reading.connectives {
      let several = reader.read("\(friday) \(word) 7/12", today: today, for: .other).refusal
      #expect(several == refusals.severalDays, "\(word)")
    }
    for word in reading.calendar {
      let refusal = reader.read(word.replacing("*", with: "xyz"), today: today, for: .other).refusal
      #expect(refusal == refusals.noHolidays, "\(word)")
    }
    for word in reading.recurring {
      #expect(reader.read(word, today: today, for: .other).refusal == refusals.recurring.text, "\(word)")
    }
    for word in reading.vague {
      let refusal = reader.read("\(word) xyz", today: today, for: .other).refusal
      #expect(refusal == refusals.vague(text: "\(word) xyz"), "\(word)")
    }
  }
}

extension String {
  fileprivate var withoutHyphens: [String] { [self, replacing("-", with: " "), replacing("-", with: "")] }
}
