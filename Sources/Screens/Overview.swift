import Conversation
import TUI

/// The list of cases: in the order of what needs attention, searched, with one of them in focus.
struct Overview: Sendable {
  private(set) var isLoaded = false
  /// Whether there are cases that have not been read yet.
  private(set) var isReading = false
  var search = "" {
    didSet { if search != oldValue { find(after: SearchKey(oldValue)) } }
  }
  private var focusedID: String?
  private(set) var focusedIndex = 0
  /// What was being typed for a new case.
  var drafts: [String: String] = [:]

  private var lines: [Line] = []
  /// What each line is found by, side by side so that all of it is passed through quickly.
  private var keys: [SearchKey] = []
  /// Which lines the search leaves.
  private var found: [Int] = []
  /// What has been read of a list that takes the place of the one that is shown, in its order.
  private var incoming: [Line] = []

  /// A case with what it is ordered and found by; shared, for lists of them are made anew with every part read.
  private final class Line: Sendable {
    let entry: CaseEntry
    let urgency: Int
    let day: Int
    let name: String
    let searched: SearchKey

    init(_ entry: CaseEntry, urgency: Int, day: Int, name: String, searched: SearchKey) {
      (self.entry, self.urgency, self.day, self.name, self.searched) = (entry, urgency, day, name, searched)
    }

    static func before(_ a: Line, _ b: Line) -> Bool { (a.urgency, a.day, a.name) < (b.urgency, b.day, b.name) }
  }

  /// Takes the first cases of a list that is read anew, and whether more will come.
  mutating func begin(_ entries: [CaseEntry], more: Bool, today: Day) {
    incoming = []
    add(entries, more: more, today: today)
  }

  /// Takes further cases. The first list is shown as it grows; a later one when it is whole.
  mutating func add(_ entries: [CaseEntry], more: Bool, today: Day) {
    incoming = Self.merged(incoming, entries.map { Self.line($0, today) }.sorted(by: Line.before))
    isReading = more
    if more, isLoaded, lines.count > incoming.count { return }
    lines = incoming
    keys = lines.map(\.searched)
    isLoaded = true
    find(after: SearchKey(""))
  }

  /// Two ordered lists in one.
  private static func merged(_ some: [Line], _ others: [Line]) -> [Line] {
    var merged: [Line] = []
    merged.reserveCapacity(some.count + others.count)
    var rest = others[...]
    for line in some {
      while let other = rest.first, Line.before(other, line) { merged.append(rest.removeFirst()) }
      merged.append(line)
    }
    return merged + rest
  }

  /// What needs attention stands on top: the earliest day first, then the other cases by name.
  private static func line(_ entry: CaseEntry, _ today: Day) -> Line {
    guard let conversation = entry.conversation else {
      let urgency = entry.state == .sealed ? 6 : 0
      return Line(entry, urgency: urgency, day: 0, name: entry.id, searched: SearchKey(""))
    }
    let names = conversation.persons.names
    let name = SearchKey(names.gepeste + " " + names.pester).text
    let (urgency, day) =
      if let day = conversation.deleteAfter {
        (day <= today ? 1 : 5, day.number)
      } else if let day = conversation.nextFollowUp { (2, day.number) } else {
        (conversation.activeStep == nil ? 4 : 3, 0)
      }
    return Line(
      entry, urgency: urgency, day: day, name: name,
      searched: SearchKey(names.gepeste + " " + names.pester + " " + conversation.topic))
  }

  /// What cannot be read is always shown: nobody could search for it. A search that goes on looks only through what
  /// it left before.
  private mutating func find(after earlier: SearchKey) {
    let wanted = SearchKey(search)
    let isNarrower = !earlier.text.isEmpty && wanted.text.hasPrefix(earlier.text)
    let candidates = isNarrower ? found : Array(lines.indices)
    found =
      wanted.text.isEmpty
      ? candidates : candidates.filter { keys[$0].text.isEmpty || keys[$0].holds(wanted) }
    findFocus()
  }

  private mutating func findFocus() {
    focusedIndex = focusedID.flatMap { id in found.firstIndex { lines[$0].entry.id == id } } ?? 0
  }

  /// Whether there are cases at all, found or not.
  var isEmpty: Bool { lines.isEmpty }

  /// The entries that the search leaves.
  var shown: LazyMapCollection<[Int], CaseEntry> {
    let lines = lines
    return found.lazy.map { lines[$0].entry }
  }

  func entry(ofCase id: String) -> CaseEntry? { lines.first { $0.entry.id == id }?.entry }

  var focused: CaseEntry? { found.indices.contains(focusedIndex) ? shown[focusedIndex] : nil }

  mutating func focus(on index: Int) {
    focusedID = found.indices.contains(index) ? shown[index].id : nil
    focusedIndex = focusedID == nil ? 0 : index
  }

  mutating func focus(onCase id: String) {
    focusedID = id
    findFocus()
  }
}

/// A text as search compares it: without capitals and without accents.
struct SearchKey: Hashable {
  let text: String
  /// A bit for each letter that is in it: most of what is not meant is passed over by these alone.
  private let letters: UInt64

  init(_ text: String) {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0..<0x80: key.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      default: key.append(contentsOf: Self.base(of: scalar).unicodeScalars)
      }
    }
    self.text = String(key)
    letters = self.text.utf8.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  /// Whether another text is part of this one.
  func holds(_ part: SearchKey) -> Bool {
    guard letters & part.letters == part.letters else { return false }
    let (text, part) = (text.utf8, part.text.utf8)
    guard let first = part.first else { return true }
    var place = text.startIndex
    while let start = text[place...].firstIndex(of: first) {
      if text[start...].starts(with: part) { return true }
      place = text.index(after: start)
    }
    return false
  }

  /// A letter without its accent, by its Unicode name: "LATIN SMALL LETTER E WITH ACUTE" is an e.
  private static func base(of scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    guard let name = lower.unicodeScalars.first?.properties.name, let cut = name.firstRange(of: " WITH "),
      let letter = name[..<cut.lowerBound].split(separator: " ").last
    else { return lower }
    return letter.lowercased()
  }
}
