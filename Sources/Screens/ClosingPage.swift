import Conversation
import TUI
import Texts

/// The end of the talk, for both: what was agreed, and when the facilitator speaks with each of them again.
struct ClosingPage: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable { case done }

  var cursor = Cursor(Focus.done)

  var audience: Audience { .together }
  var route: CaseRoute { .closingPage(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .followUp }

  /// Another day, chosen here.
  func made(_ event: Event) -> Bool { if case .roundMoved = event { true } else { false } }

  func rows(in setting: CaseContext) -> [Focus] { [.done] }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    Row(enter: Action(setting.texts.closingPage.done, [.go(FollowUp(setting.conversation).route)]))
  }

  func actions(in setting: CaseContext) -> [Action] {
    let words = setting.texts.closingPage
    return [
      Action(words.otherDay, [.open(DayChooser(otherDayIn: setting))]),
      Action(words.print, [.open(PrintMenu.panel(of: .together, in: setting.context, mark: .facilitator))]),
    ]
  }

  func purpose(in setting: CaseContext) -> [String] { [setting.texts.closingPage.purpose] }

  func shortTitle(in setting: CaseContext) -> String { setting.texts.steps.agreements }

  /// The arrows scroll: there is one row.
  func nextFocus(after key: Key, in setting: CaseContext) -> Focus? { nil }

  func content(in setting: CaseContext) -> Content {
    let words = setting.texts.closingPage
    let width = setting.width
    let round = setting.conversation.openRound
    var body = setting.measure.isCompact ? [] : [Block.blank]
    body += [Block(words.heading, .turn, width: width), .blank]
    for agreement in round?.agreements ?? [] { body += [setting.block(of: agreement, width: width), .blank] }
    if let day = round?.planned {
      body += [Block(words.nextTime(day: setting.words(for: day)), .heading, width: width), .blank]
    }
    body.append(setting.lastRow(words.done, isFocused: true, width: width))
    return Content(body: body)
  }
}
