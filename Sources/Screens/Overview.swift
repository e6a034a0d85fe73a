import Conversation

/// The list of cases: in the order of what needs attention, searched, with one of them in focus.
struct Overview: Sendable {
  private(set) var entries: [CaseEntry] = []
  private(set) var isLoaded = false
  var search = ""
  private var focusedID: String?
  /// What was being typed for a new case.
  var drafts: [String: String] = [:]

  /// What needs attention stands on top: the earliest day first, then the other cases by name.
  mutating func show(_ entries: [CaseEntry], today: Day, texts: ScreenTexts) {
    func key(_ entry: CaseEntry) -> (Int, Int, String) {
      if entry.state == .sealed { return (6, 0, entry.id) }
      guard let conversation = entry.conversation else { return (0, 0, entry.id) }
      let names = conversation.persons.names
      let name = SearchKey(names.gepeste + " " + names.pester).text
      if let day = conversation.deleteAfter { return (day <= today ? 1 : 5, day.number, name) }
      if let day = conversation.nextFollowUp { return (2, day.number, name) }
      return (conversation.activeStep == nil ? 4 : 3, 0, name)
    }
    self.entries = entries.map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    isLoaded = true
  }

  /// The entries that the search leaves.
  var shown: [CaseEntry] {
    let wanted = SearchKey(search)
    guard !wanted.text.isEmpty else { return entries }
    return entries.filter { entry in
      guard let conversation = entry.conversation else { return true }
      let names = conversation.persons.names
      return SearchKey("\(names.gepeste) \(names.pester) \(conversation.topic)").text.contains(wanted.text)
    }
  }

  var focusedIndex: Int { shown.firstIndex { $0.id == focusedID } ?? 0 }

  var focused: CaseEntry? {
    let shown = shown
    return shown.first { $0.id == focusedID } ?? shown.first
  }

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
