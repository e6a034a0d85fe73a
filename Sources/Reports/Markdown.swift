import TUI

extension Document {
  /// This report as Markdown (CommonMark); stored text stays text, whatever signs it holds.
  public var markdown: String {
    let head = ["# \(title.markdown)"] + (subtitle.isEmpty ? [] : [subtitle.markdown])
    let body = outline.flatMap { $0.block.markdown(level: $0.level) }
    return (head + body).joined(separator: "\n\n") + "\n"
  }
}

extension Block {
  /// Its paragraphs.
  fileprivate func markdown(level: Int) -> [String] {
    func title(_ text: String) -> String { String(repeating: "#", count: level) + " " + text.markdown }
    return switch self {
    case .heading(let text), .subheading(let text): [title(text)]
    case .paragraph(let text): [text.markdown]
    case .items(let items): [items.markdown]
    case .group(let text, let items), .board(let text, let items): [title(text), items.markdown]
    case .signatures(let names): [names.map { Item($0, room: 1) }.markdown]
    case .page(let title, let subtitle): ["---", "# \(title.markdown)"] + (subtitle.isEmpty ? [] : [subtitle.markdown])
    }
  }
}

extension [Item] {
  fileprivate var markdown: String { map(\.markdown).joined(separator: "\n") }
}

extension Item {
  /// One item of a list; what is in it is indented with it.
  fileprivate var markdown: String {
    let box = mark.map { $0 == .ticked ? "[x]" : "[ ]" }
    let name = label.map { "**\($0.markdown)**" }
    let line = String(repeating: "\\_", count: 30)
    // More answers to one question are a list in the list.
    let isList = sayings.count > 1
    let parts = isList ? [] : sayings.map(\.markdown)
    let first = [box, name, parts.first].compactMap { $0 }.joined(separator: " ")
    let rest = Array(repeating: "  \(line)", count: room)
    let inner = isList ? sayings.map { "\n  - " + $0.markdown.replacing("\n", with: "\n  ") }.joined() : ""
    return "- " + ([first] + rest).joined(separator: "\\\n") + inner
  }
}

extension Saying {
  fileprivate var markdown: String {
    let small = note.isEmpty ? nil : "*(\(note.markdown))*"
    let lines = text.multilineDisplayForm.split(separator: "\n").map { String($0).markdown }.filter { !$0.isEmpty }
    return [lines.isEmpty ? nil : lines.joined(separator: "\\\n  "), small].compactMap { $0 }.joined(separator: " ")
  }
}

extension String {
  /// This text on one line, with a backslash before every sign that Markdown could read as more than itself.
  var markdown: String {
    var result = String.UnicodeScalarView()
    var isLineStart = true
    let scalars = Array(displayForm.unicodeScalars.drop { $0 == " " })
    for (index, scalar) in scalars.enumerated() {
      // A list or a rule begins so at the start of a line, and an address further on; neither is meant.
      let begins = isLineStart && "+-=:.)".unicodeScalars.contains(scalar)
      let links = scalar == ":" && scalars.at(index + 1) == "/" || scalar == "." && scalars.at(index - 1) == "w"
      if begins || links || Self.markdownSigns.contains(scalar) { result.append("\\") }
      result.append(scalar)
      isLineStart = isLineStart && ("0"..."9").contains(scalar)
    }
    return String(result)
  }

  private static let markdownSigns = Set("\\`*_{}[]<>#|~&$@^".unicodeScalars)
}
