import CaseFiles
import Conversation
import Reports
import Texts

// All cases at once.
extension Commands {
  /// What is made of every case, in the order of the overview; what cannot be read is a message. Nothing where there are
  /// only such.
  func listedCases<Made: Sendable>(_ make: @escaping @Sendable (ListedCase) -> Made) throws(FileFault) -> [Made]? {
    let today = Clock.today
    let all = try listed { listed in
      listedCase(listed).map { (place: $0.place(today: today), made: make($0)) }
    }
    return all?.sorted { $0.place < $1.place }.map(\.made)
  }

  private func listedCase(_ listed: Listed) -> ListedCase? {
    switch listed {
    case .summary(let summary):
      if summary.liesOpen { tell(texts.files.notices.liesOpen, of: summary.id) }
      return ListedCase(id: summary.id, conversation: summary.conversation, created: summary.created)
    case .sealed(let id, let days):
      return ListedCase(sealed: id, nextFollowUp: days?.nextFollowUp, deleteAfter: days?.deleteAfter)
    case .fault: return nil
    }
  }

  func list(_ form: Arguments.ListForm) -> ExitCode {
    reporting { () throws(FileFault) in
      switch form {
      case .ids: return answer(try folder.ids().map { $0 + "\n" }.joined())
      case .text: return try listedCases(texts.row).map { answer(texts.caseList($0)) } ?? .failed
      case .json: return try listedCases { $0 }.map(write) ?? .failed
      case .csv: return try listedCases { $0 }.map { answer($0.csv) } ?? .failed
      }
    }
  }

  /// Every case that can be read, as other programs read one.
  func showAll(for version: Arguments.Version) -> ExitCode {
    reporting { () throws(FileFault) in
      let found = try listed { listed -> (id: String, isSealed: Bool)? in
        switch listed {
        case .summary(let summary): (summary.id, false)
        case .sealed(let id, _): (id, true)
        case .fault: nil
        }
      }
      guard let found else { return .failed }
      for (id, isSealed) in found where isSealed { tell(texts.words(for: .sealed(id: id)), of: id) }
      var all: [CaseJSON] = []
      for (id, isSealed) in found where !isSealed {
        let history = try history(id)
        let audience = version.audience(in: history.conversation)
        all.append(CaseJSON(id: id, of: history.conversation, skipped: history.skipped.map(\.record), for: audience))
      }
      return write(all)
    }
  }

  func agenda(ics: Bool) -> ExitCode {
    reporting { () throws(FileFault) in ics ? try calendar() : try agenda() }
  }

  private func agenda() throws(FileFault) -> ExitCode {
    let known = try listed { listed -> (id: String, persons: Persons?, day: Day?)? in
      switch listed {
      case .summary(let summary): (summary.id, summary.conversation.persons, summary.conversation.nextFollowUp)
      case .sealed(let id, let days): (id, nil, days?.nextFollowUp)
      case .fault: nil
      }
    }
    guard let known else { return .failed }
    let followUps = known.compactMap { id, persons, day in
      day.map { AgendaEntry(caseID: id, persons: persons, day: $0) }
    }
    return answer(Document.agenda(of: followUps, today: Clock.today, texts: texts).text())
  }

  private func calendar() throws(FileFault) -> ExitCode {
    let known = try listed { listed -> (id: String, entries: [CalendarEntry], last: FollowUpCalendar.State)? in
      switch listed {
      case .summary(let summary):
        (
          summary.id, summary.calendar, .init(summary.conversation.nextFollowUp, summary.conversation.deleteAfter)
        )
      case .sealed(let id, let days):
        (id, days?.calendar ?? [], .init(days?.nextFollowUp, days?.deleteAfter))
      case .fault: nil
      }
    }
    guard let known else { return .failed }
    var calendar = FollowUpCalendar(texts: texts)
    for (id, entries, last) in known { calendar.add(entries, of: id, last: last) }
    for tombstone in try folder.tombstones() { calendar.add(tombstone.calendar, of: tombstone.id, last: .cancelled) }
    return answer(calendar.ics)
  }
}

extension FollowUpCalendar {
  /// - Parameter last: what became of the last round of the case; those before it are concluded.
  fileprivate mutating func add(_ entries: [CalendarEntry], of id: String, last: State) {
    let lastRound = entries.last { !$0.isCancelled }?.round
    for entry in entries {
      let state: State = entry.isCancelled ? .cancelled : entry.round == lastRound ? last : .concluded
      add(
        Event(
          caseID: id, round: entry.round, day: entry.day, state: state, sequence: entry.sequence, stamp: entry.stamp))
    }
  }
}

extension FollowUpCalendar.State {
  /// What became of the last round of a case, by the days it has: a closed one is to be deleted.
  fileprivate init(_ nextFollowUp: Day?, _ deleteAfter: Day?) {
    self = nextFollowUp != nil ? .planned : deleteAfter != nil ? .concluded : .cancelled
  }
}
