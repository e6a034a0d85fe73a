import Conversation

/// Where a day is asked.
public enum DayPurpose: Sendable {
  /// By when an agreement is to be kept: what is said beside the day can be written elsewhere in the same form.
  case agreement
  case other
}

/// What a typed text says as a day.
public enum DayReading: Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The day, and what to show below the field: the day in words, what of the text is not kept, and at most one remark.
  case day(Day, echo: String)
  /// Why it is no day, and what to type instead.
  case refused(String)
}

/// Reads days as people type them, in several languages, and answers in that of the screen.
///
/// Nothing typed is dropped: a text that is understood only in part is refused, or the echo says what is not kept.
/// A reading takes microseconds.
public struct DayReader: Sendable {
  private let languages: [@Sendable () -> DayLexicon]
  private let words: DayWords

  /// The languages are read in their order: the facilitator's, the case's, the others. Each is asked for at the first
  /// reading that comes to it, and at each after that: give what is made once, such as a static constant.
  public init(languages: [@Sendable () -> DayLexicon], saying words: DayWords) {
    self.languages = languages
    self.words = words
  }

  /// Languages that are made ready at once.
  public init(languages: [DayWords], saying words: DayWords) {
    self.init(
      languages: languages.map { words in
        let lexicon = DayLexicon(words); return { lexicon }
      }, saying: words)
  }

  public func read(_ text: String, today: Day, for purpose: DayPurpose) -> DayReading {
    guard text.contains(where: { !$0.isWhitespace }) else { return .empty }
    var best: DayAnswer?
    func consider(_ tokens: [DayToken]) -> DayReading? {
      for language in languages {
        let sentences = DaySentences(tokens, of: text, in: language())
        let answers = DayAnswers(words: words, today: today, purpose: purpose, sentences: sentences)
        if let whole = answers.whole() { return whole }
        let part = answers.part()
        if part.certainty > best?.certainty ?? .none { best = part }
      }
      return nil
    }
    if let tokens = DayLexer.tokens(of: text), let whole = consider(tokens.withoutEnd) { return whole }
    let plain = best
    if DayLexer.mayUseDigitRow(text), let tokens = DayLexer.tokens(of: text, readingDigitRow: true),
      let whole = consider(tokens)
    {
      return whole
    }
    return .refused(plain?.refusal ?? words.refusals.unclear)
  }
}

/// A refusal, and how much of the text was understood.
struct DayAnswer {
  enum Certainty: Comparable { case none, part, known }

  let certainty: Certainty
  let refusal: String
}

extension [DayToken] {
  /// The tokens without the marks that end a sentence, and with commas for pairs of brackets.
  fileprivate var withoutEnd: [DayToken] {
    var tokens = self
    if let open = tokens.firstIndex(where: { $0.isSign("(") }), let close = tokens.lastIndex(where: { $0.isSign(")") }),
      open < close
    {
      for index in [open, close] { tokens[index] = tokens[index].comma }
    }
    while let last = tokens.last, last.isSign(".,;?…") || last.isSign("!") && last.isAttached { tokens.removeLast() }
    return tokens
  }
}

extension DayToken {
  fileprivate var comma: DayToken { DayToken(kind: .sign, text: ",", place: place, isAttached: isAttached) }
}
