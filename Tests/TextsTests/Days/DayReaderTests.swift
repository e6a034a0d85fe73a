import Conversation
import Seeded
import Testing

@testable import Texts

struct DayReaderTests {
  @Test func `the facilitator's language is read first, and others after it`() throws {
    #expect(try DayLanguage.dutch.read("ma").day?.description == "2026-11-30")
    #expect(try DayLanguage.french.read("ma").day?.description == "2026-12-01")
    #expect(try DayLanguage.dutch.read("di").day?.description == "2026-12-01")
    #expect(try DayLanguage.french.read("di").day?.description == "2026-11-29")
    #expect(try DayLanguage.dutch.read("mar").day?.description == "2026-12-01")
    #expect(try DayLanguage.french.read("4 mar").day?.description == "2027-03-04")
    #expect(try DayLanguage.dutch.read("next Friday").day?.description == "2026-12-04")
    #expect(try DayLanguage.english.read("vendredi en huit").day?.description == "2026-12-04")
    #expect(try DayLanguage.french.read("volgende week vrijdag").day?.description == "2026-12-04")
  }

  @Test func `what contradicts itself in the first language is not read in another`() throws {
    #expect(try DayLanguage.french.read("ma 30/11").refusal?.contains("Tapez lundi 30/11 ou mardi 1/12") == true)
    #expect(try DayLanguage.dutch.read("ma 30/11").day?.description == "2026-11-30")
  }

  @Test func `the answer is in the language of the screen`() throws {
    let reader = DayReader(
      languages: try [DayLanguage.french.words, DayLanguage.dutch.words], saying: try DayLanguage.dutch.words)
    #expect(
      reader.read("vendredi soir", today: .thursday, for: .other)
        == .day(
          Day.thursday.adding(days: 1), echo: "vrijdag 27 november 2026 · morgen · “soir” wordt niet bewaard"))
    #expect(
      reader.read("dès vendredi", today: .thursday, for: .other)
        == .refused("“dès vendredi” is een begin. Typ één dag, bijvoorbeeld vendredi."))
    #expect(try DayLanguage.english.read("elke vrijdag").refusal == "One day fits here.")
    #expect(try DayLanguage.dutch.read("every Friday").refusal == "Hier past één dag.")
  }

  @Test func `the unshifted digit row counts as digits where no other digit stands`() throws {
    try DayLanguage.dutch.expect(
      """
      '/&é | 2026-12-04
      '/&é/éàé§ | 2026-12-04
      vr '/&é | 2026-12-04
      '-&é-'é§ | 2026-12-04
      ' dec 'é§ | 2026-12-04
      over "§( dagen | 2027-11-26
      ' dec | 2026-12-04
      'de | 2026-12-04
      de 'de | 2026-12-04
      over é weken | 2026-12-10
      &à dagen | 2026-12-06
      & december | 2026-12-01
      """)
    try DayLanguage.french.expect(
      """
      le '/&é | 2026-12-04
      dans é semaines | 2026-12-10
      &er décembre | 2026-12-01
      ven. '/&é après l'école | 2026-12-04
      d'ici é semaines | 2026-12-10
      """)
    try DayLanguage.dutch.expectRefusals("\"&/&& | 31 november bestaat niet: november telt 30 dagen.")
    for text in ["4/&é", "'/12", "vrijdag &"] { #expect(try DayLanguage.dutch.read(text).day == nil, "\(text)") }
    // An open bracket is a 5 there, and no part of the text is dropped.
    #expect(try DayLanguage.dutch.read("vrijdag (").day == nil)
    #expect(try DayLanguage.dutch.read("vrijdag '").day?.description == "2026-12-04")
  }

  @Test func `case, accents, spaces, apostrophes and a last mark do not matter`() throws {
    let same = [
      "fr": [
        "après-demain", "APRÈS-DEMAIN", "apres demain", "apre\u{300}s\u{A0}demain", " après-demain. ", "après-demain,",
        "après‑demain", "après-demain\u{202F}!",
      ],
      "nl": ["vóór vrijdag", "VOOR VRIJDAG", "voor\u{A0}\u{A0}vrijdag.", "\u{200B}voor vrijdag!", "voor\nvrijdag"],
      "en": ["in two weeks’ time", "In two weeks' time.", "IN TWO WEEKS TIME"],
    ]
    for (code, texts) in same {
      let language = try #require(DayLanguage(rawValue: code))
      let first = try #require(try language.read(texts[0]).echo)
      for text in texts.dropFirst() where !text.hasSuffix("\u{202F}!") {
        #expect(try language.read(text).echo == first)
      }
    }
  }

  /// Texts of every kind that are understood.
  private static let accepted: [(DayLanguage, [String])] = [
    (
      .dutch,
      [
        "vandaag", "vanavond", "vrijdag", "deze vrijdag", "donderdag a.s.", "volgende vrijdag", "volgende week vrijdag",
        "eind volgende week", "dit weekend", "na het weekend", "half december", "eind van de maand", "over 2 weken",
        "binnen de 14 dagen", "een half jaar", "vrijdag over een week", "4/12", "4 dec '26", "de 4de", "2026-12-04",
        "de eerste maandag van januari", "ten laatste op vrijdag", "tot en met vrijdag", "vrijdag 4 december",
        "volgende week vrijdag 4/12", "vrijdag om 16u30", "vrijdagavond", "vrijdag 4/12 na school",
      ]
    ),
    (
      .english,
      [
        "the day after tomorrow", "next Friday", "Friday of next week", "early next week", "mid-December",
        "in two weeks",
        "a week on Friday", "Friday week", "December 4, 2026", "Friday the 4th", "no later than Friday",
        "Friday at 4pm",
      ]
    ),
    (
      .french,
      [
        "après-demain", "vendredi qui vient", "vendredi prochain", "fin de la semaine prochaine", "mi-décembre",
        "d'ici deux semaines", "quinze jours", "vendredi en huit", "le vendredi 4/12", "1er décembre", "jusqu'au 4",
        "vendredi à 16h", "vendredi soir",
      ]
    ),
  ]

  @Test func `a stray word anywhere in an accepted text is refused or echoed`() throws {
    let strays = [
      "met", "mama", "niet", "Tom", "misschien", "zeker", "fiets", "xyz", "mum", "peut-être", "avec", "999", "ß",
    ]
    for (language, texts) in Self.accepted {
      for text in texts {
        #expect(try language.read(text).day != nil, "\(text)")
        let words = text.split(separator: " ").map(String.init)
        for place in 0...words.count {
          for stray in strays {
            let changed = (words[..<place] + [stray] + words[place...]).joined(separator: " ")
            let reading = try language.read(changed)
            #expect(reading.day == nil || reading.echo?.contains(stray) == true, "\(changed): \(reading)")
          }
        }
      }
    }
  }

  /// A word of the language itself may name another day, which is then said, or say once more what the text says.
  @Test func `a word of the language put anywhere is refused, changes the answer, or agrees with it`() throws {
    let strays = [
      "of", "en", "na", "over", "elke", "volgende", "vorige", "half", "eind", "week", "december", "12", "7", "vrijdag",
      "vanaf", "om", "17u", "avond", "weekend", "laatste", "vierde", "geleden",
    ]
    var same: Set<String> = []
    for text in Self.accepted[0].1 {
      let before = try #require(try DayLanguage.dutch.read(text).echo)
      let words = text.split(separator: " ").map(String.init)
      for stray in strays {
        for place in 0...words.count {
          let changed = (words[..<place] + [stray] + words[place...]).joined(separator: " ")
          if try DayLanguage.dutch.read(changed).echo == before { same.insert(changed) }
        }
      }
    }
    #expect(same == Self.agreeing)
  }

  private static let agreeing: Set<String> = [
    "volgende week vrijdag vierde", "de vrijdag 4de", "vrijdag over een week vierde", "4/12 vrijdag",
    "volgende vrijdag 4/12 na school", "binnen de volgende 14 dagen", "vrijdag 4 dec '26", "4 dec '26 vrijdag",
    "deze week vrijdag", "december de 4de", "na een half jaar", "de 4de december", "vrijdag de 4de",
    "volgende vrijdag 4 december", "vrijdag 4/12", "binnen de 14 volgende dagen", "de december 4de",
    "vrijdag 2026-12-04",
    "over een half jaar", "2026-12-04 vrijdag", "eind volgende week vierde",
  ]

  @Test func `random text never traps and never takes long`() throws {
    let pieces = """
      vrijdag volgende week over een twee 4 12 2026 / - . , ' ( ) : é & " de van om uur u na voor tot en of half eind
      december maandag laatste eerste dag weken maand jaar ago the next friday dans le la vendredi prochain huit jours
      99999999999999999999 0 31 \u{300} 🙂 \u{0} ß İ ﬁ \u{202E} ''
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    var random = Seeded(2026)
    let reader = try DayLanguage.dutch.reader
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      let reading = reader.read(text, today: .thursday, for: .agreement)
      if case .day(let day, let echo) = reading { #expect((1...9999).contains(day.parts.year) && !echo.isEmpty) }
    }
    let clock = ContinuousClock()
    for piece in pieces {
      let long = String(repeating: piece + " ", count: 100_000)
      let time = clock.measure { _ = reader.read(long, today: .thursday, for: .other) }
      #expect(time < .seconds(1))
    }
  }

  @Test func `any day can be today`() throws {
    for year in [1, 2, 1582, 1900, 1999, 2000, 2100, 9998, 9999] {
      for (month, number) in [(1, 1), (2, 28), (12, 31)] {
        let today = try #require(Day(year: year, month: month, day: number))
        for (language, texts) in Self.accepted {
          for text in texts {
            if case .day(let day, _) = try language.read(text, on: today) {
              #expect((1...9999).contains(day.parts.year))
            }
          }
        }
      }
    }
  }
}
