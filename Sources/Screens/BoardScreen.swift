import Conversation
import TUI

// The board: who is asked and what, big; below it every question with a sign for each of the two.
extension Session {
  func questionsContent(_ measure: Measure) -> Content {
    guard let conversation, let turn else { return Content() }
    let space = measure.isCompact ? [Block.blank] : [Block.blank, .blank]
    let indent = measure.isCompact ? 0 : 4
    let asked = [
      Block(name(turn.person), .turn, width: measure.width, indent: indent),
      Block(conversation.wording(turn), .turn, width: measure.width, indent: indent),
    ]
    let head = [.blank] + [asked[0]] + (measure.isCompact ? [] : [.blank]) + [asked[1]] + space
    if measure.isCompact {
      return Content(
        head: head, body: signs(conversation, turn, measure) + notes(conversation, turn, width: measure.width))
    }
    if measure.isWide { return wide(conversation, turn, head, measure) }
    let body = rows(conversation, turn, width: measure.width) + [.blank, progress(conversation, measure.width)]
    return Content(head: head, body: body + notes(conversation, turn, width: measure.width))
  }

  private func progress(_ conversation: Conversation, _ width: Int) -> Block {
    let text = conversation.openTurns.isEmpty ? texts.questions.complete : progressText(conversation)
    return Block(text, .hint, width: width, indent: 4)
  }

  /// The sign of a cell; the one in focus stands between brackets.
  private func sign(_ cell: Cell?) -> String {
    switch cell {
    case .answered: "✓"
    case .asked: "…"
    case .unasked, nil: "·"
    }
  }

  private func put(_ cell: Cell?, of person: Person, isFocused: Bool, at column: Int, on line: inout Line) {
    let spoken = spokenCell(cell, of: person)
    if isFocused {
      line.add("[\(sign(cell))]", .focus, at: column - 1, spoken: spoken)
    } else {
      line.add(sign(cell), at: column, spoken: spoken)
    }
  }

  /// A row for each question, with the two names above the signs.
  private func rows(_ conversation: Conversation, _ turn: Turn, width: Int) -> [Block] {
    let names = conversation.speakers.map { name($0).displayForm.truncated(to: 12) }
    let gap = 3
    let second = width - max(3, names[1].columns)
    let first = second - gap - max(3, names[0].columns)
    let textWidth = first - 8
    var heading = Line(names[0], .heading, at: first, spoken: "")
    heading.add(names[1], .heading, at: second, spoken: "")
    let columns = [first, second]
    let blocks = conversation.board.enumerated().map { place, row in
      let isFocused = row.question == turn.question
      let lines = conversation.script.questions[row.question].text.wrapped(to: textWidth)
      var block = Block(lines.map { Line($0, at: 7) })
      block.lines[0].add(
        "\(isFocused ? "▸" : " ")\(place + 1 < 10 ? " " : "")\(place + 1)", isFocused ? .focus : .plain, at: 3,
        spoken: "")
      block.isRow = true
      for (index, person) in conversation.speakers.enumerated() {
        let column = columns[index] + 1
        put(
          row.cells[person], of: person, isFocused: isFocused && person == turn.person, at: column,
          on: &block.lines[0])
        if isFocused, person == turn.person { block.cursor = Point(column: column, row: 0) }
      }
      return block
    }
    return [Block([heading])] + blocks
  }

  /// What was noted in the cell in focus.
  private func notes(_ conversation: Conversation, _ turn: Turn, width: Int) -> [Block] {
    guard let cell = conversation[turn] else { return [] }
    if draft(draftName(.answer(turn))) != nil {
      return [.blank, Block(texts.questions.draft, .attention, width: width, indent: 4)]
    }
    if cell == .unasked { return [] }
    if cell == .asked { return [.blank, Block(texts.questions.asked, .hint, width: width, indent: 4)] }
    let texts = cell.answers.map { $0.text.isBlank ? self.texts.questions.withoutNote : $0.text }
    return [.blank]
      + texts.flatMap { text in
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .flatMap { String($0).wrapped(to: width - 6) }
          .enumerated().map { index, line in
            Block([Line(line, at: 6).adding(index == 0 ? "–" : "", .hint, at: 4, spoken: self.texts.line.noted)])
          }
      }
  }

  /// With room to spare the notes stand beside the board, and both in the middle.
  private func wide(_ conversation: Conversation, _ turn: Turn, _ head: [Block], _ measure: Measure) -> Content {
    let boardWidth = 68
    let notesColumn = boardWidth + 4
    let notesWidth = min(44, measure.size.columns - 4 - notesColumn)
    var body = rows(conversation, turn, width: boardWidth).flatMap { [$0, Block.blank] }
    body.append(progress(conversation, boardWidth))
    let beside = notes(conversation, turn, width: notesWidth).flatMap(\.lines)
    let board = body.flatMap(\.lines).count
    body += (board..<max(board, beside.count)).map { _ in .blank }
    var line = 0
    for index in body.indices {
      for offset in body[index].lines.indices where line < beside.count {
        for piece in beside[line].pieces {
          body[index].lines[offset].add(piece.text, piece.style, at: notesColumn + piece.column)
        }
        line += 1
      }
    }
    let left = (measure.size.columns - notesColumn - notesWidth) / 2
    return Content(head: head, body: body, outdent: measure.margin - left)
  }

  /// The board as two rows of signs, as many columns as there is room for around the focus.
  private func signs(_ conversation: Conversation, _ turn: Turn, _ measure: Measure) -> [Block] {
    let names = conversation.speakers.map { name($0).displayForm.truncated(to: 8) }
    let nameWidth = (names.map(\.columns).max() ?? 0) + 3
    let step = 5
    let fits = max(1, (measure.width - nameWidth) / step)
    let count = conversation.board.count
    let focus = conversation.board.firstIndex { $0.question == turn.question } ?? 0
    let first = max(0, min(focus - fits / 2, count - fits))
    let shown = first..<min(count, first + fits)
    var numbers = Line()
    for (column, place) in shown.enumerated() { numbers.add("\(place + 1)", .hint, at: nameWidth + column * step + 1) }
    if shown.lowerBound > 0 { numbers.add("‹", .hint, at: nameWidth - 2) }
    if shown.upperBound < count { numbers.add("›", .hint, at: nameWidth + fits * step - 1) }
    var lines = [numbers]
    var cursor = Point(column: 0, row: 0)
    for (row, person) in conversation.speakers.enumerated() {
      var line = Line(names[row], .heading, at: 0)
      for (column, place) in shown.enumerated() {
        let at = nameWidth + column * step + 1
        let isFocused = place == focus && person == turn.person
        put(conversation.board[place].cells[person], of: person, isFocused: isFocused, at: at, on: &line)
        if isFocused { cursor = Point(column: at, row: row + 1) }
      }
      lines.append(line)
    }
    return [Block(lines, cursor: cursor)]
  }
}
