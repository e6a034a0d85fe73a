import Conversation
import TUI

// Something to read: a message, the signpost, help.
extension Session {
  mutating func takeOnReading(_ reading: Reading, _ key: Key) {
    switch key.unlocked {
    case .enter, .escape, .character("q"), .character("?"): panels.removeLast()
    case let key:
      let overflow = overflow(of: reading, in: size)
      var reading = reading
      reading.top = moved(min(reading.top, overflow), by: key, count: overflow + 1)
      replaceTop(with: .reading(reading))
    }
  }

  /// How many lines of something to read do not fit a screen.
  func overflow(of reading: Reading, in size: Size) -> Int {
    overflow(of: content(of: reading.matter, Self.panelTextWidth(size)), in: size)
  }

  private func overflow(of content: Content, in size: Size) -> Int {
    let width = Self.panelTextWidth(size)
    let head = content.head.reduce(0) { $0 + $1.lines.count }
    let room = Self.panelRows(size) - 3 - head
    // The keys take the lines of the longer of their two wordings: those that tell how to scroll.
    if content.body.count <= room - keyLines(texts.choices.messageKeys, width).count { return 0 }
    return max(0, content.body.count - max(1, room - keyLines(texts.choices.scrollKeys, width).count))
  }

  func shown(_ reading: Reading, _ size: Size) -> (Content, keys: String) {
    var content = content(of: reading.matter, Self.panelTextWidth(size))
    let overflow = overflow(of: content, in: size)
    let top = min(reading.top, overflow)
    if !content.body.isEmpty, overflow > 0 { content.body[top].cursor = Point(column: 0, row: 0) }
    // What is scrolled past stays above, so that the arrow at the edge shows it is there.
    let isCut = overflow > 0
    content.top = top
    return (content, isCut ? texts.choices.scrollKeys : texts.choices.messageKeys)
  }

  /// Line by line, so that any part of it can be scrolled to.
  func content(of matter: Reading.Matter, _ width: Int) -> Content {
    var content =
      switch matter {
      case .help: helpContent(width)
      case .signpost:
        Content(
          head: [Block(texts.signpost.title, .heading, width: width), .blank],
          body: texts.signpost.lines.map { Block($0, width: width) }.spaced())
      case .message(let text):
        Content(
          body: text.split(separator: "\n", omittingEmptySubsequences: false).map { Block(String($0), width: width) })
      }
    content.body = content.body.flatMap { $0.lines.map { Block([$0]) } }
    return content
  }
}

// Help.
extension Session {
  private func helpContent(_ width: Int) -> Content {
    let title = texts.help.title(["scherm": placeName])
    var body = hints.flatMap { [Block($0, width: width), Block.blank] }
    body.append(Block(texts.help.keys, .heading, width: width))
    let bindings = place.bindings.filter { isKnown($0.action) }
    let keyWidth = bindings.map { names(of: $0.keys).columns }.max() ?? 0
    for binding in bindings {
      let lines = words(for: binding.action).help.wrapped(to: max(10, width - keyWidth - 2))
      var block = Block(lines.map { Line($0, at: keyWidth + 2) })
      if !block.lines.isEmpty { block.lines[0].add(names(of: binding.keys), .heading, at: 0) }
      body.append(block)
    }
    return Content(head: [Block(title, .heading, width: width), .blank], body: body)
  }

  var placeName: String {
    switch place {
    case .overview: texts.overview.title
    case .newCase: texts.newCase.title
    case .preparation: texts.steps.preparation
    case .opening: texts.steps.opening
    case .questions: texts.steps.questions
    case .agreements: texts.steps.agreements
    case .followUp, .pesterTalk, .gepesteTalk: texts.steps.followUp
    case .ended: conversation?.deleteAfter == nil ? texts.steps.stopped : texts.steps.closed
    case .summary: words(for: .summary).short
    }
  }

  /// What the screen is for. With the children at the table, only what they may read.
  var hints: [String] {
    switch place {
    case .overview: texts.help.overview
    case .newCase: texts.help.newCase
    case .pesterTalk, .gepesteTalk: texts.help.talk
    case .ended: texts.help.ended
    case .summary: texts.help.summary
    case .preparation, .opening, .agreements, .followUp:
      conversation.flatMap { state in state.activeStep.map { state.script.hints[$0] } } ?? []
    case .questions:
      (conversation?.script.hints.questions ?? [])
        + (turn.flatMap { conversation?.script.questions[$0.question].hint }.map { [$0] } ?? [])
    }
  }
}
