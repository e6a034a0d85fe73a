import Conversation
import TUI
import Texts

/// A stopped or closed case, for the facilitator alone: why, and how it can go on.
struct Ended: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable { case summary, goOn }

  var cursor: Cursor<Focus>

  init(_ conversation: Conversation) {
    if case .stopped = conversation.step { cursor = Cursor(.goOn) } else { cursor = Cursor(.summary) }
  }

  var audience: Audience { .facilitator }
  var route: CaseRoute { .ended(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == nil }

  func rows(in setting: CaseContext) -> [Focus] { [.summary, .goOn] }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    switch focus {
    case .summary:
      return Row(enter: Action(setting.texts.ended.summary, [.open(Summary(setting.summarize, setting.conversation))]))
    case .goOn: return Row(enter: resumeOrReopen(in: setting))
    }
  }

  private func resumeOrReopen(in setting: CaseContext) -> Action {
    let words = setting.texts.ended
    let back = PanelRow(setting.texts.menu.back.title, [.close])
    if case .stopped(_, let reason) = setting.conversation.step {
      let panel = Panel(
        title: words.resumeTitle,
        body: [setting.texts.quoted(text: reason)] + setting.earlierStops.flatMap { [$0.when, $0.why] } + [
          words.resumeBody
        ],
        rows: [back, PanelRow(words.resumeYes, in: setting, [.record(.resumed)])])
      return Action(words.resume, [.open(panel)])
    }
    let panel = Panel(
      title: words.reopenTitle, body: [words.reopenBody],
      rows: [back, PanelRow(words.reopenYes, in: setting, [.open(DayChooser(reopeningIn: setting))])])
    return Action(words.reopen, [.open(panel)])
  }

  func actions(in setting: CaseContext) -> [Action] {
    let words = setting.texts.ended
    let day = setting.conversation.deleteAfter
    let clean = Panel(
      title: words.cleanTitle, body: [words.cleanBody],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]), PanelRow(words.cleanYes, [.close, .request(.cleanCase)]),
      ])
    return [
      Action(
        words.moveDeletion, letter: "d", blocked: day == nil ? words.noDeletionDay : nil,
        day.map { [.open(DayChooser(deletionOf: $0, in: setting))] } ?? []),
      Action(words.clean, letter: "o", blocked: setting.readOnly, [.open(clean)]),
      seal(in: setting),
      Action(words.handOver, [.open(handOverField(in: setting))]),
    ]
  }

  /// What was sealed before is not asked for its passphrase: leaving it is enough.
  private func seal(in setting: CaseContext) -> Action {
    let field = setting.context.newPassphraseField(setting.texts.sealing.newTitle) { [id = setting.id] in
      [.leaveCase, .request(.sealCase(id: id, passphrase: $0, isAgain: false))]
    }
    return Action(
      setting.texts.ended.seal, blocked: setting.readOnly, setting.isSealedWhenLeft ? setting.leaving : [.open(field)])
  }

  private func handOverField(in setting: CaseContext) -> Field {
    let words = setting.texts.sealing
    let (id, context) = (setting.id, setting.context)
    return Field(
      prompt: [words.handOverTitle, words.handOverHint], draft: nil, kept: nil, isLong: false,
      keep: { file in
        let passphrase = context.newPassphraseField(words.newTitle) {
          [.say(words.busy), .request(.handOver(id: id, file: file.trimmed, passphrase: $0))]
        }
        return [.open(passphrase)]
      })
  }

  func purpose(in setting: CaseContext) -> [String] { [setting.texts.ended.purpose] }

  func shortTitle(in setting: CaseContext) -> String { setting.bothNames }

  func content(in setting: CaseContext) -> Content {
    let words = setting.texts.ended
    let width = setting.width
    var body = setting.measure.isCompact ? [] : [Block.blank]
    switch setting.conversation.step {
    case .stopped(let step, let reason):
      body += [Block(words.stopped(step: setting.texts.steps[step]), .turn, width: width), .blank]
      body.append(Block(setting.texts.quoted(text: reason), width: width))
    case .closed(let day):
      body += [
        Block(words.closed, .turn, width: width), .blank,
        Block(words.keptUntil(day: setting.words(for: day)), width: width),
      ]
    case .active: break
    }
    for stop in setting.earlierStops {
      body += [.blank, Block(stop.when, .hint, width: width), Block(stop.why, width: width)]
    }
    body += [.blank, .row(words.summary.title, isFocused: focus == .summary, width: width)]
    body.append(.row(row(.goOn, in: setting).enter.words.title, isFocused: focus == .goOn, width: width))
    return Content(body: body)
  }
}

extension CaseContext {
  /// Every stop after which the case was resumed: when and where, and why.
  fileprivate var earlierStops: [(when: String, why: String)] {
    conversation.stops.compactMap { stop in
      stop.resumedAt.map { resumed in
        (
          texts.ended.earlierStop(
            stopped: moment(stop.at), step: texts.steps[stop.from], resumed: moment(resumed)),
          texts.quoted(text: stop.reason)
        )
      }
    }
  }

  private func moment(_ moment: Moment) -> String { texts.days.moment(context.localTime(moment)) }
}
