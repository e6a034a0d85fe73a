/// A point in time, in whole seconds since 1 January 1970 UTC; the core is told it and never asks for it.
public struct Moment: Hashable, Comparable, Sendable {
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  public static func < (a: Moment, b: Moment) -> Bool { a.secondsSince1970 < b.secondsSince1970 }
}

extension Moment {
  /// The day in UTC, and the seconds since its midnight.
  public var inUTC: (day: Day, second: Int) {
    let second = (secondsSince1970 % 86_400 + 86_400) % 86_400
    return (Day(number: (secondsSince1970 - second) / 86_400), second)
  }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    secondsSince1970 = try container.decode(Int.self)
    // Years 1 to 9999 only, as for days, so that arithmetic with dates cannot overflow.
    guard (-62_135_596_800...253_402_300_799).contains(secondsSince1970) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no year from 1 to 9999")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(secondsSince1970)
  }
}

/// A day of the Gregorian calendar, without a time and without a zone; written `2026-11-30`.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970, which is day 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nothing for a day that does not exist, such as 30 February, or a year outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let candidate = Day(number: Day.number(year: year, month: month, day: day))
    guard candidate.parts == (year, month, day) else { return nil }
    self = candidate
  }

  /// Reads the form `2026-11-30`, and only that.
  public init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else { return nil }
    let numbers = fields.compactMap { Int(String($0) ?? "") }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// Year, month (1-12) and day of the month (1-31).
  public var parts: (year: Int, month: Int, day: Int) {
    // Years that begin in March put the leap day last, and 400 of them always count 146,097 days.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month so many months later; the last day of that month where it is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let count = year * 12 + month - 1 + months
    let later = (year: count / 12, month: count % 12 + 1)
    for last in stride(from: day, to: 27, by: -1) {
      if let found = Day(year: later.year, month: later.month, day: last) { return found }
    }
    return Day(number: Day.number(year: later.year, month: later.month, day: min(day, 28)))
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: Comparable {
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  public var description: String {
    func padded(_ value: Int, to width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no day of the form 2026-11-30: \(text)")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
