import TUI

/// A line of a report that is laid out for a certain width, in display form.
public struct ReportLine: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case title, heading, text }

  public let text: String
  public let kind: Kind
  /// How it is read aloud: with a colon where a label stands beside its text.
  public let spoken: String

  init(_ text: String, _ kind: Kind = .text, spoken: String? = nil) {
    (self.text, self.kind, self.spoken) = (text, kind, spoken ?? text)
  }
}

extension Document {
  /// This report laid out in lines of at most so many columns.
  public func lines(width: Int) -> [ReportLine] {
    var page = TextPage(width: max(width, 1))
    page.addTitle(title, subtitle)
    for block in blocks { page.add(block) }
    return page.lines
  }

  /// The same as text, for a terminal or a file: a rule under what the screen shows in other letters.
  public func text(width: Int = 80) -> String {
    let lines = lines(width: width)
    var text = ""
    var columns = 0
    for (index, line) in lines.enumerated() {
      text += line.text
      text += "\n"
      guard let sign = line.kind.rule else { continue }
      columns = max(columns, line.text.columns)
      guard index + 1 == lines.count || lines[index + 1].kind != line.kind else { continue }
      text += String(repeating: sign, count: columns) + "\n"
      columns = 0
    }
    return text
  }
}

extension ReportLine.Kind {
  fileprivate var rule: Character? {
    switch self {
    case .title: "="
    case .heading: "-"
    case .text: nil
    }
  }
}

/// Lines of text that grow downwards, at most so wide.
private struct TextPage {
  let width: Int
  var lines: [ReportLine] = []

  /// Narrower than this, a label stands above its text.
  private static let narrow = 50
  private static let indent = 2

  mutating func addTitle(_ title: String, _ subtitle: String) {
    let all = title.wrapped(to: width) + (subtitle.isEmpty ? [] : subtitle.wrapped(to: width))
    lines += all.map { ReportLine($0, .title) }
  }

  mutating func add(_ block: Block) {
    if lines.last?.text != "" { lines.append(ReportLine("")) }
    switch block {
    case .heading(let text):
      lines.append(ReportLine(""))
      lines += text.wrapped(to: width).map { ReportLine($0, .heading) }
    case .subheading(let text): add(text)
    case .paragraph(let text): add(text)
    case .items(let items): add(items, labels: labelColumns(items))
    case .group(let title, let items), .board(let title, let items):
      add(title)
      add(items, labels: labelColumns(items))
    case .signatures(let names):
      let labels = labelColumns(names.map { Item($0) })
      for name in names { add([Item(name, room: 1)], labels: labels) }
    case .page(let title, let subtitle):
      lines.append(ReportLine(""))
      addTitle(title, subtitle)
    }
  }

  private mutating func add(_ text: String) { lines += text.wrapped(to: width).map { ReportLine($0) } }

  /// How wide the labels of these items are together; 0 where there are none, or no room beside the text. Long labels
  /// are wrapped in a third of the width, unless the texts leave them more.
  private func labelColumns(_ items: [Item]) -> Int {
    if width < Self.narrow { return 0 }
    let widest = items.compactMap(\.label).map(\.columns).max() ?? 0
    let texts = items.flatMap(\.sayings).map { $0.text.columns + ($0.note.isEmpty ? 0 : $0.note.columns + 3) }
    let rest = items.contains { $0.room > 0 } ? 0 : width - Self.indent - 2 - (texts.max() ?? 0)
    return min(widest, max(width / 3, rest))
  }

  private mutating func add(_ items: [Item], labels: Int) {
    for item in items {
      let mark = item.mark.map { $0 == .ticked ? "[x] " : "[ ] " } ?? ""
      let label = item.label.map { $0.wrapped(to: labels > 0 ? labels : max(1, width - Self.indent)) } ?? []
      let left = Self.indent + mark.count + (labels > 0 ? labels + 2 : label.isEmpty ? 0 : Self.indent)
      let body = rows(of: item, columns: max(1, width - left))
      if labels > 0 {
        merge(mark, label, body, labels: labels)
      } else {
        // The mark stands before the first line, whether that is the label or the text.
        let space = String.spaces(mark.count)
        let inner = label + body.map { label.isEmpty ? $0 : indented($0, by: Self.indent) }
        for (index, row) in inner.enumerated() { append((index == 0 ? mark : space) + row) }
      }
    }
  }

  /// Puts the label beside the body.
  private mutating func merge(_ mark: String, _ label: [String], _ body: [String], labels: Int) {
    let space = String.spaces(mark.count)
    for index in 0..<max(label.count, body.count) {
      let (mark, label, said) = (index == 0 ? mark : space, label.at(index) ?? "", body.at(index) ?? "")
      let spoken = label.isEmpty || said.isEmpty ? nil : "\(mark)\(label): \(said)"
      append(mark + label.padded(to: labels) + "  " + said, spoken: spoken)
    }
  }

  private func rows(of item: Item, columns: Int) -> [String] {
    let said = item.sayings.flatMap { saying -> [String] in
      // More answers to one question are told apart by a dash.
      if item.sayings.count == 1 || columns < 10 { return rows(of: saying, columns: columns) }
      return rows(of: saying, columns: columns - 2).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }
    let line = String(repeating: "_", count: min(columns, 50))
    return said + (0..<item.room).flatMap { _ in [line, ""] }
  }

  /// The text, and what the program says about it behind it, or below it where there is no room.
  private func rows(of saying: Saying, columns: Int) -> [String] {
    var rows = saying.text.isEmpty ? [] : saying.text.wrapped(to: columns)
    if saying.note.isEmpty { return rows }
    let note = "(" + saying.note.displayForm + ")"
    guard let last = rows.last, last.columns + 1 + note.columns <= columns else {
      return rows + note.wrapped(to: columns)
    }
    rows[rows.count - 1] = last + " " + note
    return rows
  }

  private mutating func append(_ row: String, spoken: String? = nil) {
    lines.append(ReportLine(indented(row, by: min(Self.indent, width - 1)).withoutSpaceBehind, spoken: spoken))
  }

  private func indented(_ text: String, by columns: Int) -> String { .spaces(columns) + text }
}

extension String {
  /// This line without the spaces that only filled a column.
  var withoutSpaceBehind: String {
    if utf8.last != 0x20 { return self }
    // Bytes are looked at several times faster than characters.
    guard let last = utf8.lastIndex(where: { $0 != 0x20 }) else { return "" }
    return String(Substring(utf8[...last]))
  }
}

extension Array {
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
