import Conversation

/// The list of cases: in the order of what needs attention, searched, with one of them in focus.
struct Overview: Sendable {
  private(set) var entries: [CaseEntry] = []
  /// The entries that the search leaves.
  private(set) var shown: [CaseEntry] = []
  private(set) var isLoaded = false
  /// Whether there are cases that have not been read yet.
  private(set) var isReading = false
  var search = "" {
    didSet { if search != oldValue { find() } }
  }
  private var focusedID: String?
  /// What was being typed for a new case.
  var drafts: [String: String] = [:]

  private var lines: [Line] = []
  /// What has been read of a list that takes the place of the one that is shown.
  private var incoming: [Line] = []

  /// A case with what it is ordered and found by.
  private struct Line: Sendable {
    let entry: CaseEntry
    let urgency: Int
    let day: Int
    let name: String
    let searched: String

    static func before(_ a: Line, _ b: Line) -> Bool { (a.urgency, a.day, a.name) < (b.urgency, b.day, b.name) }
  }

  /// Takes the first cases of a list that is read anew, and whether more will come.
  mutating func begin(_ entries: [CaseEntry], more: Bool, today: Day) {
    incoming = []
    add(entries, more: more, today: today)
  }

  /// Takes further cases. The first list is shown as it grows; a later one when it is whole.
  mutating func add(_ entries: [CaseEntry], more: Bool, today: Day) {
    incoming += entries.map { Self.line($0, today) }
    isReading = more
    if more, isLoaded, lines.count > incoming.count { return }
    lines = incoming.sorted(by: Line.before)
    self.entries = lines.map(\.entry)
    isLoaded = true
    find()
  }

  /// What needs attention stands on top: the earliest day first, then the other cases by name.
  private static func line(_ entry: CaseEntry, _ today: Day) -> Line {
    guard let conversation = entry.conversation else {
      let urgency = entry.state == .sealed ? 6 : 0
      return Line(entry: entry, urgency: urgency, day: 0, name: entry.id, searched: "")
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
      entry: entry, urgency: urgency, day: day, name: name, searched: name + " " + SearchKey(conversation.topic).text)
  }

  /// What cannot be read is always shown: nobody could search for it.
  private mutating func find() {
    let wanted = SearchKey(search).text
    shown = wanted.isEmpty ? entries : lines.filter { $0.searched.isEmpty || $0.searched.contains(wanted) }.map(\.entry)
  }

  var focusedIndex: Int { focusedID.flatMap { id in shown.firstIndex { $0.id == id } } ?? 0 }

  var focused: CaseEntry? { shown.indices.contains(focusedIndex) ? shown[focusedIndex] : nil }

  mutating func focus(on index: Int) { focusedID = shown.indices.contains(index) ? shown[index].id : nil }

  mutating func focus(onCase id: String) { focusedID = id }
}

/// A text as search compares it: without capitals and without accents.
struct SearchKey: Hashable {
  let text: String

  init(_ text: String) {
    var key = ""
    for scalar in text.unicodeScalars where scalar.properties.generalCategory != .nonspacingMark {
      if scalar.isASCII {
        key += String(scalar).lowercased()
      } else {
        key += Self.base(of: scalar)
      }
    }
    self.text = key
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
