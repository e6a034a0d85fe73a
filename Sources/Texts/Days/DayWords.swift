/// The words that people type for days in one language, besides the names that the program says.
///
/// Typed words are compared without case, accents and dots. A hyphen or an apostrophe in them also stands for a space and for
/// nothing: `week-end` is read as `week end` and `weekend` too.
public struct DayWords: Hashable, Sendable, Codable {
  /// Short names, from Monday.
  let weekdays: [[String]]
  /// Short names, from January.
  let months: [[String]]
  let reading: Reading
}

extension DayWords {
  /// The words that people type, by what they do in a sentence.
  struct Reading: Hashable, Sendable, Codable {
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
  struct Around: Hashable, Sendable, Codable {
    let before, after: [String]
  }

  struct Near: Hashable, Sendable, Codable {
    let words: [String]
    let days: Int
  }

  struct PartOfToday: Hashable, Sendable, Codable {
    let words: [String]
    /// What is not kept of it.
    let part: String
  }

  /// A week, a month or a year.
  struct Period: Hashable, Sendable, Codable {
    /// Its bare name.
    let name: [String]
    /// Such as the next one; counted from the present one.
    let relative: [Relative]

    struct Relative: Hashable, Sendable, Codable {
      let words: [String]
      let offset: Int
    }
  }

  struct Weekend: Hashable, Sendable, Codable {
    let name: [String]
    /// After it and before it, whole.
    let after, before: [String]
  }

  /// Parts of a week, a month or a year.
  struct Parts: Hashable, Sendable, Codable {
    let beginning, middle, end: [String]
  }

  struct Lengths: Hashable, Sendable, Codable {
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

  struct Length: Hashable, Sendable, Codable {
    let words: [String]
    let days, months: Int
  }

  struct Hours: Hashable, Sendable, Codable {
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
