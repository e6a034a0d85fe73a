import Conversation
import TUI

/// The cases of the overview, those that need attention first, filtered by a search.
struct CaseList: Hashable, Sendable {
  /// The ids of the cases that match the search, in order.
  private(set) var ids: [String] = []
  private var places: [String: Int] = [:]
  private var sorted: [SortedCase] = []
  private var entries: [String: CaseEntry] = [:]
  private var searched = SearchKey("")

  private struct SortedCase: Hashable, Sendable {
    let id: String
    let urgency: Int
    let day: Int
    let name: String
    let key: SearchKey
  }

  init() {}

  init(_ entries: [CaseEntry], today: Day, search: String) {
    sorted = entries.map { Self.sortedCase($0, today) }
      .sorted { ($0.urgency, $0.day, $0.name, $0.id) < ($1.urgency, $1.day, $1.name, $1.id) }
    self.entries = Dictionary(entries.map { ($0.id, $0) }) { $1 }
    self.search(search)
  }

  var isEmpty: Bool { sorted.isEmpty }
  /// How many cases match the search.
  var count: Int { ids.count }
  var firstID: String? { ids.first }

  func entry(_ id: String) -> CaseEntry? { entries[id] }
  func place(of id: String) -> Int? { places[id] }

  /// Sealed and unreadable cases always match: their names are not known.
  mutating func search(_ text: String) {
    searched = SearchKey(text)
    ids = sorted.filter { searched.text.isEmpty || $0.key.text.isEmpty || $0.key.holds(searched) }.map(\.id)
    places = Dictionary(ids.enumerated().map { ($1, $0) }) { $1 }
  }

  /// What needs attention stands on top: the earliest day first, then the other cases by name.
  private static func sortedCase(_ entry: CaseEntry, _ today: Day) -> SortedCase {
    switch entry.state {
    case .readable(let conversation):
      let names = conversation.persons.names
      let name = SearchKey(names.gepeste + " " + names.pester).text
      let (urgency, day) =
        if entry.liesOpen {
          (0, 0)
        } else if let day = conversation.deleteAfter {
          (day <= today ? 1 : 5, day.number)
        } else if let day = conversation.nextFollowUp {
          (2, day.number)
        } else {
          (conversation.activeStep == nil ? 4 : 3, 0)
        }
      let key = SearchKey(names.gepeste + " " + names.pester + " " + conversation.topic)
      return SortedCase(id: entry.id, urgency: urgency, day: day, name: name, key: key)
    case .sealed(let followUp, let deleteAfter):
      let day = followUp ?? deleteAfter
      let urgency = followUp != nil ? 2 : deleteAfter.map { $0 <= today ? 1 : 6 } ?? 6
      return SortedCase(id: entry.id, urgency: urgency, day: day?.number ?? 0, name: entry.id, key: SearchKey(""))
    case .deletedElsewhere, .unreadable:
      return SortedCase(id: entry.id, urgency: 0, day: 0, name: entry.id, key: SearchKey(""))
    }
  }
}

extension CaseEntry {
  var conversation: Conversation? { if case .readable(let conversation) = state { conversation } else { nil } }
}
