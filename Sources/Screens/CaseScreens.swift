import Conversation
import TUI

// Overview and new: for the facilitator alone.
extension Session {
  func overviewContent(_ measure: Measure) -> Content {
    let words = texts.overview
    let shown = overview.shown
    if !overview.isLoaded { return Content(head: [.blank, Block(words.loading, .hint, width: measure.width)]) }
    if overview.isEmpty {
      let empty = measure.isSpoken ? texts.line.empty : words.empty
      return Content(head: [.blank], body: empty.map { Block($0, width: measure.width) }.spaced())
    }
    var head = [Block.blank]
    if !overview.search.isEmpty {
      head += [Block(words.searching(["tekst": overview.search.displayForm]), .hint, width: measure.width), .blank]
    }
    if shown.isEmpty { return Content(head: head, body: [Block(words.nothingFound, width: measure.width)]) }
    let focus = overview.focusedIndex
    // Of a long list only what can be in sight around the focus is laid out, and one more on either side.
    let reach = measure.size.rows / (measure.isCompact ? 1 : 2) + 1
    let near = (focus - reach)..<(focus + reach)
    let sayable = measure.isSpoken ? shown.indices : near.clamped(to: shown.indices)
    let rows = sayable.map { block(of: shown[$0], isFocused: $0 == focus, measure) }
    return Content(head: head, body: measure.isCompact ? rows : rows.spaced())
  }

  private func block(of entry: CaseEntry, isFocused: Bool, _ measure: Measure) -> Block {
    guard let conversation = entry.conversation else {
      if entry.state == .sealed {
        return Block.row(entry.id + "  " + texts.overview.sealed, isFocused: isFocused, .hint, width: measure.width)
      }
      if case .unreadable(let reason) = entry.state {
        return Block.row("! " + entry.id + "  " + reason, isFocused: isFocused, .attention, width: measure.width)
      }
      return Block([])
    }
    let persons = conversation.persons
    let names = "\(persons[.gepeste]) & \(persons[.pester])".displayForm
    let (due, needsAttention) = due(conversation)
    var block = Block.row(names, isFocused: isFocused, .plain, width: measure.width)
    let detail = [caseStep(conversation), due].filter { !$0.isEmpty }.joined(separator: " · ")
    let column = min(34, measure.width / 2)
    let sign = needsAttention ? "! " : ""
    if !measure.isCompact, block.lines.count == 1, 4 + names.columns < column,
      detail.columns + column + 2 <= measure.width
    {
      block.lines[0].add(sign + detail, needsAttention ? .attention : .hint, at: column)
    } else {
      block.lines += (sign + detail).wrapped(to: measure.width - 6).map {
        Line($0, needsAttention ? .attention : .hint, at: 6)
      }
    }
    return block
  }

  private func caseStep(_ conversation: Conversation) -> String {
    switch conversation.step {
    case .active(.questions): texts.steps.questions + " " + progressText(conversation)
    case .active(let step): texts.steps[step]
    case .closed: texts.steps.closed
    case .stopped: texts.steps.stopped
    }
  }

  /// When something is to be done, in words, and whether that day has come.
  private func due(_ conversation: Conversation) -> (String, Bool) {
    if let day = conversation.deleteAfter { return day <= now.today ? (texts.overview.deleteDue, true) : ("", false) }
    guard let day = conversation.nextFollowUp else { return ("", false) }
    if conversation.openRound?.isDone == true { return (texts.overview.toConclude, true) }
    let distance = texts.dates.distance(to: day, from: now.today)
    let isFollowUp = conversation.activeStep == .followUp
    return (isFollowUp ? distance : texts.overview.followUpDay + " " + distance, day <= now.today)
  }

  func newCaseContent(_ measure: Measure) -> Content {
    guard let newCase else { return Content() }
    let intro = measure.isCompact ? [] : [Block.blank, Block(texts.newCase.intro, .hint, width: measure.width)]
    var content = formContent(newCase, measure.width)
    content.head = intro + [.blank]
    while content.body.last == .blank { content.body.removeLast() }
    return content
  }

  func detailsContent(_ form: Form, _ width: Int) -> Content {
    let words = texts.newCase
    let labels = [words.gepeste, words.pester, words.topic]
    var body: [Block] = []
    for (index, label) in labels.enumerated() {
      let isFocused = form.fieldIndex == index
      let below = index == Form.topic && isFocused ? preview(form.fields[index].text, width) : []
      body += fieldBlock(label, form.fields[index], isFocused: isFocused, width: width, below: below)
    }
    if let complaint = form.complaint { body.append(Block(complaint, .attention, width: width)) }
    let title = form.kind == .details ? [Block(words.detailsTitle, .heading, width: width), Block.blank] : []
    return Content(head: title, body: body)
  }

  /// The opening sentence as both will hear it.
  private func preview(_ topic: String, _ width: Int) -> [Block] {
    let script = conversation?.script ?? script
    let sentence = script.opening.first { $0.contains(script.topicSlot) } ?? ""
    let filled = topic.isBlank ? sentence : sentence.replacing(script.topicSlot, with: topic.displayForm)
    return [
      Block(texts.newCase.preview, .hint, width: width, indent: 2), Block(filled, .hint, width: width, indent: 4),
    ]
  }
}

// Preparation, for the facilitator; opening, for all.
extension Session {
  func preparationContent(_ measure: Measure) -> Content {
    guard let conversation else { return Content() }
    let words = texts.preparation
    let width = measure.width
    var body: [Block] = []
    let focus = row
    func mark(_ index: Int) -> Bool { index == focus }
    var heading = [Block(words.conditions(["aantal": String(conversation.conditions.count)]), .heading, width: width)]
    if !measure.isCompact {
      heading = [.blank] + heading + [Block(conversation.script.gate, .hint, width: width, indent: 2)]
    }
    for (index, answer) in conversation.conditions.enumerated() {
      let about = conversation.script.conditions[index].about
      let text = conversation.conditionText(index) + "  (" + (about == .gepeste ? words.gepeste : words.pester) + ")"
      let word = answerWord(answer)
      let lead = Line(
        word.padded(to: 4), answer == .yes ? .plain : .attention, at: 2, spoken: spokenLead(word))
      body.append(.row(text, isFocused: mark(index), width: width, lead: lead))
    }
    if !conversation.declinedConditions.isEmpty {
      let reasons = conversation.declinedConditions.map { conversation.declinedText($0) }.joined(separator: " ")
      body.append(Block(words.declined(["reden": reasons]), .attention, width: width, indent: 2))
    } else if conversation.allows(.steppedForward) {
      body.append(Block(conversation.topic.isBlank ? words.topicMissing : words.ready, .hint, width: width, indent: 2))
    }
    body.append(.blank)
    body.append(Block(conversation.script.reasonsHeading, .heading, width: width))
    let reasons = conversation.conditions.count
    for (index, text) in conversation.script.reasons.enumerated() {
      body.append(tickRow(text, conversation.reasons[index], isFocused: mark(reasons + index), width))
    }
    if !conversation.extras.isEmpty { body += [.blank, Block(words.extras, .heading, width: width)] }
    for (index, text) in conversation.script.extras.enumerated() {
      let isFocused = mark(reasons + conversation.reasons.count + index)
      body.append(tickRow(text, conversation.extras[index], isFocused: isFocused, width))
    }
    return Content(head: heading, body: body)
  }

  private func tickRow(_ text: String, _ isTicked: Bool, isFocused: Bool, _ width: Int) -> Block {
    let spoken = spokenLead(isTicked ? texts.line.ticked : texts.line.unticked)
    let lead = Line(isTicked ? "[✓]" : "[ ]", at: 2, spoken: spoken)
    return .row(text, isFocused: isFocused, width: width, lead: lead)
  }

  func answerWord(_ answer: ConditionAnswer) -> String {
    switch answer {
    case .open: texts.preparation.open
    case .yes: texts.preparation.yes
    case .no: texts.preparation.no
    }
  }

  func openingContent(_ measure: Measure) -> Content {
    guard let conversation else { return Content() }
    let width = measure.width
    let next = conversation.unsaidSentences.first
    var body: [Block] = []
    for index in conversation.said.indices {
      let isNext = index == next
      let isSaid = conversation.said[index]
      let lead = Line(isSaid ? "✓" : "·", at: 2, spoken: isSaid ? spokenLead(texts.opening.said) : "")
      body.append(
        .row(conversation.openingSentence(index), isFocused: isNext, isNext ? .turn : .plain, width: width, lead: lead))
      if next != nil || !measure.isCompact { body.append(.blank) }
    }
    let names = conversation.speakers.map { name($0) }
    var starter = Block(
      texts.opening.starter(["naam": names[0].displayForm, "ander": names[1].displayForm]), .heading, width: width,
      indent: 2)
    if next == nil {
      // On a small screen the footer alone says it.
      body += measure.isCompact ? [.blank] : [Block(texts.opening.ready, .hint, width: width, indent: 2), .blank]
      starter.cursor = Point(column: 2, row: 0)
    }
    body.append(starter)
    let intro = Block(texts.opening.read, .hint, width: width, indent: 2)
    return Content(head: measure.isCompact ? [] : [.blank, intro, .blank], body: body)
  }
}
