import Conversation
import TUI

/// The smallest screen on which everything works.
let smallestSize = Size(columns: 40, rows: 15)

// The frame: the screen, what lies on top of it, and above all the curtain.
extension Session {
  /// What stands on a screen of a given size at this moment.
  public func frame(in size: Size) -> Frame {
    if size.columns < smallestSize.columns || size.rows < smallestSize.rows { return tooSmall(size) }
    if let curtain { return drawn(curtain, size) }
    let base = screen(size)
    var frame = Frame(size: size, layers: [base.layer], cursor: base.cursor ?? Point(column: 0, row: 0))
    // What lies below the top panel would only show around its edges.
    if let panel = panels.last {
      let (layer, cursor) = drawn(panel, on: size)
      frame.layers.append(layer)
      frame.cursor = cursor
    }
    return frame
  }

  private func tooSmall(_ size: Size) -> Frame {
    guard size.columns > 0, size.rows > 0 else {
      return Frame(size: size, layers: [], cursor: Point(column: 0, row: 0))
    }
    let text = texts.tooSmall(["kolommen": String(smallestSize.columns), "rijen": String(smallestSize.rows)])
    let runs = text.wrapped(to: size.columns).prefix(size.rows).enumerated().map { row, line in
      Run(at: Point(column: 0, row: row), text: line, style: .plain)
    }
    let layer = Layer(origin: Point(column: 0, row: 0), size: size, runs: runs)
    return Frame(size: size, layers: [layer], cursor: Point(column: 0, row: 0))
  }

  func words(for curtain: Curtain) -> String {
    switch curtain {
    case .toFacilitator: texts.curtain.toFacilitator
    case .toPerson(let person): texts.curtain.toPerson(["naam": name(person)])
    case .hidden: texts.curtain.hidden
    }
  }

  private func drawn(_ curtain: Curtain, _ size: Size) -> Frame {
    let lines = words(for: curtain).displayForm.wrapped(to: size.columns - 4).suffix(size.rows)
    let top = (size.rows - lines.count) / 2
    let runs = lines.enumerated().map { index, line in
      Run(at: Point(column: (size.columns - line.columns) / 2, row: top + index), text: line, style: .plain)
    }
    let layer = Layer(origin: Point(column: 0, row: 0), size: size, runs: runs)
    return Frame(size: size, layers: [layer], cursor: runs.last?.at ?? Point(column: 0, row: 0))
  }
}

/// The measures of a screen: how wide its text is and where it begins.
struct Measure {
  let size: Size
  /// Nothing is drawn: every text is said whole, in one line however long.
  var isSpoken = false

  static let spoken = Measure(size: Size(columns: 1_000_000, rows: 1_000), isSpoken: true)

  /// A small screen shows less: no trail, a board of signs alone.
  var isCompact: Bool { size.columns < 76 || size.rows < 20 }
  /// Rows of title above and of footer below, their rules included.
  var titleRows: Int { isCompact ? 2 : 3 }
  var footerRows: Int { 2 }
  var margin: Int { isSpoken ? 0 : isCompact ? 2 : 2 + max(0, (size.columns - 80) / 2) }
  /// The width of the text.
  var width: Int { size.columns - 2 * margin }
  /// Whether there is room for something beside the text.
  var isWide: Bool { !isSpoken && size.columns >= 110 && size.rows >= 24 }
}

extension Session {
  var screenTextWidth: Int { Measure(size: size).width }

  private func screen(_ size: Size) -> (layer: Layer, cursor: Point?) {
    let measure = Measure(size: size)
    let noticeLines = noticeLines(measure)
    let content = content(measure)
    let room = Size(
      columns: measure.width + 2 * content.outdent,
      rows: size.rows - measure.titleRows - measure.footerRows - noticeLines.count)
    let corner = Point(column: measure.margin - content.outdent, row: measure.titleRows)
    let page = Page(content, at: corner, in: room)
    var runs = title(measure) + page.runs
    for (index, line) in noticeLines.enumerated() {
      let at = Point(column: corner.column, row: measure.titleRows + room.rows + index)
      runs.append(Run(at: at, text: line, style: .attention))
    }
    runs += footer(measure)
    return (Layer(origin: Point(column: 0, row: 0), size: size, runs: runs), page.cursor)
  }

  /// The notice, as long as it leaves the screen its room.
  private func noticeLines(_ measure: Measure) -> [String] {
    guard panels.isEmpty, let notice else { return [] }
    let lines = notice.displayForm.wrapped(to: measure.width)
    let room = measure.size.rows / 3
    return lines.count <= room
      ? lines : lines.prefix(room - 1) + [(lines[room - 1] + " …").truncated(to: measure.width)]
  }

  func content(_ measure: Measure) -> Content {
    switch place {
    case .overview: overviewContent(measure)
    case .newCase: newCaseContent(measure)
    case .preparation: preparationContent(measure)
    case .opening: openingContent(measure)
    case .questions: questionsContent(measure)
    case .agreements: agreementsContent(measure)
    case .followUp: followUpContent(measure)
    case .pesterTalk, .gepesteTalk: talkContent(measure)
    case .ended: endedContent(measure)
    case .summary: summaryContent(measure)
    }
  }
}

// The title.
extension Session {
  private func title(_ measure: Measure) -> [Run] {
    let columns = measure.size.columns
    let mark = mark(audience) + " "
    var room = columns - mark.columns - 2
    var runs: [Run] = []
    if !warning.isEmpty {
      room -= warning.columns + 2
      runs.append(
        Run(at: Point(column: columns - mark.columns - warning.columns - 2, row: 0), text: warning, style: .attention))
    }
    runs.append(
      Run(
        at: Point(column: 1, row: 0), text: room < 4 ? "" : heading(measure).displayForm.truncated(to: room),
        style: .heading))
    runs.append(Run(at: Point(column: columns - mark.columns, row: 0), text: mark, style: .heading))
    if !measure.isCompact { runs += trail(row: 1, columns: columns) }
    runs.append(rule(row: measure.titleRows - 1, columns))
    return runs
  }

  func rule(row: Int, _ columns: Int) -> Run {
    Run(at: Point(column: 0, row: row), text: .line(columns: columns), style: .hint)
  }

  func mark(_ audience: Audience) -> String {
    switch audience {
    case .facilitator: texts.marks.facilitator
    case .together: texts.marks.together
    case .person(let role): texts.marks.person(["naam": name(role).displayForm.truncated(to: 12)])
    }
  }

  /// What the title must say besides: nothing is kept.
  var warning: String {
    if !isSaved { return texts.unsaved }
    if open?.readOnly != nil { return texts.readOnly }
    return keeping.elsewhere == nil ? (isPractice ? texts.practice : "") : texts.keeping.elsewhere
  }

  private func heading(_ measure: Measure) -> String {
    switch place {
    case .overview: return texts.program
    case .newCase: return texts.newCase.title
    default: break
    }
    guard let conversation else { return texts.program }
    let names = name(.gepeste) + " & " + name(.pester)
    guard measure.isCompact else { return names }
    switch place {
    case .questions where audience == .facilitator: return texts.steps.questions
    case .questions:
      let progress = progressText(conversation)
      return warning.isEmpty ? texts.steps.questions + "  " + progress : progress
    case .pesterTalk, .gepesteTalk: return texts.steps.followUp
    case .preparation, .followUp, .ended, .summary, .overview, .newCase: return names
    case .opening, .agreements: return stepName(conversation)
    }
  }

  private func stepName(_ conversation: Conversation) -> String {
    switch conversation.step {
    case .active(let step): texts.steps[step]
    case .closed: texts.steps.closed
    case .stopped: texts.steps.stopped
    }
  }

  func progressText(_ conversation: Conversation) -> String {
    let (answered, all) = conversation.progress
    return texts.questions.progress(["aantal": String(answered), "totaal": String(all)])
  }

  /// The steps, with a sign at the one that is under way.
  private func trail(row: Int, columns: Int) -> [Run] {
    guard let conversation, place != .summary else {
      return []
    }
    var runs: [Run] = []
    var column = 1
    func add(_ text: String, _ style: Style) {
      runs.append(Run(at: Point(column: column, row: row), text: text, style: style))
      column += text.columns
    }
    for step in ActiveStep.allCases {
      if step != .preparation { add(" ── ", .hint) }
      let isHere = conversation.activeStep == step
      add((isHere ? "● " : "") + texts.steps[step], isHere ? .heading : .hint)
    }
    if conversation.activeStep == nil {
      add(" ── ", .hint)
      add("● " + stepName(conversation), .heading)
    }
    return runs
  }
}
