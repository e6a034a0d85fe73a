import Conversation
import Testing

@testable import Texts

struct DayEchoTests {
  private let dutch = DayLanguage.dutch

  @Test func `the echo says the day and how far off it is`() throws {
    #expect(dutch.read("4/12").echo == "vrijdag 4 december 2026 · over 8 dagen")
    #expect(dutch.read("vandaag").echo == "donderdag 26 november 2026 · vandaag")
    #expect(dutch.read("morgen").echo == "vrijdag 27 november 2026 · morgen")
    #expect(dutch.read("over 37 dagen").echo == "zaterdag 2 januari 2027 · over 37 dagen · dat is een zaterdag")
    #expect(DayLanguage.english.read("1/12").echo == "Tuesday 1 December 2026 · in 5 days")
    #expect(DayLanguage.french.read("1/12").echo == "mardi 1er décembre 2026 · dans 5 jours")
  }

  @Test func `a weekday typed on that day is a week later, and that is said`() throws {
    dutch.expectRemarks(
      """
      donderdag | vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      deze donderdag | vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      donderdag a.s. | vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      tegen donderdag | vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      donderdag om 16u | “om 16u” wordt niet bewaard · vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      voor donderdag | donderdag telt mee · vandaag is het donderdag: typ vandaag als je vandaag bedoelt
      donderdag 26/11 |
      donderdag over een week | niet 3 december: typ dan 3/12
      """)
  }

  @Test func `next names the other reading where it differs`() throws {
    dutch.expectRemarks(
      """
      volgende vrijdag | niet 27 november: typ dan deze vrijdag
      volgende zondag | niet 29 november: typ dan deze zondag
      volgende maandag |
      volgende donderdag |
      vrijdag volgende week |
      volgend weekend | niet 28 november: typ dan dit weekend
      volgende vrijdag 4/12 |
      """)
    DayLanguage.english.expectRemarks("next Friday | not 27 November: for that, type this Friday")
    DayLanguage.french.expectRemarks("vendredi prochain | pas le 27 novembre\u{A0}: sinon, tapez ce vendredi")
  }

  @Test func `what the other reading says to type is that day`() throws {
    for number in 0..<14 {
      let today = Day.thursday.adding(days: number)
      for weekday in ["maandag", "vrijdag", "zondag"] {
        let echo = try #require(dutch.read("volgende \(weekday)", on: today).echo)
        guard let place = echo.range(of: "typ dan ") else { continue }
        let other = try #require(dutch.read(String(echo[place.upperBound...]), on: today).day)
        #expect(echo.contains("niet \(other.parts.day) "))
      }
    }
  }

  @Test func `a date that went by less than two months ago is next year, and that is said`() throws {
    dutch.expectRemarks(
      """
      24/11 | 24 november 2026 is voorbij: typ het jaar als je die dag bedoelt
      25 nov | 25 november 2026 is voorbij: typ het jaar als je die dag bedoelt
      27/9 | 27 september 2026 is voorbij: typ het jaar als je die dag bedoelt
      26/9 | dat is een zondag
      26/11 |
      begin november | 1 november 2026 is voorbij: typ het jaar als je die dag bedoelt
      de eerste maandag van november | 2 november 2026 is voorbij: typ het jaar als je die dag bedoelt
      24/11/2026 | al voorbij
      """)
    dutch.expectRemarks(
      "24 december | 24 december 2026 is voorbij: typ het jaar als je die dag bedoelt",
      on: try #require(Day("2027-01-12")))
  }

  @Test func `a day that is past, in a weekend or far away is said, and never refused`() throws {
    dutch.expectRemarks(
      """
      gisteren | al voorbij
      eergisteren | al voorbij
      vorige zaterdag | al voorbij
      5/12 | dat is een zaterdag
      zaterdag 5/12 |
      zaterdag |
      dit weekend |
      over 10 dagen | dat is een zondag
      over een jaar |
      4 december 2028 | over meer dan een jaar
      29/2 | over meer dan een jaar
      26/11/2027 |
      29/11/2027 | over meer dan een jaar
      """)
  }

  @Test func `before and until say that the day counts`() throws {
    dutch.expectRemarks(
      """
      voor vrijdag | vrijdag telt mee
      tot vrijdag | vrijdag telt mee
      tot en met 4/12 | vrijdag telt mee
      vrijdag inbegrepen | vrijdag telt mee
      voor het weekend | vrijdag telt mee
      """)
  }
}
