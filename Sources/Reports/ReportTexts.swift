import Conversation

/// The words of the reports in one language, named by its two letters; words between braces are filled in.
public struct ReportTexts: Decodable, Sendable {
  public let language: String
  public let dates: DateTexts
  public let steps: StepTexts
  public let pair: String
  public let roles: ByRole<String>
  public let facilitator: Facilitator
  public let agreements: Agreements
  public let talk: Talk
  public let together: Together
  public let person: Person
  public let form: Form
  public let agenda: Agenda
  public let list: List
  public let calendar: Calendar

  /// The version with everything.
  public struct Facilitator: Decodable, Sendable {
    let title, subtitle, topic, noTopic, step, nextFollowUp, stopReason, deleteAfter, caseID: String
    let conditions: String
    let condition: ConditionTexts
    let noReasons, extras, starter, unsaid, unasked, asked, withoutNote: String
    let notCounted, notCountedWhy, notCountedOthers: String
    let withdrawn, consents, consentGiven, consentMissing, missed, open: String
  }

  public struct ConditionTexts: Decodable, Sendable {
    let open, yes, no: String

    subscript(answer: ConditionAnswer) -> String {
      switch answer {
      case .open: open
      case .yes: yes
      case .no: no
      }
    }
  }

  public struct Agreements: Decodable, Sendable {
    let both, by, none: String
  }

  /// A separate follow-up talk.
  public struct Talk: Decodable, Sendable {
    let round, stopped: String
    let stoppedAnswer: StoppedTexts
    let kept: KeptTexts
    let feeling, proposal, shared: String
  }

  public struct StoppedTexts: Decodable, Sendable {
    let open, yes, no, unknown: String

    subscript(stopped: BullyingStopped?) -> String {
      switch stopped {
      case nil: open
      case .yes: yes
      case .no: no
      case .unknown: unknown
      }
    }
  }

  public struct KeptTexts: Decodable, Sendable {
    let open, yes, partly, no: String

    subscript(kept: Kept?) -> String {
      switch kept {
      case nil: open
      case .yes: yes
      case .partly: partly
      case .no: no
      }
    }
  }

  /// The version that both sign.
  public struct Together: Decodable, Sendable {
    let title, followUp, nextFollowUp, signatures, facilitator, date: String
  }

  /// The version of one person.
  public struct Person: Decodable, Sendable {
    let title, subtitle, answers, unanswered, withoutNote, agreements, followUp, missed: String
    let nextFollowUp, rights, deleteAfter: String
  }

  /// The empty form on paper.
  public struct Form: Decodable, Sendable {
    let blank, facilitatorTitle, facilitatorSubtitle, talkTitle, yes, no, date, name, names: String
    let agreements, who, what, by, nextFollowUp: String
    let followUpTitle, followUpSubtitle, stopped, kept, stoppingIsFine: String
  }

  public struct Agenda: Decodable, Sendable {
    let title, none, overdue, planned: String
  }

  public struct List: Decodable, Sendable {
    let none, sealed: String
  }

  /// The events of the agenda in other programs; without names.
  public struct Calendar: Decodable, Sendable {
    let summary, description, alarm: String
  }
}

/// Where a case stands, in words.
public struct StepTexts: Decodable, Sendable {
  let preparation, opening, questions, agreements, followUp, closed, stopped, progress: String

  subscript(step: ActiveStep) -> String {
    switch step {
    case .preparation: preparation
    case .opening: opening
    case .questions: questions
    case .agreements: agreements
    case .followUp: followUp
    }
  }

  /// The step of a case, with how far the questions are.
  func wording(of conversation: Conversation) -> String {
    switch conversation.step {
    case .active(.questions):
      let (answered, all) = conversation.progress
      return progress.filled(["stap": questions, "aantal": String(answered), "totaal": String(all)])
    case .active(let step): return self[step]
    case .closed: return closed
    case .stopped(let from, _): return stopped.filled(["stap": self[from]])
    }
  }
}
