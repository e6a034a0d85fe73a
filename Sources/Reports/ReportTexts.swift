import Conversation
import TUI
import Texts

/// The words of the reports in one language, named by its two letters; words between braces are filled in.
public struct ReportTexts: Decodable, Sendable {
  public let language: String
  let dates: DateTexts
  let steps: StepTexts
  let pair: Template
  let roles: ByRole<String>
  let facilitator: Facilitator
  let agreements: Agreements
  let talk: Talk
  let together: Together
  let person: Person
  let form: Form
  let agenda: Agenda
  let list: List
  let calendar: Calendar

  /// The version with everything.
  struct Facilitator: Decodable, Sendable {
    let title, subtitle, topic, noTopic, step, nextFollowUp, stopReason, deleteAfter, caseID: String
    let conditions: String
    let condition: ConditionTexts
    let noReasons, extras: String
    let starter: Template
    let unsaid, unasked, asked, withoutNote: String
    let notCounted, notCountedWhy: String
    let notCountedOthers: Template
    let withdrawn, consents, consentGiven, consentMissing, missed, open: String
  }

  struct ConditionTexts: Decodable, Sendable {
    let open, yes, no: String

    subscript(answer: ConditionAnswer) -> String {
      switch answer {
      case .open: open
      case .yes: yes
      case .no: no
      }
    }
  }

  struct Agreements: Decodable, Sendable {
    let both, facilitator: String
    let by: Template
    let none: String
  }

  /// A separate follow-up talk.
  struct Talk: Decodable, Sendable {
    let round: Template
    let stopped: String
    let stoppedAnswer: StoppedTexts
    let kept: KeptTexts
    let feeling, proposal, shared: String
  }

  struct StoppedTexts: Decodable, Sendable {
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

  struct KeptTexts: Decodable, Sendable {
    let open, yes, partly, no, notYet: String

    subscript(kept: Kept?) -> String {
      switch kept {
      case nil: open
      case .yes: yes
      case .partly: partly
      case .no: no
      case .notYet: notYet
      }
    }
  }

  /// The version that both sign.
  struct Together: Decodable, Sendable {
    let title, followUp: String
    let nextFollowUp: Template
    let signatures, facilitator, date: String
  }

  /// The version of one person.
  struct Person: Decodable, Sendable {
    let title: String
    let subtitle: Template
    let answers, unanswered, withoutNote, agreements, followUp, missed: String
    let nextFollowUp: Template
    let rights: String
    let deleteAfter: Template
  }

  /// The empty form on paper.
  struct Form: Decodable, Sendable {
    let blank, facilitatorTitle, facilitatorSubtitle, talkTitle, yes, no, date, name, names: String
    let agreements, who, what, by, nextFollowUp: String
    let followUpTitle, followUpSubtitle, stopped, kept, stoppingIsFine: String
  }

  struct Agenda: Decodable, Sendable {
    let title, none, overdue, planned: String
  }

  struct List: Decodable, Sendable {
    let none, sealed: String
  }

  /// The events of the agenda in other programs; without names.
  struct Calendar: Decodable, Sendable {
    let summary: String
    let description: Template
    let alarm: String
  }
}

/// Where a case stands, in words.
struct StepTexts: Decodable, Sendable {
  let preparation, opening, questions, agreements, followUp, closed: String
  let stopped, progress: Template

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
      return progress(["stap": questions, "aantal": String(answered), "totaal": String(all)])
    case .active(let step): return self[step]
    case .closed: return closed
    case .stopped(let from, _): return stopped(["stap": self[from]])
    }
  }
}
