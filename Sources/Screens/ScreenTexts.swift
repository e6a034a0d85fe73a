import Conversation
import TUI
import Texts

/// Every word of the screens in one language, as it stands in the file of that language.
public struct ScreenTexts: Hashable, Sendable, Decodable {
  let program: String
  let practice: String
  let and: String
  let unsaved, readOnly: String
  let keeping: KeepingTexts
  let tooSmall: Template
  let marks: Marks
  let steps: Steps
  let curtain: Curtains
  let keys: Keys
  let actions: [String: ActionText]
  let dates: DateTexts
  let notices: Notices
  let refusals: Refusals
  let events: Events
  let editors: Editors
  let choices: Choices
  let help: Help
  let signpost: Signpost
  let overview: OverviewTexts
  let newCase: FormTexts
  let preparation: Preparation
  let opening: Opening
  let questions: Questions
  let agreements: Agreements
  let followUp: FollowUp
  let talk: TalkTexts
  let ended: Ended
  let summary: SummaryTexts
  let line: LineTexts

  struct KeepingTexts: Hashable, Sendable, Decodable {
    let elsewhere: String
    let rescue, rescueBody, otherFolder, folder, folderNeeded: String
    let leaving, leavingBody, stay, saveFirst, leave: String
    let clean, cleanBody, cleanHint, notNow, cleanIt: String
    let contradiction: Template
    let contradictionBody, later: String
    let passphrase: Template
    let passphraseHint, until: String
  }

  struct Marks: Hashable, Sendable, Decodable {
    let facilitator, together: String
    let person: Template
  }

  struct Steps: Hashable, Sendable, Decodable {
    let preparation, opening, questions, agreements, followUp, closed, stopped: String

    subscript(step: ActiveStep) -> String {
      switch step {
      case .preparation: preparation
      case .opening: opening
      case .questions: questions
      case .agreements: agreements
      case .followUp: followUp
      }
    }
  }

  struct Curtains: Hashable, Sendable, Decodable {
    let toFacilitator, hidden: String
    let toPerson: Template
  }

  struct Keys: Hashable, Sendable, Decodable {
    let enter, escape, space, tab: String
    let control: Template
  }

  /// What a key does: in a word for the footer, in a sentence for help.
  struct ActionText: Hashable, Sendable, Decodable {
    let short, help: String
  }

  struct Notices: Hashable, Sendable, Decodable {
    let typingOutside, typingOutsideHere, allSaid, nothingToCorrect, blankIsNoAnswer, enterToWrite,
      agreementRemoved: String
    let printing: String
    let undone, redone, noted, withoutNote, asked, askingTakenBack, removed, recorded: Template
  }

  struct Refusals: Hashable, Sendable, Decodable {
    let notYet, impossible: Template
    let sentencesUnsaid, noAgreement, followUpDayMissing: String
    let cellsOpen, openQuestion, consentMissing, talkIncomplete, talksOpen, bullyingNotStopped, lacksKept: Template
    let lacksStopped, neitherSaysStopped: String
    let notInThisStep, nameMissing, namesEqual, blankText, nothingChanges, unknown, starterFixed: String
    let alreadyAnswered, talkDone, talkNotDone, noProposal: Template
    let onlyAnswer, noFurtherPlace, proposalAlreadyShared, roundUnfinished, nothingToUndo, nothingToRedo: String
  }

  struct Events: Hashable, Sendable, Decodable {
    let conditionAnswered, reasonMarked, extraMarked, detailsCorrected, sentenceSaid, starterChosen: String
    let asked, answered, answerCorrected, questionMoved: Template
    let answerRemoved, agreementMade, agreementChanged, agreementWithdrawn, roundPlanned, roundMoved: String
    let consent, bullyingReported, agreementReported, feelingReported, proposalMade: Template
    let talkHeld, talkMissed, talkReopened, proposalShared: Template
    let steppedForward, steppedBack, closed, stopped, resumed, reopened, deleteAfterMoved: String
  }

  struct Editors: Hashable, Sendable, Decodable {
    /// What each editor is for; `{naam}` and `{vraag}` where they apply.
    let feeling, proposal, missedReason, correction, earlier: Template
    let stopReason, day, search, reasonNeeded: String
    /// The keys of an answer, of another field that may be long, and of one line.
    let longKeys, shortKeys, searchKeys: String
  }

  struct Choices: Hashable, Sendable, Decodable {
    let quit, suspend, stop, stopBody, conclusion: String
    let delete, pastDay, undoStep: Template
    let dayFirst, dayMoved, dayReopened, otherDay: String
    let share: Template
    let shareBody: Template
    let print: Template
    let no, yes, keepGoing, deleteIt, stopIt, close, anotherRound, stopCase, toPrinter, toBrowser: String
    let keys, messageKeys, scrollKeys: String
    /// The heading of a day that a row of a choice means.
    let means: Template
    /// A row that cannot be chosen now, and why.
    let notNow: Template
  }

  struct Help: Hashable, Sendable, Decodable {
    let title: Template
    let keys: String
    let overview, newCase, talk, ended, summary: [String]
  }

  struct Signpost: Hashable, Sendable, Decodable {
    let title: String
    let lines: [String]
  }

  struct OverviewTexts: Hashable, Sendable, Decodable {
    let title, loading: String
    let empty: [String]
    let sealed, nothingFound, followUpDay, deleteDue, closed, stopped: String
    let progress: Template
    let searching: Template
    let toConclude: String
  }

  struct FormTexts: Hashable, Sendable, Decodable {
    let title, detailsTitle, gepeste, pester, topic, preview, newKeys, detailsKeys: String
    let intro: String
  }

  struct Preparation: Hashable, Sendable, Decodable {
    let conditions: Template
    let open, yes, no: String
    let gepeste, pester: String
    let declined: Template
    let extras: String
    let ready, topicMissing: String
  }

  struct Opening: Hashable, Sendable, Decodable {
    let read: String
    let said: String
    let starter: Template
    let progress: Template
    let ready: String
  }

  struct Questions: Hashable, Sendable, Decodable {
    let progress: Template
    let complete: String
    let withoutNote: String
    let asked, draft: String
  }

  struct Agreements: Hashable, Sendable, Decodable {
    let heading, none, both, facilitator, by, who, what, byField, formTitle, editTitle, formKeys, offers,
      whatNeeded: String
    let consentHeading, consentGiven, consentOpen: String
    let byDay: Template
    let ready: String
  }

  struct FollowUp: Hashable, Sendable, Decodable {
    let stoppedQuestion: String
    let round: Template
    let toTalk, talked, missed: String
    let begun: String
    let proposals: String
    let proposal: Template
    let earlier: String
    let done: String
    let yes, no, unknown, unanswered: String
    let consentNeeded: String
    let missedBecause: Template
  }

  struct TalkTexts: Hashable, Sendable, Decodable {
    let stopped, keptHeading, feeling, proposal: String
    let open, yes, partly, notYet, no, unknown, empty: String
    let complete: String
  }

  struct Ended: Hashable, Sendable, Decodable {
    let closed, closedBody, stopped, reason, resume, reopen: String
    let deleteAfter: Template
    let stoppedAt: Template
  }

  struct SummaryTexts: Hashable, Sendable, Decodable {
    let facilitator, together: String
    let person: Template
    let version: Template
  }
}

/// The words in one language, behind one reference: they are many, and a session is a value that moves about.
final class Wording: Sendable {
  let texts: ScreenTexts

  init(_ texts: ScreenTexts) { self.texts = texts }
}
