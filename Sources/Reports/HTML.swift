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
    \(articles)
    </main>
    </body>
    </html>

    """
  }

  /// What stands under a title of its own is an article, and begins on a new sheet of paper.
  private var articles: String {
    "<article>\n" + Block.titleHTML(title, subtitle) + blocks.map(\.html).joined() + "</article>"
  }
}

extension Block {
  fileprivate var html: String {
    switch self {
    case .heading(let text): "<h2>\(text.printedHTML)</h2>\n"
    case .subheading(let text): "<h3>\(text.printedHTML)</h3>\n"
    case .paragraph(let text): "<p>\(text.printedHTML)</p>\n"
    case .items(let items): items.html
    case .group(let title, let items):
      "<section class=\"group\">\n<h3>\(title.printedHTML)</h3>\n\(items.html)</section>\n"
    case .board(let title, let items):
      "<section class=\"board\">\n<h3>\(title.printedHTML)</h3>\n\(items.html)</section>\n"
    case .signatures(let names):
      "<ul class=\"signatures\">\n"
        + names.map { "<li><span dir=\"auto\">\($0.html)</span></li>\n" }.joined() + "</ul>\n"
    case .page(let title, let subtitle):
      "</article>\n<article>\n" + Block.titleHTML(title, subtitle)
    }
  }

  fileprivate static func titleHTML(_ title: String, _ subtitle: String) -> String {
    "<header>\n<h1>\(title.html)</h1>\n" + (subtitle.isEmpty ? "" : "<p>\(subtitle.printedHTML)</p>\n") + "</header>\n"
  }
}

extension [Item] {
  /// A table of facts where there are labels, else a plain list.
  fileprivate var html: String {
    if contains(where: { $0.label != nil }) {
      let rows = map { item in
        "<tr>\n<th scope=\"row\" dir=\"auto\">\((item.label ?? "").html)</th>\n<td>\(item.html)</td>\n</tr>\n"
      }
      return "<table>\n" + rows.joined() + "</table>\n"
    }
    let rows = map { "<li\($0.mark == nil ? "" : " class=\"marked\"")>\($0.html)</li>\n" }
    return "<ul>\n" + rows.joined() + "</ul>\n"
  }
}

extension Item {
  /// Each saying is a paragraph of its own; the lines to write on come last.
  fileprivate var html: String {
    let said = sayings.enumerated().map { index, saying in saying.html(after: index == 0 ? markHTML : "") }
    return (said + Array(repeating: "<p class=\"line\"></p>", count: room)).joined(separator: "\n")
  }

  private var markHTML: String {
    switch mark {
    case .ticked: "<span class=\"box\">☑\u{FE0E}</span> "
    case .empty: "<span class=\"box\">☐</span> "
    case nil: ""
    }
  }
}

extension Saying {
  /// A stored text may run from right to left, so what the program says about it stands on a line of its own.
  fileprivate func html(after mark: String) -> String {
    if isStored {
      let below = note.isEmpty ? "" : "\n<p class=\"note\">\(note.printedHTML)</p>"
      return "<p dir=\"auto\">\(mark)\(text.html)</p>\(below)"
    }
    let small = note.isEmpty ? "" : "<small>\(note.printedHTML)</small>"
    return "<p>\(mark)\([text.printedHTML, small].filter { !$0.isEmpty }.joined(separator: " "))</p>"
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
