import Conversation
import Typography

// What lies on top: a box in the middle, as large as it needs.
extension Session {
  /// The width of the text in a panel.
  var panelTextWidth: Int { Self.panelTextWidth(size) }

  static func panelTextWidth(_ size: Size) -> Int { min(72, size.columns - 6) }

  func drawn(_ panel: Panel, on size: Size) -> (Layer, Point) {
    let width = Self.panelTextWidth(size)
    let rows = Self.panelRows(size)
    switch panel {
    case .reading(let reading):
      let (content, keys) = shown(reading, size)
      return box(content, keys: keys, size, rows: rows)
    case .editor(let editor): return drawn(editor, size, rows: rows)
    case .choice(let choice): return box(content(of: choice, width), keys: texts.choices.keys, size, rows: rows)
    case .form(let form):
      let content = formContent(form, width)
      return box(content, keys: keys(of: form.kind), size, rows: rows)
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

  private func shown(_ reading: Reading, _ size: Size) -> (Content, keys: String) {
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

  static func panelRows(_ size: Size) -> Int { size.rows - (Measure(size: size).isCompact ? 1 : 4) }

  /// A frame around content, with the keys on its last line.
  private func box(
    _ content: Content, keys: String, _ size: Size, rows: Int, atBottom: Bool = false
  ) -> (Layer, Point) {
    let width = Self.panelTextWidth(size)
    var content = content
    while content.body.last == .blank { content.body.removeLast() }
    let needed = (content.head + content.body).reduce(0) { $0 + $1.lines.count }
    let keyLines = keyLines(keys, width)
    let inside = min(needed, max(1, rows - 3 - keyLines.count))
    let boxSize = Size(columns: width + 4, rows: inside + 3 + keyLines.count)
    // The title above a panel still says who may look.
    let measure = Measure(size: size)
    let below = size.rows - boxSize.rows
    // A small screen has no room for the footer as well.
    let bottom = below - (measure.isCompact ? 0 : measure.footerRows)
    let origin = Point(column: (size.columns - boxSize.columns) / 2, row: max(1, atBottom ? bottom : below / 2))
    let page = Page(content, at: Point(column: 2, row: 1), in: Size(columns: width, rows: inside))
    var runs = border(boxSize) + page.runs
    for (index, line) in keyLines.enumerated() {
      runs.append(Run(at: Point(column: 2, row: inside + 2 + index), text: line, style: .hint))
    }
    let cursor = page.cursor ?? Point(column: 2, row: inside + 2)
    let layer = Layer(origin: origin, size: boxSize, runs: runs)
    return (layer, Point(column: origin.column + cursor.column, row: origin.row + cursor.row))
  }

  /// The keys in as many lines as they need; what one key does stays together.
  private func keyLines(_ keys: String, _ width: Int) -> [String] {
    let between = " · "
    return keys.parts(between: between).map(String.init).reduce(into: [String]()) { lines, key in
      if let last = lines.last, last.columns + between.columns + key.columns <= width {
        lines[lines.count - 1] = last + between + key
      } else {
        lines += key.wrapped(to: width)
      }
    }
  }

  private func border(_ size: Size) -> [Run] {
    let line = String.line(columns: size.columns - 2)
    let sides = (1..<(size.rows - 1)).flatMap { row in
      [0, size.columns - 1].map { Run(at: Point(column: $0, row: row), text: "│", style: .hint) }
    }
    return [
      Run(at: Point(column: 0, row: 0), text: "┌" + line + "┐", style: .hint),
      Run(at: Point(column: 0, row: size.rows - 1), text: "└" + line + "┘", style: .hint),
    ] + sides
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

// Choices.
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

// Editors and forms.
extension Session {
  private func drawn(_ editor: Editor, _ size: Size, rows: Int) -> (Layer, Point) {
    let width = Self.panelTextWidth(size)
    var head = prompt(editor.purpose, width)
    let keys =
      switch editor.purpose {
      case .search: texts.editors.searchKeys
      case .day: texts.editors.shortKeys
      default: editor.purpose.isLong ? texts.editors.longKeys : texts.editors.shortKeys
      }
    var below: [Block] = []
    if case .day = editor.purpose, let echo = echo(editor.field.text) { below.append(Block(echo, .hint, width: width)) }
    if let complaint = editor.complaint { below.append(Block(complaint, .attention, width: width)) }
    let fixed =
      head.reduce(0) { $0 + $1.lines.count } + below.reduce(0) { $0 + $1.lines.count } + 3
      + keyLines(keys, width).count
    let wanted = editor.purpose.isLong ? max(3, min(10, rows - fixed)) : 1
    let shown = editor.shownField.lines(width: width, rows: max(1, min(wanted, rows - fixed)))
    var field = Block(shown.lines.map { Line($0) }, cursor: shown.cursor)
    while field.lines.count < wanted && field.lines.count < rows - fixed { field.lines.append(Line()) }
    head.append(field)
    return box(
      Content(head: [], body: [Block(head.flatMap(\.lines), cursor: cursor(in: head))] + below), keys: keys, size,
      rows: rows, atBottom: editor.purpose == .search)
  }

  /// Where the cursor of the last block stands, counted from the first line of all.
  private func cursor(in blocks: [Block]) -> Point? {
    guard let last = blocks.last, let cursor = last.cursor else { return nil }
    let above = blocks.dropLast().reduce(0) { $0 + $1.lines.count }
    return Point(column: cursor.column, row: above + cursor.row)
  }

  func prompt(_ purpose: Editor.Purpose, _ width: Int) -> [Block] {
    let words = texts.editors
    switch purpose {
    case .answer(let turn): return asked(turn, width) + earlier(turn, width) + [.blank]
    case .correction(_, let turn):
      return asked(turn, width) + [Block(words.correction(["naam": name(turn.person)]), .hint, width: width), .blank]
    case .feeling(let person): return [Block(words.feeling(["naam": name(person)]), .turn, width: width), .blank]
    case .proposal(let person): return [Block(words.proposal(["naam": name(person)]), .turn, width: width), .blank]
    case .missedReason(let person):
      return [Block(words.missedReason(["naam": name(person)]), .heading, width: width), .blank]
    case .stopReason: return [Block(words.stopReason, .heading, width: width), .blank]
    case .day(let purpose):
      let question = purpose == .deleteAfter ? texts.keeping.until : words.day
      return [Block(question, .heading, width: width), Block(texts.dates.example, .hint, width: width), .blank]
    case .search: return [Block(words.search, .heading, width: width), .blank]
    case .passphrase(let id):
      return [
        Block(texts.keeping.passphrase(["dossier": id]), .heading, width: width),
        Block(texts.keeping.passphraseHint, .hint, width: width), .blank,
      ]
    case .rescueFolder:
      return [Block(texts.keeping.folder, .heading, width: width), .blank]
    }
  }

  /// The answer that another one is going to stand beside.
  private func earlier(_ turn: Turn, _ width: Int) -> [Block] {
    guard case .answered(let latest, _) = conversation?[turn] else { return [] }
    let text = latest.text.isBlank ? texts.questions.withoutNote : latest.text.singleLine
    return [Block(texts.editors.earlier(["tekst": text]).truncated(to: width), .hint, width: width)]
  }

  private func asked(_ turn: Turn, _ width: Int) -> [Block] {
    [Block(name(turn.person), .turn, width: width), Block(conversation?.wording(turn) ?? "", .turn, width: width)]
  }

  /// What a date means, live below its field.
  func echo(_ text: String) -> String? {
    if text.isBlank { return nil }
    guard let day = self.day(in: text) else { return texts.dates.unclear }
    let words = texts.dates.full(day)
    return day < now.today ? texts.dates.past(["dag": words]) : words
  }

  private func keys(of kind: Form.Kind) -> String {
    switch kind {
    case .newCase: texts.newCase.newKeys
    case .details: texts.newCase.detailsKeys
    case .agreement: texts.agreements.formKeys
    }
  }

  func formContent(_ form: Form, _ width: Int) -> Content {
    switch form.kind {
    case .newCase, .details: detailsContent(form, width)
    case .agreement(let id): agreementContent(form, isNew: id == nil, width)
    }
  }

  /// A field with its label above it.
  func fieldBlock(_ label: String, _ field: TextField, isFocused: Bool, width: Int, below: [Block] = []) -> [Block] {
    let shown = field.lines(width: width - 2, rows: isFocused ? 3 : 2)
    var lines = label.wrapped(to: width - 2).map { Line($0, isFocused ? .focus : .heading, at: 2) }
    let labelRows = lines.count
    if isFocused { lines[0].add("▸", .focus, at: 0, spoken: "") }
    lines += (shown.lines.isEmpty ? [""] : shown.lines).enumerated().map { index, line in
      Line(line, at: 2, spoken: index == 0 ? texts.line.present(["tekst": field.text]) : "")
    }
    let cursor = Point(column: 2 + shown.cursor.column, row: labelRows + shown.cursor.row)
    let text = Block(lines + below.flatMap(\.lines), cursor: isFocused ? cursor : nil)
    return [text, .blank]
  }

  private func agreementContent(_ form: Form, isNew: Bool, _ width: Int) -> Content {
    let words = texts.agreements
    var who = Line(words.who, form.focus == 0 ? .focus : .heading, at: 2, spoken: spokenParties(form.party))
    if form.focus == 0 { who.add("▸", .focus, at: 0, spoken: "") }
    var choices = Line()
    var column = 2
    for party in parties {
      let label = partyName(party).truncated(to: (width - 2) / parties.count - 3)
      let isChosen = party == form.party
      choices.add(isChosen ? "[\(label)]" : " \(label) ", isChosen ? .focus : .plain, at: column, spoken: "")
      column += label.columns + 3
    }
    let whoBlock = Block([who, choices], cursor: form.focus == 0 ? Point(column: 2, row: 1) : nil)
    let by = form.fields[Form.by]
    let isAtDay = form.fieldIndex == Form.by
    let echoed = (echo(by.text) ?? (isAtDay ? texts.dates.example : nil)).map {
      [Block($0, .hint, width: width - 2, indent: 2)]
    }
    var body = [whoBlock, .blank]
    body += fieldBlock(
      words.what, form.fields[Form.what], isFocused: form.fieldIndex == Form.what && form.offer == nil, width: width)
    body += offerBlocks(form, width)
    body += fieldBlock(words.byField, by, isFocused: isAtDay, width: width, below: echoed ?? [])
    if let complaint = form.complaint { body.append(Block(complaint, .attention, width: width)) }
    return Content(head: [Block(isNew ? words.formTitle : words.editTitle, .heading, width: width)], body: body)
  }

  func offerBlocks(_ form: Form, _ width: Int) -> [Block] {
    guard form.fieldIndex == Form.what, form.fields[Form.what].text.isEmpty, let conversation else { return [] }
    let offers = conversation.offeredWordings
    guard !offers.isEmpty else { return [] }
    let rows = offers.enumerated().map { index, offer in
      Block.row(
        "\(name(offer.person)): \(offer.text.singleLine)".truncated(to: width - 4), isFocused: index == form.offer,
        .hint, width: width)
    }
    let heading = Line(texts.agreements.offers, .hint, at: 2, spoken: texts.line.offers)
    return [Block([heading])] + rows + [.blank]
  }

  func partyName(_ party: Party) -> String {
    switch party {
    case .pester: name(.pester)
    case .gepeste: name(.gepeste)
    case .both: texts.agreements.both
    }
  }
}
