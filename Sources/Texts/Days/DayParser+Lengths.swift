extension DayParser {
  struct FoundLength {
    let length: DayLength
    let end: Int
    let hasPreposition: Bool
    /// Whether it says how many, as `within the week` does not.
    let hasCount: Bool
  }

  /// `over 2 weken`, `within the week`, `een half jaar`, `a week ago`.
  func length(at index: Int) -> FoundLength? {
    guard index < tokens.count else { return nil }
    var best: FoundLength?
    for preposition in matches[index] {
      guard [.lengthBefore, .within, .agoBefore].contains(preposition.role) else { continue }
      let found = length(at: preposition.end, after: preposition.role)
      if let found, found.end > best?.end ?? 0 { best = found }
    }
    return best ?? length(at: index, after: nil)
  }

  private func length(at index: Int, after preposition: DayRole?) -> FoundLength? {
    var next = skip(.about, at: index)
    let isAbout = next > index
    guard !isAbout || preposition != nil else { return nil }
    if preposition != nil { next = skip(.article, at: next) }
    let hasArticle = next > skip(.about, at: index)
    if hasArticle { next = skip(.lengthAdjective, at: next) }
    guard let (length, end, hasCount) = measure(at: next, hasArticle: hasArticle) else { return nil }
    guard hasCount || preposition == .within && hasArticle else { return nil }
    let (sign, last) = direction(at: end, after: preposition)
    return FoundLength(length: length.times(sign), end: last, hasPreposition: preposition != nil, hasCount: hasCount)
  }

  /// A number of units, a length that is said whole, or a bare unit.
  private func measure(at index: Int, hasArticle: Bool) -> (length: DayLength, end: Int, hasCount: Bool)? {
    let units = words.reading.lengths.units
    if let fixed = match(.fixedLength, at: index) {
      return (DayLength(words.reading.lengths.fixed[fixed.value]), fixed.end, true)
    }
    if let (count, end) = count(at: index) {
      guard let unit = match(.unit, at: hasArticle ? skip(.lengthAdjective, at: end) : end) else { return nil }
      return (DayLength(units[unit.value]).times(count), unit.end, true)
    }
    guard let unit = match(.unit, at: index) else { return nil }
    return (DayLength(units[unit.value]), unit.end, false)
  }

  private func count(at index: Int) -> (Int, end: Int)? {
    if index < tokens.count, let number = tokens[index].number { return (number, index + 1) }
    guard let match = match(.number, at: index) ?? match(.one, at: index) else { return nil }
    return (max(1, match.value), match.end)
  }

  /// Whether a length goes back from today or on, and where what says so ends.
  private func direction(at index: Int, after preposition: DayRole?) -> (sign: Int, end: Int) {
    if preposition == .agoBefore { return (-1, index) }
    if preposition == nil, let ago = match(.agoAfter, at: index) { return (-1, ago.end) }
    return (1, skip(.lengthAfter, at: index))
  }
}
