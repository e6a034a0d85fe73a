import Conversation
import TUI
import Texts

extension Document {
  /// The script as an empty form on paper: what the facilitator prepares, the talk that lies on the table, and a
  /// sheet for each separate follow-up talk.
  public static func paperForm(of script: Script, texts: Texts) -> Document {
    PaperForm(script: script, texts: texts).document
  }
}

/// The empty form, with room to write. Only its first sheet knows roles.
private struct PaperForm {
  let script: Script
  let texts: Texts
  private var form: Texts.Reports.Form { texts.reports.form }
  private var date: String { texts.reports.together.date }

  var document: Document {
    Document(
      language: script.language, title: form.facilitatorTitle, subtitle: form.facilitatorSubtitle,
      blocks: preparation + talk + agreements + followUp + followUp)
  }

  private var preparation: [Block] {
    let answers = texts.answers.condition
    let conditions = script.conditions.map { condition in
      let text = Template(condition.text)(["naam": form.blank])
      return Block.group(title: text, items: [answers.yes, answers.no].map { Item(mark: .empty, .printed($0)) })
    }
    return [
      .items([Item(texts.roles.gepeste, room: 1), Item(texts.roles.pester, room: 1), Item(date, room: 1)]),
      .heading(texts.reports.facilitator.conditions), .paragraph(script.gate),
    ] + conditions + boxes(script.reasonsHeading, script.reasons)
      + boxes(texts.reports.facilitator.extras, script.extras)
  }

  private func boxes(_ heading: String, _ lines: [String]) -> [Block] {
    lines.isEmpty ? [] : [.heading(heading), .items(lines.map { Item(mark: .empty, .printed($0)) })]
  }

  private var talk: [Block] {
    [
      .page(title: form.talkTitle, subtitle: form.stoppingIsFine),
      .board(title: form.names, items: [Item(room: 1), Item(room: 1)]),
      .heading(texts.steps.opening), .items(script.opening.map { Item(mark: .empty, .printed($0)) }),
      .heading(texts.steps.questions),
    ]
      + script.questions.map { question in
        .board(title: question.text, items: [Item(room: 3), Item(room: 3)])
      }
  }

  private var agreements: [Block] {
    let lines = (0..<3).map { _ in
      Block.items([Item(form.who, room: 1), Item(form.what, room: 2), Item(form.by, room: 1)])
    }
    return [.page(title: texts.steps.agreements, subtitle: "")] + lines + [
      .items([Item(texts.reports.facilitator.nextFollowUp, room: 1)]),
      .signatures([form.name, form.name, texts.reports.agreements.facilitator, date]),
    ]
  }

  private var followUp: [Block] {
    let choice = texts.answers.stoppedChoice
    let stopped = [choice.yes, choice.no, choice.unknown]
    let kept = [Kept.yes, .partly, .no, .notYet].map { texts.answers.kept[$0] }
    return [
      .page(title: texts.steps.followUp, subtitle: form.followUpSubtitle(name: form.blank)),
      .items([Item(date, room: 1)]),
      .group(title: form.stopped, items: stopped.map { Item(mark: .empty, .printed($0)) }),
      .group(title: form.kept, items: kept.map { Item(mark: .empty, .printed($0)) } + [Item(room: 2)]),
      .group(title: texts.reports.talk.feeling, items: [Item(room: 4)]),
      .group(title: texts.reports.talk.proposal, items: [Item(room: 4)]),
    ]
  }
}
