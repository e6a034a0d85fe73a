import Conversation

extension Texts.Roles {
  public subscript(role: Role) -> String {
    switch role {
    case .pester: pester
    case .gepeste: gepeste
    }
  }
}

extension Texts.Answers.Condition {
  public subscript(answer: ConditionAnswer) -> String {
    switch answer {
    case .open: open
    case .yes: yes
    case .no: no
    }
  }
}

extension Texts.Answers.Stopped {
  /// Whether the bullying has stopped; nothing while that was not asked.
  public subscript(stopped: BullyingStopped?) -> String {
    switch stopped {
    case nil: open
    case .yes: yes
    case .no: no
    case .unknown: unknown
    }
  }
}

extension Texts.Answers.Kept {
  /// Whether an agreement was kept; nothing while that was not asked.
  public subscript(kept: Kept?) -> String {
    switch kept {
    case nil: open
    case .yes: yes
    case .partly: partly
    case .no: no
    case .notYet: notYet
    }
  }
}
