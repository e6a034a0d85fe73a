import Conversation
import TUI
import Texts

/// What stands on a screen, or in what lies on top, as it is said: in parts, so that after a line only what changed is
/// said again.
struct Spoken: Hashable, Sendable {
  /// Where one is.
  var title: String
  var head: [String] = []
  var items: [Item] = []
  /// Whether the head says what has the focus, so that rows are left out unless everything is said. It is so on the board.
  var headNamesFocus = false

  /// Something in the body, with its number when it is a row.
  struct Item: Hashable, Sendable {
    let text: String
    var number: Int?
    var isFocused = false
    var isHeading = false
    var needsAttention = false
  }

  init(title: String, _ content: Content, in texts: Texts) {
    self.title = title
    head = content.head.map { $0.spoken(in: texts) }.filter(\.isSayable)
    var number = 0
    for block in content.body {
      let text = block.spoken(in: texts)
      guard text.isSayable else { continue }
      if block.isRow { number += 1 }
      let styles = block.lines.flatMap(\.pieces).map(\.style)
      items.append(
        Item(
          text: text, number: block.isRow ? number : nil, isFocused: block.cursor != nil,
          isHeading: !block.isRow && (styles.first == .heading || styles.first == .turn),
          needsAttention: styles.contains(.attention)))
    }
  }

  var focus: Item? { items.first { $0.isFocused && $0.number != nil } }
  var rows: [Item] { items.filter { $0.number != nil } }
}

/// A part of what is said, when all of it at once would be too much.
struct SpokenPart: Hashable, Sendable {
  var heading: String
  var lines: [String]
}

// What is said of what is shown.
extension App {
  var spoken: Spoken {
    let context = context
    guard let top = overlays.last else { return spokenScreen }
    let (width, rows) = OverlayLayout.room(of: top, in: context)
    var spoken = Spoken(title: spokenTitle, top.content(in: context, width: width, rows: rows), in: context.texts)
    // The options are named with their numbers by what a line can be.
    if case .option = top.lineUse { spoken.items.removeAll { $0.number != nil } }
    return spoken
  }

  private var spokenScreen: Spoken {
    var spoken = Spoken(title: spokenTitle, screenContent(context), in: context.texts)
    guard case .inCase(let openCase, .board(let board)) = route else { return spoken }
    spoken.headNamesFocus = true
    if case .carried(let turn, let place) = board.focus {
      let conversation = openCase.wrappedValue.conversation
      spoken.head = [
        texts.line.carried(
          question: conversation.wording(turn), place: String(place + 1), count: conversation.board.count)
      ]
    }
    return spoken
  }

  /// Where one is: what lies in the place of the screen, or the step and who it is with.
  private var spokenTitle: String {
    let title = overlays.reversed().lazy.compactMap { [texts] in $0.title(in: texts) }.first
    let place: [String]
    if let title {
      place = [title]
    } else if let setting {
      place = [texts.steps[setting.conversation.step], setting.bothNames]
    } else {
      place = [texts.program]
    }
    return ([warning] + place).filter { !$0.isEmpty }.joined(separator: " · ").displayForm
  }

  /// How the last record names itself: with how it is undone, and without.
  var spokenRecord: (whole: String, short: String)? {
    guard let setting, let event = openCase?.history.undoable?.event, let whole = setting.words(for: event) else {
      return nil
    }
    return (whole, setting.words(of: event))
  }
}

// How blocks are said.
extension Block {
  /// The words of a block in reading order. What stands apart from what is before it is labelled by that.
  fileprivate func spoken(in texts: Texts) -> String {
    var said = ""
    var last: Line.Piece?
    for line in lines {
      for (place, piece) in line.pieces.sorted(by: { $0.column < $1.column }).enumerated() {
        let words = (piece.spoken ?? piece.text).split(separator: " ").joined(separator: " ")
        if words.isEmpty { continue }
        if let last {
          let isBeside = place > 0 && piece.column > last.column + last.text.columns + 1
          let isBelow = place == 0 && (piece.column != last.column || piece.style != last.style)
          // A name may end with a dot, and what stands beside it does not go on from there.
          let standsApart = (isBeside || isBelow) && said.endsInWord || isBeside && last.text.hasSuffix(".")
          let isLabelled = standsApart && !words.hasPrefix("(")
          said = isLabelled ? texts.labelled(label: said, value: words) : said + " " + words
        } else {
          said = words
        }
        last = piece
      }
    }
    return said
  }
}

extension String {
  /// Whether there is something to say: rules and empty lines are only drawn.
  fileprivate var isSayable: Bool { contains { $0.isLetter || $0.isNumber } }

  fileprivate var endsInWord: Bool { last.map { $0.isLetter || $0.isNumber || ")”»\"".contains($0) } ?? false }
}
