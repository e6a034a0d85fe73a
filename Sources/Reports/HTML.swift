import Typography

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
    case .heading(let text): "<h2>\(text.html)</h2>\n"
    case .subheading(let text): "<h3>\(text.html)</h3>\n"
    case .paragraph(let text): "<p>\(text.html)</p>\n"
    case .items(let items): items.html
    case .group(let title, let items):
      "<section class=\"group\">\n<h3>\(title.html)</h3>\n\(items.html)</section>\n"
    case .signatures(let names):
      "<ul class=\"signatures\">\n"
        + names.map { "<li><span dir=\"auto\">\($0.html)</span></li>\n" }.joined() + "</ul>\n"
    case .page(let title, let subtitle):
      "</article>\n<article>\n" + Block.titleHTML(title, subtitle)
    }
  }

  fileprivate static func titleHTML(_ title: String, _ subtitle: String) -> String {
    "<header>\n<h1>\(title.html)</h1>\n" + (subtitle.isEmpty ? "" : "<p>\(subtitle.html)</p>\n") + "</header>\n"
  }
}

extension [Item] {
  /// A list of terms where there are labels, else a plain one.
  fileprivate var html: String {
    if contains(where: { $0.label != nil }) {
      return "<dl>\n"
        + map { "<div><dt dir=\"auto\">\($0.markHTML)\(($0.label ?? "").html)</dt>\n\($0.sayingsHTML("dd"))</div>\n" }
        .joined() + "</dl>\n"
    }
    return "<ul>\n" + map { "<li>\($0.markHTML)<div>\($0.sayingsHTML("div"))</div></li>\n" }.joined() + "</ul>\n"
  }
}

extension Item {
  fileprivate var markHTML: String {
    switch mark {
    case .ticked: "<span class=\"box\">✓</span>"
    case .empty: "<span class=\"box\"></span>"
    case nil: ""
    }
  }

  /// Each saying in an element of its own, then the lines to write on.
  fileprivate func sayingsHTML(_ element: String) -> String {
    let said = sayings.map { "<\(element)\($0.isStored ? " dir=\"auto\"" : "")>\($0.html)</\(element)>\n" }
    let line = "<\(element) class=\"line\"></\(element)>\n"
    let all = said + Array(repeating: line, count: room)
    return all.isEmpty ? "<\(element)></\(element)>\n" : all.joined()
  }
}

extension Saying {
  fileprivate var html: String {
    let small = note.isEmpty ? "" : "<small dir=\"ltr\">\(note.html)</small>"
    return [text.html, small].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension String {
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
