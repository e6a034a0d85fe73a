extension DayParser {
  /// The token after an hour or a part of the day; nil when there is none.
  func extra(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    var best = hour(at: index)
    func consider(_ end: Int?) {
      if let end, end > best ?? 0 { best = end }
    }
    consider(partOfDay(at: index))
    for preposition in matches[index] where preposition.role == .hourBefore {
      let next = skip(.article, at: preposition.end)
      consider(partOfDay(at: next))
      consider(hour(at: next))
    }
    if let at = match(.at, at: index), let hour = number(at: at.end, upTo: 24) {
      if isSign(".", at: hour), hour + 1 < tokens.count, tokens[hour + 1].digits == 2 {
        consider(number(at: hour + 1, upTo: 59))
      } else if !isPartOfDate(at: hour) {
        consider(hour)
      }
    }
    return best
  }

  private func partOfDay(at index: Int) -> Int? { match(.partOfDay, at: skip(.article, at: index))?.end }

  /// An hour, or one hour to another.
  private func hour(at index: Int) -> Int? {
    let first = clock(at: index) ?? number(at: index, upTo: 24)
    if let first, match(.at, at: first) == nil,
      let joined = isSign("-", at: first) ? first + 1 : match(.connective, at: first)?.end,
      let second = clock(at: joined)
    {
      return second
    }
    return clock(at: index)
  }

  /// `16u`, `16u30`, `16:30`, `half vijf`, `4.30 pm`, `cinq heures et demie`.
  func clock(at index: Int) -> Int? {
    if let fraction = match(.fractionBefore, at: index) {
      return number(at: fraction.end, upTo: 24).map { skip(.hourUnit, at: $0) }
    }
    guard let hour = number(at: index, upTo: 24) else { return nil }
    if isSign(":", at: hour) { return number(at: hour + 1, upTo: 59).map { skip(.hourUnit, at: $0) } }
    if isSign(".", at: hour), let minute = number(at: hour + 1, upTo: 59) { return match(.hourUnit, at: minute)?.end }
    guard let unit = match(.hourUnit, at: hour) else { return nil }
    if let fraction = match(.fractionAfter, at: unit.end) { return fraction.end }
    if let minute = number(at: unit.end, upTo: 59), tokens[unit.end].digits == 2, !isPartOfDate(at: minute) {
      return minute
    }
    return skip(.hourUnit, at: unit.end)
  }

  private func number(at index: Int, upTo limit: Int) -> Int? {
    if let match = match(.number, at: index) { return match.value <= limit ? match.end : nil }
    guard index < tokens.count, tokens[index].digits <= 2, let number = tokens[index].number, number <= limit else {
      return nil
    }
    return index + 1
  }

  /// Whether a date goes on at this token.
  private func isPartOfDate(at index: Int) -> Bool {
    isSign("/-.", at: index) && index + 1 < tokens.count && tokens[index + 1].kind == .number
      || match(.month, at: index) != nil
      || index < tokens.count && tokens[index].isAttached && match(.ordinalEnding, at: index) != nil
  }
}
