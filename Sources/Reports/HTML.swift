import TUI

extension Document {
  /// This report as a page of HTML that prints well on A4: nothing outside it is needed, and nothing in it runs.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.html)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.html)</title>
    <style>
    \(Stylesheet.css)
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  /// What stands under a title of its own begins on a new sheet of paper.
  private var body: String {
    Block.titleHTML(title, subtitle, isFirst: true) + outline.map { $0.block.html(level: $0.level) }.joined()
  }
}

extension Block {
  fileprivate func html(level: Int) -> String {
    func title(_ text: String, in group: String = "") -> String {
      "<h\(level)\(group)>\(text.printedHTML)</h\(level)>\n"
    }
    return switch self {
    case .heading(let text), .subheading(let text): title(text)
    case .paragraph(let text): "<p>\(text.printedHTML)</p>\n"
    case .items(let items): items.html
    case .group(let text, let items):
      "<div class=\"group\">\n" + title(text, in: " class=\"inner\"") + items.html + "</div>\n"
    case .board(let text, let items):
      "<div class=\"board\">\n" + title(text, in: " class=\"inner\"")
        + Block.columnsHTML(items.map(\.html)) + "</div>\n"
    case .signatures(let names):
      Block.columnsHTML(
        names.map { "<p class=\"name\" dir=\"auto\">\($0.html)</p>\n" + Item.lineHTML(kind: "signature") })
    case .page(let title, let subtitle): Block.titleHTML(title, subtitle, isFirst: false)
    }
  }

  /// One class an element: not every renderer reads more.
  fileprivate static func titleHTML(_ title: String, _ subtitle: String, isFirst: Bool) -> String {
    let kind = subtitle.isEmpty ? (isFirst ? "alone" : "sheet-alone") : isFirst ? "first" : "sheet"
    let below = subtitle.isEmpty ? "" : "<p class=\"subtitle\">\(subtitle.printedHTML)</p>\n"
    return "<h1 class=\"\(kind)\">\(title.html)</h1>\n" + below
  }

  /// These side by side, two in a row. A table, for that every renderer knows; it only divides the paper.
  private static func columnsHTML(_ parts: [String]) -> String {
    let rows = stride(from: 0, to: parts.count, by: 2).map { index in
      "<tr valign=\"top\">"
        + parts[index..<min(index + 2, parts.count)].map { "<td width=\"48%\">\($0)</td>" }
        .joined(separator: "<td width=\"4%\"></td>")
        + "</tr>\n"
    }
    return "<table width=\"100%\" class=\"columns\" role=\"presentation\">\n"
      + rows.joined() + "</table>\n"
  }
}

extension [Item] {
  /// A table of facts where there are labels, else one below the other.
  fileprivate var html: String {
    guard contains(where: { $0.label != nil }) else { return map(\.html).joined() }
    let rows = map { item in
      "<tr valign=\"top\">\n<th width=\"26%\" scope=\"row\" dir=\"auto\">\((item.label ?? "").html)</th>\n<td width=\"74%\">\(item.html)</td>\n</tr>\n"
    }
    return "<table width=\"100%\">\n" + rows.joined() + "</table>\n"
  }
}

extension Item {
  /// Each saying is a paragraph of its own; the lines to write on come last.
  fileprivate var html: String {
    let said = sayings.enumerated().map { index, saying in
      saying.html(after: index == 0 ? markHTML : "", kind: mark != nil ? "marked" : index == 0 ? "said" : "more")
    }
    return said.joined() + (0..<room).map { Self.lineHTML(kind: $0 % 2 == 0 ? "line" : "line-too") }.joined()
  }

  /// A line to write on. What is empty, some renderers leave out; and one draws a single border below paragraphs that
  /// look the same, so that every other line is another kind.
  fileprivate static func lineHTML(kind: String) -> String {
    "<p class=\"\(kind)\">&nbsp;</p>\n"
  }

  private var markHTML: String {
    switch mark {
    case .ticked: "<span class=\"box\">☒</span> "
    case .empty: "<span class=\"box\">☐</span> "
    case nil: ""
    }
  }
}

extension Saying {
  /// A stored text may run from right to left, so what the program says about it stands on a line of its own.
  fileprivate func html(after mark: String, kind: String) -> String {
    if isStored {
      let below = note.isEmpty ? "" : "<p class=\"note\">\(note.printedHTML)</p>\n"
      return "<p class=\"\(kind)\" dir=\"auto\">\(mark)\(text.html)</p>\n\(below)"
    }
    let small = note.isEmpty ? "" : "<small>\(note.printedHTML)</small>"
    let parts = [text.printedHTML, small].filter { !$0.isEmpty }.joined(separator: " ")
    return "<p class=\"\(kind)\">\(mark)\(parts)</p>\n"
  }
}

extension String {
  /// A sentence of the program in HTML. A name in it may run from right to left; the sentence does not.
  fileprivate var printedHTML: String {
    let turns = unicodeScalars.contains { 0x590..<0x900 ~= $0.value || 0xFB1D..<0xFF00 ~= $0.value }
    return (turns ? "&lrm;" : "") + html
  }

  /// This text where HTML expects text or an attribute; its line ends are kept.
  var html: String {
    var result = ""
    // Scalar by scalar: a sign with a mark on it is another character, but a browser still sees the sign.
    for scalar in multilineDisplayForm.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
