/// Everything about days that one language brings: its names, what it says of a day, and the words that people type.
///
/// Typed words are compared without case, accents and dots. A hyphen or an apostrophe in them also stands for a space and for
/// nothing: `week-end` is read as `week end` and `weekend` too.
public struct DayWords: Hashable, Sendable, Decodable {
  /// From Monday. Of each the first is the name, the others are short for it.
  let weekdays: [[String]]
  /// From January, likewise.
  let months: [[String]]
  let saying: Saying
  let echo: Echo
  let refusals: Refusals
  let reading: Reading

  /// Days as the program says them, on screen and on paper.
  struct Saying: Hashable, Sendable, Decodable {
    /// `{weekday}`, `{day}`, `{month}`, `{year}`.
    let full: Template
    /// The same without a year.
    let near: Template
    /// A date without its weekday, with and without a year.
    let date, dateOfThisYear: Template
    /// `{day}`, `{month}`, `{year}`, `{hour}`, `{minute}`.
    let moment: Template
    /// The first day of a month, as `{day}`.
    let firstOfMonth: String
    let today, tomorrow, yesterday: String
    /// `{count}`.
    let inDays, daysAgo: Template
    /// A planned day that went by.
    let oneDayLate: String
    /// `{count}`.
    let daysLate: Template
  }

  /// What stands beside a day that was understood.
  struct Echo: Hashable, Sendable, Decodable {
    /// A part of the text that says nothing about the day, `{text}`.
    let notKept: Template
    /// After `before` and `until`, `{weekday}`.
    let included: Template
    /// A weekday typed on that weekday, `{weekday}`.
    let todayIsThatWeekday: Template
    /// Another day that may be meant, and what to type for it: `{day}`, `{text}`.
    let otherReading: Template
    /// What to type for the first such weekday, `{weekday}`, and for the first weekend.
    let thisWeekday: Template
    let thisWeekend: String
    /// A date without a year that went by not long ago, `{day}`.
    let pastThisYear: Template
    let past: String
    /// `{weekday}`
    let onWeekend: Template
    let overAYear: String
  }

  /// Why a text is not taken as a day.
  struct Refusals: Hashable, Sendable, Decodable {
    let unclear: String
    /// `{day}`, `{month}`, `{count}`.
    let noSuchDay: Template
    /// Two numbers of days a month can have: `{one}`, `{other}`.
    let either: Template
    /// `{month}`
    let noSuchMonth: Template
    /// What does not exist otherwise, `{text}`.
    let doesNotExist: Template
    /// `{day}`, `{weekday}`, and what may be meant: `{one}`, `{other}`.
    let otherWeekday: Template
    let noHolidays: String
    let recurring: ForPurpose
    /// `{text}`
    let vague: Template
    /// `{text}`, `{day}`.
    let beginning: ForPurpose
    let severalDays: String
    /// `{part}`, `{rest}`.
    let inPart: ForPurpose
  }

  /// A refusal, and the sentence that follows it in the form of an agreement.
  struct ForPurpose: Hashable, Sendable, Decodable {
    let text, inAgreement: Template
  }
}

extension DayWords {
  /// The words that people type, by what they do in a sentence.
  struct Reading: Hashable, Sendable, Decodable {
    /// From one.
    let numbers: [[String]]
    /// From the first.
    let ordinals: [[String]]
    let last: [String]
    /// What can be written at a number to make it an ordinal.
    let ordinalEndings: [String]

    let articles: [String]
    let of: [String]
    /// Words that stand for two others: each and those two.
    let contractions: [[String]]

    /// Days counted from today, and parts of today.
    let near: [Near]
    let partsOfToday: [PartOfToday]
    /// What makes the first weekday after today of a weekday, that of next week, the last one before today.
    let coming, next, previous: Around

    let week, month, year: Period
    let weekend: Weekend
    let parts: Parts
    let lengths: Lengths

    /// On or by a day; about a day; before or until it; from or after it.
    let on: Around
    let about: [String]
    let until, from: Around

    /// What stands between two days.
    let connectives: [String]
    let hours: Hours

    /// Words of texts that are no day: what needs a calendar of holidays (`*` stands for any beginning), what comes
    /// again and again, what is vague.
    let calendar, recurring, vague: [String]
  }

  /// Words that stand before what they belong to, and words that stand behind it.
  struct Around: Hashable, Sendable, Decodable {
    let before, after: [String]
  }

  struct Near: Hashable, Sendable, Decodable {
    let words: [String]
    let days: Int
  }

  struct PartOfToday: Hashable, Sendable, Decodable {
    let words: [String]
    /// What is not kept of it.
    let part: String
  }

  /// A week, a month or a year.
  struct Period: Hashable, Sendable, Decodable {
    /// Its bare name.
    let name: [String]
    /// Such as the next one; counted from the present one.
    let relative: [Relative]

    struct Relative: Hashable, Sendable, Decodable {
      let words: [String]
      let offset: Int
    }
  }

  struct Weekend: Hashable, Sendable, Decodable {
    let name: [String]
    /// After it and before it, whole.
    let after, before: [String]
  }

  /// Parts of a week, a month or a year.
  struct Parts: Hashable, Sendable, Decodable {
    let beginning, middle, end: [String]
  }

  struct Lengths: Hashable, Sendable, Decodable {
    /// Before a length from today; those after which the article can be the number (`within the week`).
    let before, within: [String]
    /// Words for one that are no number elsewhere.
    let one: [String]
    /// Between the article and the number or between the number and the unit, such as `next`.
    let adjectives: [String]
    let units: [Length]
    /// Lengths that are said whole.
    let fixed: [Length]
    let after: [String]
    /// Around a length back from today.
    let ago: Around
    /// Behind a day: so much later.
    let laterThanDay: [Length]
    /// Between a length and the day that it is counted from.
    let countedFrom: [String]
  }

  struct Length: Hashable, Sendable, Decodable {
    let words: [String]
    let days, months: Int
  }

  struct Hours: Hashable, Sendable, Decodable {
    /// Before a bare number.
    let at: [String]
    /// Before an hour or a part of the day.
    let before: [String]
    let units: [String]
    /// Such as `half past` and `et demie`.
    let fractions: Around
    /// Parts of the day, and what children and schools name them by.
    let parts: [String]
  }
}
