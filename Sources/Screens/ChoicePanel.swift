import Conversation
import TUI

// A choice: its rows, and what comes of each.
extension Session {
  mutating func takeOnChoice(_ choice: Choice, _ key: Key) {
    let rows = choiceRows(choice.question)
    switch key.unlocked {
    case .enter:
      if rows.indices.contains(choice.focus) { choose(rows[choice.focus], for: choice.question) }
    case .escape, .character("q"): panels.removeLast()
    case .character where key.isText && rows.contains(.otherDay):
      // Whoever types here means a date.
      choose(.otherDay, for: choice.question)
      takeOnPanel(key)
    case let key:
      var choice = choice
      choice.focus = moved(choice.focus, by: key, count: rows.count)
      replaceTop(with: .choice(choice))
    }
  }

  /// Asks, with the safe row preselected.
  mutating func ask(_ question: Choice.Question) {
    if panels.last?.asks(question) == true { return }
    let rows = choiceRows(question)
    let preselected: Choice.Row =
      switch question {
      case .quit, .unsaved, .clean, .contradiction, .suspend, .delete, .undoStep, .pastDay, .share: .cancel
      case .rescue: .place(0)
      case .stop: .confirm
      case .day: .interval(suggestedInterval)
      case .conclusion: conversation?.allows(closing) == true ? .close : .anotherRound
      case .print: .target(.printer)
      }
    panels.append(.choice(Choice(question: question, focus: rows.firstIndex(of: preselected) ?? 0)))
  }

  private var followUpScript: Script.FollowUp { conversation?.script.followUp ?? script.followUp }

  private var suggestedInterval: Int {
    let followUp = followUpScript
    return followUp.intervals.firstIndex { $0.days == settings.followUpDays } ?? followUp.suggested
  }

  func choiceRows(_ question: Choice.Question) -> [Choice.Row] {
    switch question {
    case .quit, .clean, .suspend, .delete, .undoStep, .pastDay, .share: [.cancel, .confirm]
    case .contradiction(let contradiction): contradiction.versions.indices.map { .version($0) } + [.cancel]
    case .unsaved: [.cancel, .otherPlace, .confirm]
    case .rescue: keeping.places.indices.map { .place($0) } + [.otherPlace]
    case .stop: [.confirm]
    case .day: followUpScript.intervals.indices.map { .interval($0) } + [.otherDay]
    case .conclusion: [.close, .anotherRound, .stop]
    case .print: PrintTarget.allCases.map { .target($0) }
    }
  }

  /// Why a row of a choice cannot be chosen now.
  func refusal(of row: Choice.Row) -> Refusal? {
    switch row {
    case .close: conversation?.refusal(of: closing)
    case .anotherRound: conversation?.refusal(of: .roundPlanned(on: now.today))
    case .cancel, .confirm, .interval, .otherDay, .stop, .target, .place, .otherPlace, .version: nil
    }
  }

  private mutating func choose(_ row: Choice.Row, for question: Choice.Question) {
    if let refusal = refusal(of: row) { return panels.append(.message(words(for: refusal))) }
    if row == .otherDay, case .day(let purpose) = question {
      panels.removeLast()
      return edit(.day(purpose))
    }
    // Undoing a step looks at the question that is still open, so as not to ask again.
    if question == .undoStep, row == .confirm { undo() }
    panels.removeAll { $0.asks(question) }
    switch row {
    case .cancel: if case .contradiction(let contradiction) = question { askContradiction(after: contradiction) }
    case .otherDay: break
    case .interval(let index): plan(question, now.today.adding(days: followUpScript.intervals[index].days))
    case .close: record(closing)
    case .anotherRound: ask(.day(.round))
    case .stop: ask(.stop)
    case .target(let target): printSummary(question, on: target)
    case .version(let index): settle(question, index)
    case .place(let index): rescue(to: keeping.places[index])
    case .otherPlace: if question == .rescue { edit(.rescueFolder) } else { saveElsewhere() }
    case .confirm: confirm(question)
    }
  }

  private mutating func printSummary(_ question: Choice.Question, on target: PrintTarget) {
    guard case .print(let audience) = question else { return }
    notice = texts.notices.printing
    requests.append(.print(audience, on: target))
  }

  private mutating func plan(_ question: Choice.Question, _ day: Day) {
    if case .day(let purpose) = question { record(purpose.event(day)) }
  }

  private mutating func confirm(_ question: Choice.Question) {
    switch question {
    case .quit, .unsaved(quits: true):
      keepDraft()
      end()
    case .unsaved(quits: false): parted()
    case .clean: requests.append(.cleanCase)
    case .suspend: requests.append(.suspend)
    case .delete(let id): requests += [.deleteCase(id: id), .listCases]
    case .stop: edit(.stopReason)
    case .pastDay(let purpose, let day):
      // The field in which the day was typed lies below.
      if case .editor = panels.last { panels.removeLast() }
      record(purpose.event(day))
    case .share(let person): record(.proposalShared(by: person))
    case .undoStep, .day, .conclusion, .print, .rescue, .contradiction: break
    }
  }
}

// In which words it asks.
extension Session {
  func content(of choice: Choice, _ width: Int) -> Content {
    var head = [Block(title(of: choice.question), .heading, width: width)]
    if let body = body(of: choice.question) { head += [Block(body, width: width)] }
    head.append(.blank)
    let rows = choiceRows(choice.question).enumerated().map { index, row in
      let label = label(of: row, choice.question)
      let refusal = refusal(of: row).map { words(for: $0) }
      let text = refusal.map { texts.choices.notNow(["keuze": label, "reden": $0]) } ?? label
      return Block.row(text, isFocused: index == choice.focus, refusal == nil ? .plain : .hint, width: width)
    }
    return Content(head: head, body: rows)
  }

  private func title(of question: Choice.Question) -> String {
    switch question {
    case .quit: texts.choices.quit
    case .unsaved: texts.keeping.leaving
    case .rescue: texts.keeping.rescue
    case .clean: texts.keeping.clean
    case .contradiction(let contradiction):
      texts.keeping.contradiction(["wat": contradiction.versions.last.map { words(for: $0) } ?? ""])
    case .suspend: texts.choices.suspend
    case .delete(let id): texts.choices.delete(["namen": names(ofCase: id)])
    case .undoStep: texts.choices.undoStep(["wat": open?.history.undoable.map { words(for: $0.event) } ?? ""])
    case .stop: texts.choices.stop
    case .day(.moved): texts.choices.dayMoved
    case .day(.reopened): texts.choices.dayReopened
    case .day(.deleteAfter): texts.keeping.until
    case .day(.round): texts.choices.dayFirst
    case .pastDay(_, let day): texts.choices.pastDay(["dag": texts.dates.full(day)])
    case .conclusion: texts.choices.conclusion
    case .share(let person): texts.choices.share(["naam": name(person)])
    case .print(let audience): texts.choices.print(["versie": versionName(audience)])
    }
  }

  private func body(of question: Choice.Question) -> String? {
    switch question {
    case .stop: texts.choices.stopBody
    case .unsaved: texts.keeping.leavingBody
    case .rescue: texts.keeping.rescueBody
    case .clean: texts.keeping.cleanBody
    case .contradiction: texts.keeping.contradictionBody
    case .share(let person):
      texts.choices.shareBody(["voorstel": conversation?.openRound?.talks[person].proposal.displayForm ?? ""])
    case .quit, .suspend, .delete, .undoStep, .day, .pastDay, .conclusion, .print: nil
    }
  }

  private func names(ofCase id: String) -> String {
    guard let persons = overview.entry(ofCase: id)?.conversation?.persons else { return id }
    return persons[.gepeste].displayForm + " & " + persons[.pester].displayForm
  }

  func label(of row: Choice.Row, _ question: Choice.Question) -> String {
    let words = texts.choices
    switch row {
    case .cancel:
      if case .unsaved = question { return texts.keeping.stay }
      if case .contradiction = question { return texts.keeping.later }
      if question == .clean { return texts.keeping.notNow }
      return question == .quit || question == .suspend ? words.keepGoing : words.no
    case .confirm:
      if case .unsaved = question { return texts.keeping.leave }
      if question == .clean { return texts.keeping.cleanIt }
      if case .delete = question { return words.deleteIt } else { return question == .stop ? words.stopIt : words.yes }
    case .interval(let index):
      let interval = (conversation?.script ?? script).followUp.intervals[index]
      let day = now.today.adding(days: interval.days)
      let isNear = interval.days < 300
      return words.means(["keuze": interval.label, "dag": isNear ? texts.dates.near(day) : texts.dates.full(day)])
    case .otherDay: return words.otherDay
    case .close: return words.close
    case .anotherRound: return words.anotherRound
    case .stop: return words.stopCase
    case .version(let index):
      guard case .contradiction(let contradiction) = question else { return "" }
      return self.words(ofVersion: contradiction.versions[index]).displayForm
    case .place(let index): return keeping.places[index].displayForm
    case .otherPlace: return question == .rescue ? texts.keeping.otherFolder : texts.keeping.saveFirst
    case .target(.printer): return words.toPrinter
    case .target(.browser): return words.toBrowser
    }
  }
}
