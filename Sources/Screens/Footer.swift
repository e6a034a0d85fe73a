import Conversation
import TUI

// The footer: which keys it names, and in which words.
extension Session {
  func footer(_ measure: Measure) -> [Run] {
    let row = measure.size.rows - 1
    var runs = [rule(row: row - 1, measure.size.columns)]
    var column = 1
    for item in footerItems(columns: measure.size.columns - 2) {
      runs.append(Run(at: Point(column: column, row: row), text: item.keys, style: .heading))
      if !item.short.isEmpty {
        runs.append(Run(at: Point(column: column + item.keys.columns + 1, row: row), text: item.short, style: .hint))
      }
      column += item.columns + 4
    }
    return runs
  }

  private struct FooterItem {
    let keys: String
    let short: String
    /// How long it stays when room is short, the lowest the longest.
    let weight: Int
    let columns: Int

    init(keys: String, short: String, weight: Int) {
      (self.keys, self.short, self.weight) = (keys, short, weight)
      columns = keys.columns + short.columns
    }
  }

  /// The keys that the footer names: the ones that weigh most and for which there is room, in their order.
  private func footerItems(columns: Int) -> [FooterItem] {
    if place == .newCase { return [FooterItem(keys: texts.newCase.newKeys, short: "", weight: 0)] }
    let leading = leadingAction
    let offered = place.bindings.compactMap { binding -> FooterItem? in
      guard let weight = binding.weight, isOffered(binding.action) else { return nil }
      return FooterItem(
        keys: names(of: binding.keys), short: words(for: binding.action).short,
        weight: binding.action == leading ? -1 : weight)
    }
    var room = columns
    var kept: [Int] = []
    for index in offered.indices.sorted(by: { offered[$0].weight < offered[$1].weight }) {
      let needed = offered[index].columns + (kept.isEmpty ? 1 : 4)
      if needed > room { continue }
      room -= needed
      kept.append(index)
    }
    // The main action stands first.
    let order = kept.sorted { (offered[$0].weight < 0 ? -1 : $0) < (offered[$1].weight < 0 ? -1 : $1) }
    return order.map { offered[$0] }
  }

  func words(for action: Action) -> ScreenTexts.ActionText {
    texts.actions[action.rawValue] ?? ScreenTexts.ActionText(short: action.rawValue, help: action.rawValue)
  }

  /// The names of keys: arrows stand together, others beside each other.
  func names(of keys: [Key]) -> String {
    let names = keys.map { name(of: $0) }
    return names.joined(separator: keys.allSatisfy(\.isArrow) ? "" : " ")
  }

  func name(of key: Key) -> String {
    switch key {
    case .enter: texts.keys.enter
    case .escape: texts.keys.escape
    case .tab, .backTab: texts.keys.tab
    case .character(" "): texts.keys.space
    case .character(let character): String(character)
    case .control(let letter): texts.keys.control(["letter": letter.uppercased()])
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .backspace, .delete, .alt, .paste, .resized, .idle,
      .f1, .hangUp:
      ""
    }
  }

  /// The main action stands first; on a board where nothing is open, that is to go on.
  var leadingAction: Action? {
    guard let conversation else { return nil }
    return switch place {
    case .preparation: conversation.allows(.steppedForward) ? .forward : nil
    case .opening: conversation.unsaidSentences.isEmpty ? .forward : nil
    case .questions: conversation.openTurns.isEmpty ? .forward : nil
    case .agreements:
      conversation.refusal(of: .steppedForward).map { $0 == .followUpDayMissing } ?? true ? .forward : nil
    case .followUp: conversation.openRound?.isDone == true ? .concludeRound : nil
    case .pesterTalk, .gepesteTalk:
      talk.map { conversation.allows(.talkHeld(with: $0)) } == true ? .finishTalk : nil
    case .overview: overview.shown.isEmpty ? .newCase : nil
    case .newCase, .ended, .summary: nil
    }
  }

  /// Whether a key has a meaning here at all; help leaves out those that have none.
  func isKnown(_ action: Action) -> Bool {
    switch action {
    case .saveElsewhere: !isSaved
    case .moveDeletion: conversation?.deleteAfter != nil
    default: true
    }
  }

  /// Whether a key does something now, so that the footer names it.
  func isOffered(_ action: Action) -> Bool {
    guard isKnown(action) else { return false }
    guard let conversation else {
      return action != .undo && (!overview.shown.isEmpty || ![.openCase, .deleteCase, .move, .search].contains(action))
    }
    switch action {
    case .writeAnswer: return turn.flatMap { conversation[$0] }?.isAnswered == false || !conversation.openTurns.isEmpty
    case .answerWithoutNote: return turn.flatMap { conversation[$0] }?.isAnswered == false
    case .correctAnswer: return turn.flatMap { conversation[$0] }?.isAnswered == true
    case .removeAnswer: return (turn.flatMap { conversation[$0] }?.answers.count ?? 0) > 1
    case .saySentence: return !conversation.unsaidSentences.isEmpty
    case .chooseStarter: return conversation.allows(.starterChosen(starter: conversation.starter.other))
    case .toggleConsent: if case .consent = agreementRow { return true } else { return false }
    case .removeAgreement, .editAgreement: if case .agreement = agreementRow { return true } else { return false }
    case .useAgreementRow: if case .consent = agreementRow { return false } else { return true }
    case .shareProposal: return followUpRows.contains { if case .proposal = $0 { true } else { false } }
    case .missTalk:
      if case .talk(let person) = followUpRow {
        return conversation.openRound?.talks[person].isDone == false
      } else {
        return false
      }
    case .cycle: return talkRow?.isText == false
    case .useTalkRow: return talkRow?.isText == true
    case .undo: return open?.history.undoable != nil
    default: return true
    }
  }
}
