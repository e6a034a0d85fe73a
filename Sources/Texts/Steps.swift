import Conversation

// Where a case stands, in words.
extension Texts.Steps {
  public subscript(step: ActiveStep) -> String {
    switch step {
    case .preparation: preparation
    case .opening: opening
    case .questions: questions
    case .agreements: agreements
    case .followUp: followUp
    }
  }

  /// The step of a case, with how far the questions are.
  public func wording(of conversation: Conversation) -> String {
    switch conversation.step {
    case .active(.questions):
      let (answered, all) = conversation.progress
      return progress(step: questions, count: answered, total: all)
    case .active(let step): return self[step]
    case .closed: return closed
    case .stopped(let from, _): return stopped(step: self[from])
    }
  }
}
