import Conversation

/// The sentences about days in a text, by where they begin, as one language reads them.
struct DaySentences {
  let text: String
  let parser: DayParser
  var tokens: [DayToken] { parser.tokens }

  init(_ tokens: [DayToken], of text: String, in lexicon: DayLexicon) {
    self.text = text
    parser = DayParser(tokens, of: text, in: lexicon)
  }

  /// What was typed there.
  func typed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    // Of two words that were contracted only the second is asked.
    if range.lowerBound > 0, tokens[range.lowerBound - 1].place == tokens[range.lowerBound].place {
      return [tokens[range.lowerBound].text, typed(range.dropFirst())].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return String(text[tokens[range.lowerBound].place.lowerBound..<tokens[range.upperBound - 1].place.upperBound])
  }

  var whole: String { typed(tokens.indices) }

  func has(_ role: DayRole) -> Bool { tokens.indices.contains { parser.match(role, at: $0) != nil } }
}

/// What the program answers to a text.
struct DayAnswers {
  let words: DayWords
  let today: Day
  let purpose: DayPurpose
  let sentences: DaySentences

  private var finder: DayFinder { DayFinder(today: today) }
  private var refusals: DayWords.Refusals { words.refusals }

  /// The answer to a text that was understood from its first word to its last; nil when it was not.
  func whole() -> DayReading? {
    guard let sentence = sentences.parser.sentence(at: 0), sentence.end == sentences.tokens.count else { return nil }
    let meaning = finder.meaning(of: sentence.phrases)
    // Another language may know a day by it: `mar` is March, and mardi.
    if meaning == .vague { return nil }
    guard case .day(let day) = meaning else { return .refused(refusal(of: meaning, sentence)) }
    if sentence.isRecurring { return .refused(recurring) }
    if sentence.isFrom {
      let text = refusals.beginning.text(["text": sentences.whole, "day": sentences.typed(sentence.place)])
      return .refused(forPurpose(text, refusals.beginning.inAgreement([:])))
    }
    return .day(day, echo: echo(day, sentence))
  }

  /// The refusal of a text that was not understood as a whole.
  func part() -> DayAnswer {
    if sentences.has(.calendar) { return DayAnswer(certainty: .known, refusal: refusals.noHolidays) }
    if sentences.has(.recurring) { return DayAnswer(certainty: .known, refusal: recurring) }
    let parts = sentences.tokens.indices.map { sentences.parser.sentence(at: $0) }
    if let whole = parts.first ?? nil, whole.end == parts.count {
      return DayAnswer(certainty: .known, refusal: refusals.vague(["text": sentences.whole]))
    }
    if namesSeveralDays(parts) { return DayAnswer(certainty: .known, refusal: refusals.severalDays) }
    if sentences.has(.vague) {
      return DayAnswer(certainty: .known, refusal: refusals.vague(["text": sentences.whole]))
    }
    let longest = parts.indices.max { length(of: parts[$0], from: $0) < length(of: parts[$1], from: $1) }
    guard let longest, let sentence = parts[longest], !sentence.phrases.isEmpty else {
      return DayAnswer(certainty: .none, refusal: refusals.unclear)
    }
    switch finder.meaning(of: sentence.phrases) {
    case .vague: return DayAnswer(certainty: .part, refusal: refusals.vague(["text": sentences.whole]))
    case .outOfReach: return DayAnswer(certainty: .none, refusal: refusals.unclear)
    case .noSuchDay, .noSuchMonth, .doesNotExist, .notThatWeekday:
      return DayAnswer(certainty: .part, refusal: refusal(of: finder.meaning(of: sentence.phrases), sentence))
    case .day: return DayAnswer(certainty: .part, refusal: inPart(longest..<sentence.end))
    }
  }

  private func length(of sentence: DaySentence?, from start: Int) -> Int {
    guard let sentence, !sentence.phrases.isEmpty else { return 0 }
    let isDay = finder.meaning(of: sentence.phrases) != .vague && !sentence.isFrom
    return isDay ? 1 + sentence.end - start : 1
  }

  private func inPart(_ understood: Range<Int>) -> String {
    let rest = [
      sentences.typed(0..<understood.lowerBound), sentences.typed(understood.upperBound..<sentences.tokens.count),
    ]
    .filter { !$0.isEmpty }.joined(separator: " … ")
    return forPurpose(
      refusals.inPart.text(["part": sentences.typed(understood), "rest": rest]), refusals.inPart.inAgreement([:]))
  }

  private var recurring: String {
    forPurpose(refusals.recurring.text([:]), refusals.recurring.inAgreement(["text": sentences.whole]))
  }

  private func forPurpose(_ text: String, _ inAgreement: String) -> String {
    switch purpose {
    case .agreement: text + " " + inAgreement
    case .other: text
    }
  }
}

extension DayAnswers {
  /// Whether days, or a number and a day, stand with a word such as *or* between them, or two days without any.
  private func namesSeveralDays(_ parts: [DaySentence?]) -> Bool {
    let parser = sentences.parser
    for start in parts.indices {
      let isNumber = sentences.tokens[start].kind == .number || parser.match(.number, at: start) != nil
      let isDay = parts[start].map { !$0.phrases.isEmpty } ?? false
      guard isDay || isNumber else { continue }
      if isDay, let day = parts[start], isJoined(day.end, day, parts) { return true }
      if isNumber, isJoined(max(start + 1, parser.skip(.number, at: start)), nil, parts) { return true }
    }
    return false
  }

  /// Whether another day is joined to the day that ends here, or to the number when there is no day; or another number to
  /// the day.
  private func isJoined(_ end: Int, _ day: DaySentence?, _ parts: [DaySentence?]) -> Bool {
    let parser = sentences.parser
    let isSign = parser.isSign("/-&+", at: end)
    let next = isSign ? end + 1 : parser.skip(.connective, at: parser.skipPauses(at: end))
    guard next < parts.count else { return false }
    let isApart = next == end
    if let other = parts[next], !other.phrases.isEmpty {
      if isApart { return day?.namesOneDay == true && other.namesOneDay && other.place.lowerBound == next }
      // `4-5 december` is two days, `4/12/2` one that is being typed.
      return day != nil || !isSign
        || other.place.contains { parser.match(.month, at: $0) != nil || parser.match(.unit, at: $0) != nil }
    }
    let isNumber = sentences.tokens[next].kind == .number || parser.match(.number, at: next) != nil
    return day != nil && isNumber && !isApart && !isSign && parser.extra(at: next) == nil
  }

  private func refusal(of meaning: DayMeaning, _ sentence: DaySentence) -> String {
    switch meaning {
    case .noSuchDay(let day, let month, let year):
      return refusals.noSuchDay([
        "day": words.date(day: day, month: month, year: year),
        "month": words.monthName(month) + (year.map { " \($0)" } ?? ""),
        "count": daysOfMonth(month, year),
      ])
    case .noSuchMonth(let month): return refusals.noSuchMonth(["month": String(month)])
    case .doesNotExist: return refusals.doesNotExist(["text": sentences.typed(sentence.place)])
    case .notThatWeekday(let day, let other):
      return refusals.otherWeekday([
        "day": date(day), "weekday": words.weekdayName(day),
        "one": typing(day), "other": typing(other),
      ])
    case .vague: return refusals.vague(["text": sentences.whole])
    case .outOfReach, .day: return refusals.unclear
    }
  }

  private func daysOfMonth(_ month: Int, _ year: Int?) -> String {
    func count(_ year: Int) -> String {
      guard let first = Day(year: year, month: month, day: 1) else { return "" }
      return String(first.adding(months: 1).number - first.number)
    }
    if let year { return count(year) }
    let (commonYear, leapYear) = (2027, 2028)
    let counts = [count(commonYear), count(leapYear)]
    return counts[0] == counts[1] ? counts[0] : refusals.either(["one": counts[0], "other": counts[1]])
  }

  /// A day as one can type it, with its weekday: `zaterdag 5/12`.
  private func typing(_ day: Day) -> String { words.weekdayName(day) + " " + shortDate(day) }

  private func date(_ day: Day) -> String { words.date(day, isYearKnown: day.parts.year == today.parts.year) }

  private func shortDate(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number)/\(month)" + (finder.isFirstToCome(day) ? "" : "/\(year)")
  }
}

extension DayAnswers {
  private func echo(_ day: Day, _ sentence: DaySentence) -> String {
    var parts = [words.full(day), words.distance(to: day, from: today)]
    parts += sentence.partsOfToday.map { words.echo.notKept(["text": $0]) }
    parts += sentence.notKept.map { words.echo.notKept(["text": sentences.typed($0)]) }
    if sentence.isUntil { parts.append(words.echo.included(["weekday": words.weekdayName(day)])) }
    if let remark = remark(on: day, sentence) { parts.append(remark) }
    return parts.joined(separator: " · ")
  }

  /// What else may be meant; else what may surprise about the day.
  private func remark(on day: Day, _ sentence: DaySentence) -> String? {
    if let remark = finder.remark(on: sentence.phrases) { return text(of: remark) }
    if day < today { return words.echo.past }
    if day.weekday >= 5, !sentence.namesWeekday { return words.echo.onWeekend(["weekday": words.weekdayName(day)]) }
    return day > today.adding(months: 12) ? words.echo.overAYear : nil
  }

  private func text(of remark: DayRemark) -> String {
    func instead(_ day: Day, _ text: String) -> String {
      words.echo.otherReading(["day": date(day), "text": text])
    }
    switch remark {
    case .todayIsThatWeekday: return words.echo.todayIsThatWeekday(["weekday": words.weekdayName(today)])
    case .notFirstWeekday(let day): return instead(day, words.echo.thisWeekday(["weekday": words.weekdayName(day)]))
    case .notThisWeekend(let day): return instead(day, words.echo.thisWeekend)
    case .other(let day): return instead(day, shortDate(day))
    case .pastThisYear(let day): return words.echo.pastThisYear(["day": words.date(day, isYearKnown: false)])
    }
  }
}
