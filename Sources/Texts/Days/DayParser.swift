/// A day and what stands around it in a typed text.
struct DaySentence {
  /// The days that are named, all of them the same day: `vrijdag`, `4 december`.
  var phrases: [DayPhrase] = []
  /// Their tokens.
  var place = 0..<0
  /// The tokens that say nothing about the day, such as an hour.
  var notKept: [Range<Int>] = []
  /// Parts of today, in words that also say today.
  var partsOfToday: [String] = []
  /// Whether a weekday or weekend is named.
  var namesWeekday = false
  /// Before or until the day.
  var isUntil = false
  /// From or after the day.
  var isFrom = false
  /// The article makes a habit of a weekday: `le vendredi`.
  var isRecurring = false
  /// The token after it.
  var end = 0
}

/// Reads sentences about a day: a small grammar over the words of one language, in the orders of all.
///
///     sentence    = extra* preposition? day (pause? day)* (extra | word behind)*
///     day         = near | weekday | weekend | part of a week, month or year | length | date | nth weekday
///     extra       = an hour | a part of the day
///
/// Of several ways to read the same words the longest counts.
struct DayParser {
  let words: DayWords
  let tokens: [DayToken]
  /// The phrases that begin at each token.
  let matches: [[DayMatch]]

  init(_ tokens: [DayToken], of text: String, in lexicon: DayLexicon) {
    words = lexicon.words
    var parts: [DayToken] = []
    parts.reserveCapacity(tokens.count + 2)
    for token in lexicon.expanded(tokens) {
      if let (day, part) = lexicon.parts(of: token, in: text) { parts += [day, part] } else { parts.append(token) }
    }
    self.tokens = parts
    matches = parts.indices.map { lexicon.matches(at: $0, in: parts) }
  }

  /// The longest phrase with a role that begins at a token.
  func match(_ role: DayRole, at index: Int) -> DayMatch? {
    index < matches.count ? matches[index].first { $0.role == role } : nil
  }

  func skip(_ role: DayRole, at index: Int) -> Int { match(role, at: index)?.end ?? index }

  func isSign(_ signs: String, at index: Int) -> Bool { index < tokens.count && tokens[index].isSign(signs) }

  /// The token after the commas, dashes and colons at a token.
  func skipPauses(at index: Int) -> Int {
    var index = index
    while isSign(",-;:", at: index) { index += 1 }
    return index
  }

  /// The longest sentence that begins at a token.
  func sentence(at start: Int) -> DaySentence? {
    if let sentence = sentenceWithoutExtra(at: start, DaySentence()) { return sentence }
    var sentence = DaySentence()
    guard let first = extra(at: start) else { return nil }
    sentence.notKept = [start..<first]
    sentence.end = readExtras(at: first, &sentence)
    return sentenceWithoutExtra(at: skipPauses(at: sentence.end), sentence) ?? sentence
  }

  /// A sentence that begins with a preposition or a day.
  private func sentenceWithoutExtra(at start: Int, _ sentence: DaySentence) -> DaySentence? {
    var best = days(at: start, sentence)
    for preposition in matches[at: start] {
      guard [.onBefore, .about, .untilBefore, .fromBefore].contains(preposition.role),
        var candidate = days(at: preposition.end, sentence), candidate.end > best?.end ?? 0
      else { continue }
      // `for two weeks` tells how long, not when.
      let isBareLength = candidate.isBareLength && length(at: preposition.end)?.hasPreposition != true
      switch preposition.role {
      case .about: candidate.notKept.insert(start..<preposition.end, at: sentence.notKept.count)
      case .untilBefore where !isBareLength: candidate.isUntil = true
      case .onBefore where !isBareLength: break
      case .fromBefore: candidate.isFrom = true
      default: continue
      }
      candidate.isRecurring = false
      best = candidate
    }
    return best
  }

  /// Days that are one and the same, and what follows them.
  private func days(at start: Int, _ sentence: DaySentence) -> DaySentence? {
    guard var found = day(at: start) else { return nil }
    var sentence = sentence
    var kinds: Set<FoundDay.Kind> = []
    sentence.place = start..<start
    while true {
      sentence.add(found)
      kinds.insert(found.kind)
      guard found.kind != .alone, let next = nextDay(after: found, &sentence), !kinds.contains(next.kind) else { break }
      found = next
    }
    sentence.isRecurring = sentence.isRecurring && sentence.phrases.count == 1
    readBehind(&sentence)
    return sentence
  }

  /// The same day once more, in other words; extras may stand between.
  private func nextDay(after found: FoundDay, _ sentence: inout DaySentence) -> FoundDay? {
    func day(at end: Int) -> FoundDay? {
      let day = self.day(at: skipPauses(at: end), afterWeekday: found.kind == .weekday)
      return day?.kind == .alone || day?.kind == found.kind ? nil : day
    }
    // Behind a weekday the morning is meant, not tomorrow: `vrijdag morgen`.
    let isMorning = found.kind == .weekday && match(.partOfDay, at: found.end) != nil
    if !isMorning, let next = day(at: found.end) { return next }
    var longer = sentence
    let end = readExtras(at: found.end, &longer)
    guard end > found.end, let next = day(at: end) else { return nil }
    sentence = longer
    return next
  }

  /// Extras, and words that stand behind the day that they belong to.
  private func readBehind(_ sentence: inout DaySentence) {
    while true {
      let before = sentence.end
      sentence.end = readExtras(at: before, &sentence)
      let index = skipPauses(at: sentence.end)
      if let word = match(.onAfter, at: index) {
        sentence.end = word.end
        sentence.isRecurring = false
      } else if let word = match(.untilAfter, at: index) {
        sentence.end = word.end
        sentence.isUntil = true
      } else if let word = match(.fromAfter, at: index) {
        sentence.end = word.end
        sentence.isFrom = true
      }
      if sentence.end == before { return }
    }
  }

  /// Reads what says nothing about the day, and tells where it ends.
  private func readExtras(at start: Int, _ sentence: inout DaySentence) -> Int {
    var end = start
    while true {
      let begin = skipPauses(at: end)
      guard let next = extra(at: begin) else { return end }
      if let last = sentence.notKept.last, last.upperBound == begin {
        sentence.notKept[sentence.notKept.count - 1] = last.lowerBound..<next
      } else {
        sentence.notKept.append(begin..<next)
      }
      end = next
    }
  }
}

extension DaySentence {
  fileprivate mutating func add(_ found: FoundDay) {
    phrases.append(found.phrase)
    place = place.lowerBound..<found.end
    end = found.end
    if let part = found.partOfToday { partsOfToday.append(part) }
    namesWeekday = namesWeekday || found.namesWeekday
    isUntil = isUntil || found.isUntil
    isRecurring = isRecurring || found.isRecurring
  }

  /// Whether it is a day by itself, not a length or a period.
  var namesOneDay: Bool {
    switch phrases.first {
    case .near, .weekday, .weekend, .later, .inMonth: true
    case .length, .period, .week, .counted, .vague, nil: false
    }
  }

  fileprivate var isBareLength: Bool {
    if case .length? = phrases.first { true } else { false }
  }
}

extension Array where Element == [DayMatch] {
  fileprivate subscript(at index: Int) -> [DayMatch] { index < count ? self[index] : [] }
}
