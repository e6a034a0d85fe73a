import Conversation
import TUI

/// How long ago the text being typed was last kept: at most so many seconds or characters behind.
struct DraftClock: Hashable, Sendable {
  static let seconds = 2
  static let characters = 20

  private(set) var typed = 0
  private(set) var kept = Moment(secondsSince1970: 0)

  var isDue: Bool { typed > 0 }

  /// Whether the text must be kept now, after one more key.
  mutating func tick(at now: Moment, characters: Int) -> Bool {
    if typed == 0 { kept = now }
    typed += max(1, characters)
    return typed >= Self.characters || now.secondsSince1970 - kept.secondsSince1970 >= Self.seconds
  }

  mutating func reset(at now: Moment) {
    typed = 0
    kept = now
  }
}

// The drafts: each field has its own, and a draft is no answer.
extension Session {
  /// The name of a field among the drafts.
  func draftName(_ purpose: Editor.Purpose) -> String? {
    let round = conversation.map { String($0.rounds.count) } ?? ""
    return switch purpose {
    case .answer(let turn): "answer.\(turn.question).\(turn.person.rawValue)"
    case .correction(let id, _): "correction.\(id)"
    case .feeling(let role): "feeling.\(round).\(role.rawValue)"
    case .proposal(let role): "proposal.\(round).\(role.rawValue)"
    case .missedReason(let role): "missed.\(round).\(role.rawValue)"
    case .stopReason: "stop"
    case .day, .search, .rescueFolder, .passphrase: nil
    }
  }

  func draftName(_ kind: Form.Kind, field: Int) -> String {
    switch kind {
    case .newCase: "new.\(field)"
    case .details: "details.\(field)"
    case .agreement(let id):
      (["agreement"] + (id.map { [String(describing: $0)] } ?? []) + [String(field)]).joined(separator: ".")
    }
  }

  func draft(_ name: String?) -> String? { name.flatMap { open == nil ? overview.drafts[$0] : open?.drafts[$0] } }

  mutating func setDraft(_ name: String, to text: String?) {
    let text = text.flatMap { $0.isEmpty ? nil : $0 }
    guard draft(name) != text else { return }
    if open == nil { overview.drafts[name] = text } else { open?.drafts[name] = text }
    requests.append(.keepDraft(field: name, text: text))
  }

  /// Keeps what stands in the field that is being typed in.
  mutating func keepDraft() {
    draftClock.reset(at: now.moment)
    if let newCase { return keepDrafts(of: newCase) }
    for panel in panels {
      switch panel {
      case .editor(let editor):
        if let name = draftName(editor.purpose) {
          setDraft(name, to: editor.field.text == editor.initial ? nil : editor.field.text)
        }
      case .form(let form): keepDrafts(of: form)
      case .reading, .choice: break
      }
    }
  }

  private mutating func keepDrafts(of form: Form) {
    for (index, field) in form.fields.enumerated() {
      setDraft(draftName(form.kind, field: index), to: field.text == form.initial[index] ? nil : field.text)
    }
  }

  mutating func dropDrafts(of form: Form) {
    for index in form.fields.indices { setDraft(draftName(form.kind, field: index), to: nil) }
    draftClock.reset(at: now.moment)
  }

  mutating func noteTyping(_ key: Key) {
    let characters = if case .paste(let text) = key { text.utf8.count } else { 1 }
    if draftClock.tick(at: now.moment, characters: characters) { keepDraft() }
  }
}
