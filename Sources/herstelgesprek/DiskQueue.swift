import Conversation
import Screens

/// What is asked of the disk.
enum DiskTask: Sendable {
  /// The program has begun: what stands first, the list, and what a person should know of the folder.
  case begin
  case request(Request)
  /// Says so once everything before it is done, the list of cases too.
  case catchUp
  /// A case that was just unsealed.
  case openUnsealed(id: String, passphrase: String)
  /// The program ends: everything is let go of.
  case finish
}

/// What waits for the disk, in order. Records pass drafts: what was said must not wait for what is still being typed.
struct DiskQueue {
  /// What is done at once.
  enum Step: Sendable {
    /// In the order in which they were recorded.
    case records([UnsavedRecord])
    /// Texts being typed, by field; nothing forgets one.
    case drafts([DraftField: String?])
    case task(DiskTask)
  }

  /// A record, and the drafts that are forgotten once it is on the disk.
  struct UnsavedRecord: Sendable {
    let record: Record
    let forgetting: [DraftField]
  }

  private var steps: [Step] = []

  var isEmpty: Bool { steps.isEmpty }

  mutating func add(_ task: DiskTask) {
    switch task {
    case .request(.save(let record, let fields)): add(UnsavedRecord(record: record, forgetting: fields))
    case .request(.keepDraft(let field, let text)): add(text, of: field)
    case .begin, .request, .catchUp, .openUnsealed, .finish: steps.append(.task(task))
    }
  }

  /// Takes the next step out of the queue.
  mutating func next() -> Step? { steps.isEmpty ? nil : steps.removeFirst() }

  private mutating func add(_ unsaved: UnsavedRecord) {
    var passed: [DraftField: String?] = [:]
    if case .drafts(let drafts) = steps.last {
      passed = drafts.filter { !unsaved.forgetting.contains($0.key) }
      steps.removeLast()
    }
    if case .records(let records) = steps.last {
      steps[steps.count - 1] = .records(records + [unsaved])
    } else {
      steps.append(.records([unsaved]))
    }
    if !passed.isEmpty { steps.append(.drafts(passed)) }
  }

  private mutating func add(_ text: String?, of field: DraftField) {
    if case .drafts(var drafts) = steps.last {
      drafts.updateValue(text, forKey: field)
      steps[steps.count - 1] = .drafts(drafts)
    } else {
      steps.append(.drafts([field: text]))
    }
  }
}
