import TUI
import Texts

/// The footer: at most five keys with their words, of what lies on top. Everything that it is made of.
struct Footer: Hashable, Sendable {
  let measure: Measure
  let hints: [KeyHint]
  let scrolling: Scrolling
  let language: String

  func runs(in texts: Texts) -> [Run] {
    let row = measure.size.rows - 1
    var runs = [Run.rule(row: row - 1, columns: measure.size.columns)]
    var column = 1
    let room = measure.size.columns - 2
    let items = hints.map { FooterItem($0, in: texts) }.shown(in: room)
    for item in items.naming(scrolling, in: texts, within: room) {
      runs.append(Run(at: Point(column: column, row: row), text: item.name, style: .heading))
      let wordColumn = column + item.name.columns + 1
      if !item.word.isEmpty {
        runs.append(Run(at: Point(column: wordColumn, row: row), text: item.word, style: .hint))
      }
      column += item.columns + 3
    }
    return runs
  }
}

extension App {
  /// Before a child `Ctrl-G` is always in it.
  func footer(_ hints: [KeyHint], _ scrolling: Scrolling, _ context: Context) -> Footer {
    let hide = audience == .facilitator ? [] : [KeyHint(.control("g"), context.texts.footer.hide)]
    return Footer(
      measure: context.measure, hints: hints + hide, scrolling: scrolling, language: context.texts.language)
  }
}

/// Which ways there is more than fits, where the arrows go from row to row.
struct Scrolling: Hashable, Sendable {
  let up: Bool
  let down: Bool

  /// Where nothing has the focus, the arrows scroll, and the footer says so already.
  init(_ page: Page) {
    up = page.cursor != nil && page.topAfterPageUp != nil
    down = page.cursor != nil && page.topAfterPageDown != nil
  }

  /// What the footer may say of it, the best first.
  fileprivate func items(in texts: Texts) -> [FooterItem] {
    let keys =
      switch (up, down) {
      case (true, true): [texts.keys.pages, texts.keys.pageDown]
      case (true, false): [texts.keys.pageUp]
      case (false, true): [texts.keys.pageDown]
      case (false, false): [String]()
      }
    return keys.prefix(1).map { FooterItem(.pages, $0, texts.footer.scroll) } + keys.map { FooterItem(.pages, $0, "") }
  }
}

/// A key in the footer, as it is called there, with its word.
private struct FooterItem {
  let key: KeyName
  let name: String
  var word: String { didSet { columns = Self.columns(name, word) } }
  private(set) var columns: Int

  init(_ hint: KeyHint, in texts: Texts) {
    self.init(hint.key, hint.key.name(in: texts), hint.word)
  }

  init(_ key: KeyName, _ name: String, _ word: String) {
    (self.key, self.name, self.word) = (key, name, word)
    columns = Self.columns(name, word)
  }

  private static func columns(_ name: String, _ word: String) -> Int {
    name.columns + (word.isEmpty ? 0 : 1 + word.columns)
  }
}

extension [FooterItem] {
  private func isTooWide(for columns: Int) -> Bool {
    count > 5 || reduce(3 * (count - 1)) { $0 + $1.columns } > columns
  }

  /// Where it is narrow, first the word of `Ctrl-G` goes, then items from the right, last the word of `Esc`: the main
  /// action, `Esc` and `Ctrl-G` stay, and at a choice its arrows, which need no word.
  fileprivate func shown(in columns: Int) -> [FooterItem] {
    var items = self
    func shorten(_ key: KeyName) {
      if items.isTooWide(for: columns), let place = items.firstIndex(where: { $0.key == key }) {
        items[place].word = ""
      }
    }
    shorten(.control("g"))
    let kept: [KeyName] = [.leftRight, .escape, .control("g")]
    while items.isTooWide(for: columns),
      let last = items.indices.dropFirst().last(where: { !kept.contains(items[$0].key) })
    {
      items.remove(at: last)
    }
    shorten(.leftRight)
    shorten(.escape)
    if items.isTooWide(for: columns) { items.removeAll { $0.key == .leftRight } }
    while items.isTooWide(for: columns), let word = items.first?.word, word.columns > 1 {
      items[0].word = word.truncated(to: word.columns - 1)
    }
    return items
  }

  /// With the keys that scroll before `Esc`, where there is room for them besides all others.
  fileprivate func naming(_ scrolling: Scrolling, in texts: Texts, within columns: Int) -> [FooterItem] {
    guard let place = firstIndex(where: { $0.key == .escape }) else { return self }
    let named = scrolling.items(in: texts).lazy.map { self[..<place] + [$0] + self[place...] }
    return named.first { !Array($0).isTooWide(for: columns) }.map(Array.init) ?? self
  }
}
