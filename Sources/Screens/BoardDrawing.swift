import Conversation
import TUI
import Texts

// How the board is drawn: the turn big, below it the questions with the signs of both, and the words of the cell in
// focus.
extension Board {
  func content(in setting: CaseContext) -> Content {
    let isCompact = setting.measure.isCompact
    if isCompact {
      // The answers to be read back stand right below the signs: there is little room.
      let notes = notes(in: setting, width: setting.width)
      return Content(
        head: head(in: setting),
        body: signs(in: setting).with(notes.remarks, in: setting.context) + notes.words + [
          setting.askedLegend(besides: turn).map { Block($0, .hint, width: setting.width) } ?? .blank,
          lastRow(in: setting, width: setting.width, indent: 2),
        ])
    }
    let board = list(in: setting)
    if setting.measure.isWide { return wide(board, in: setting) }
    let notes = notes(in: setting, width: setting.width)
    return Content(
      head: head(in: setting), body: board + (notes.isEmpty ? [] : [.blank]) + notes.remarks + notes.words)
  }

  /// Who is asked, and the question of the turn: whole, wrapped, unchanged.
  private func head(in setting: CaseContext) -> [Block] {
    let isCompact = setting.measure.isCompact
    let indent = isCompact ? 0 : 4
    guard let turn else {
      let text = setting.conversation.openTurns.isEmpty ? setting.texts.board.complete : setting.progress
      return [.blank, Block(text, .turn, width: setting.width, indent: indent), .blank]
    }
    let name = Block(setting.name(turn.person), .turn, width: setting.width, indent: indent)
    let question = Block(setting.conversation.wording(turn), .turn, width: setting.width, indent: indent)
    // On a low window the answer to be read back needs the rows that would else be air.
    let isLow = setting.measure.size.rows < 24
    return isLow ? [name, question, .blank] : [.blank, name, .blank, question, .blank, .blank]
  }

  /// The questions in the order in which they stand, a carried one where it is being carried.
  private func order(in setting: CaseContext) -> [BoardRow] {
    var rows = setting.conversation.board
    if case .carried(let turn, let place) = focus,
      let present = rows.firstIndex(where: { $0.question == turn.question })
    {
      rows.insert(rows.remove(at: present), at: min(place, rows.count - 1))
    }
    return rows
  }

  private func sign(of cell: Cell, in setting: CaseContext) -> String {
    switch cell {
    case .answered: "✓"
    case .asked: setting.context.lettering.askedSign
    case .unasked: "·"
    }
  }

  private func put(_ row: BoardRow, of person: Person, at column: Int, on line: inout Line, in setting: CaseContext) {
    let turn = Turn(question: row.question, person: person)
    let cell = row.cells[person]
    let hasDraft = hasDraft(turn, in: setting)
    let sign = hasDraft && !cell.isAnswered ? "✎" : sign(of: cell, in: setting)
    let spoken =
      setting.measure.isSpoken
      ? setting.spoken(cell, of: person) + (hasDraft ? setting.context.draftSign : "") : nil
    // As wide as with the focus, so that its columns stay the same.
    if turn == self.turn {
      line.add("[" + sign + "]", .focus, at: column - 1, spoken: spoken)
    } else {
      // What was begun besides an answer stands in the column of the bracket; in the cell in focus a line below says it.
      line.add(" " + sign + (hasDraft && cell.isAnswered ? "✎" : " "), at: column - 1, spoken: spoken)
    }
  }

  /// A row for each question, the two names above the signs, and the row that goes on.
  private func list(in setting: CaseContext) -> [Block] {
    let width = setting.measure.isWide ? Self.wideColumns : setting.width
    let persons = setting.conversation.speakers
    let names = persons.map { setting.name($0).sharedRowForm }.toldApart(in: width / 5)
    let second = width - max(3, names[1].columns)
    let first = second - 3 - max(3, names[0].columns)
    var heading = Line(names[0], .heading, at: first, spoken: "").adding(names[1], .heading, at: second, spoken: "")
    if let legend = setting.askedLegend(besides: turn) {
      heading.add(legend.truncated(to: first - 8), .hint, at: 7, spoken: "")
    }
    let rows = order(in: setting).enumerated().map { place, row in
      let isFocused = row.question == turn?.question
      var block = Block(
        setting.conversation.script.questions[row.question].text.wrapped(to: first - 8).map { Line($0, at: 7) })
      let number = String(place + 1).padded(toEnd: 2)
      block.lines[0].add((isFocused ? "▸" : " ") + number, isFocused ? .focus : .plain, at: 3, spoken: "")
      block.isRow = true
      for (column, person) in zip([first, second], persons) {
        put(row, of: person, at: column + 1, on: &block.lines[0], in: setting)
        if isFocused, person == turn?.person { block.cursor = Point(column: column + 1, row: 0) }
      }
      return block
    }
    return [Block([heading])] + rows + [lastRow(in: setting, width: width, indent: 5)]
  }

  private func lastRow(in setting: CaseContext, width: Int, indent: Int) -> Block {
    var block = setting.lastRow(setting.texts.board.goOn, isFocused: focus == .goOn, width: width, indent: indent)
    let progress = setting.progress
    if !setting.measure.isCompact, block.lines.count == 1 {
      block.lines[0].add(progress, .hint, at: max(indent + 30, width - progress.columns))
    }
    return block
  }

  /// The board as two rows of signs, with as many columns as there is room for around the focus.
  private func signs(in setting: CaseContext) -> Block {
    let rows = order(in: setting)
    let persons = setting.conversation.speakers
    let names = persons.map { setting.name($0).sharedRowForm }.toldApart(in: setting.width / 3)
    let nameColumns = (names.map(\.columns).max() ?? 0) + 2
    let step = rows.count < 6 ? 5 : 4
    let fits = max(1, (setting.width - nameColumns) / step)
    let focused = rows.firstIndex { $0.question == turn?.question } ?? max(0, rows.count - 1)
    let first = max(0, min(focused - fits / 2, rows.count - fits))
    let shown = first..<min(rows.count, first + fits)
    var lines = [Line()]
    for (column, place) in shown.enumerated() {
      lines[0].add("\(place + 1)", .hint, at: nameColumns + column * step + 1)
    }
    if shown.lowerBound > 0 { lines[0].add("‹", .hint, at: nameColumns - 2) }
    if shown.upperBound < rows.count { lines[0].add("›", .hint, at: nameColumns + fits * step - 1) }
    var cursor: Point?
    for (index, person) in persons.enumerated() {
      var line = Line(names[index], .heading, at: 0)
      for (column, place) in shown.enumerated() {
        let at = nameColumns + column * step + 1
        put(rows[place], of: person, at: at, on: &line, in: setting)
        if rows[place].question == turn?.question, person == turn?.person { cursor = Point(column: at, row: index + 1) }
      }
      lines.append(line)
    }
    var board = Block(lines, cursor: cursor)
    board.isRow = true
    return board
  }

  /// What stands below the board about the cell in focus.
  private struct Notes {
    /// What is known of it or asked about it; on a small board always in sight with the signs.
    var remarks: [Block] = []
    /// The answers, whole, to be read back.
    var words: [Block] = []

    var isEmpty: Bool { remarks.isEmpty && words.isEmpty }
  }

  private func notes(in setting: CaseContext, width: Int) -> Notes {
    guard let turn, case .cell = focus, let cell = setting.conversation[turn] else { return Notes() }
    let words = setting.texts.board
    let indent = setting.measure.isCompact ? 0 : 4
    var notes = Notes()
    func remark(_ text: String, _ style: Style) {
      notes.remarks.append(Block(text, style, width: width, indent: indent))
    }
    // While the field of the draft is open, it is no draft yet for who writes in it.
    if hasDraft(turn, in: setting), !setting.context.isCovered {
      // On an answered cell Enter goes on to the next turn, and the sign of the draft has no room in the cell.
      let sign = setting.measure.isSpoken ? "" : setting.context.draftSign
      // Typing adds an answer, so where one was being corrected the way back to it is said.
      let besideAnswer =
        setting.drafts[.answer(turn)] == nil
        ? words.correctionDraft(answers: words.answers.title) : setting.texts.field.draft
      remark(cell.isAnswered ? besideAnswer + sign : words.draft, .attention)
    }
    switch cell {
    case .unasked: break
    case .asked: remark(words.askedNote, .hint)
    case .answered where setting.areAnswersCovered: remark(words.covered, .hint)
    case .answered(let latest, let earlier):
      func noted(_ answer: Answer) -> [Block] {
        var block = Block(setting.text(of: answer), width: width, indent: indent + 2)
        let spoken = answer.text.isBlank ? "" : setting.texts.line.noted
        if !block.lines.isEmpty { block.lines[0].add("–", .hint, at: indent, spoken: spoken) }
        // Of a long answer as much is in sight as there is room for.
        return setting.measure.isSpoken ? [block] : block.lines.map { Block([$0]) }
      }
      let readBack = latest.text.isBlank ? [] : [Block(words.readBack, .hint, width: width, indent: indent)]
      if setting.measure.isSpoken {
        notes.words = cell.answers.flatMap(noted) + readBack
      } else {
        // The question first, and what it is about: a long answer, or several, would push it out of sight.
        notes.remarks += readBack
        notes.words = ([latest] + earlier.reversed()).flatMap(noted)
      }
    }
    return notes
  }

  private static let wideColumns = 76

  /// With room to spare the words stand beside the board.
  private func wide(_ board: [Block], in setting: CaseContext) -> Content {
    let size = setting.measure.size
    let gap = 4
    let beside = min(80, size.columns - Self.wideColumns - gap - 6)
    let left = max(2, (size.columns - Self.wideColumns - gap - beside) / 2)
    let notes = notes(in: setting, width: beside)
    let body = board.flatMap { [$0, Block.blank] }
      .beside((notes.remarks + notes.words).flatMap(\.lines), at: Self.wideColumns + gap)
    return Content(head: head(in: setting), body: body, outdent: setting.measure.margin - left)
  }
}

extension CaseContext {
  /// What the sign of an asked cell means; nothing where there is none, or where the one in focus says it already.
  fileprivate func askedLegend(besides turn: Turn?) -> String? {
    let isAsked = conversation.board.contains { $0.cells[.pester] == .asked || $0.cells[.gepeste] == .asked }
    guard isAsked, turn.map({ conversation[$0] }) != .asked else { return nil }
    return texts.labelled(label: context.lettering.askedSign, value: texts.board.asked.title)
  }
}

extension [Block] {
  /// Further lines in a column of their own at the right of these blocks.
  func beside(_ lines: [Line], at column: Int) -> [Block] {
    var blocks = self
    let rows = blocks.reduce(0) { $0 + $1.lines.count }
    blocks += (rows..<Swift.max(rows, lines.count)).map { _ in .blank }
    var place = 0
    for index in blocks.indices {
      for offset in blocks[index].lines.indices where place < lines.count {
        for piece in lines[place].pieces {
          blocks[index].lines[offset].add(piece.text, piece.style, at: column + piece.column, spoken: piece.spoken)
        }
        place += 1
      }
    }
    return blocks
  }
}

extension String {
  /// At the end of so many columns.
  fileprivate func padded(toEnd columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - self.columns)) + self
  }
}
