import Seeded
import TUI
import Testing

/// The rows of a page from its corner on: text, with `▴` and `▾` in the column after it.
private func picture(_ page: Page, columns: Int = 6, rows: Int) -> [String] {
  var picture = Array(repeating: "", count: rows)
  for run in page.runs.sorted(by: { $0.at.column < $1.at.column }) {
    let gap = run.at.column - picture[run.at.row].columns
    picture[run.at.row] += String(repeating: " ", count: max(0, gap)) + run.text
  }
  return picture
}

private func page(_ content: Content, rows: Int) -> Page {
  Page(content, at: Point(column: 0, row: 0), in: Size(columns: 6, rows: rows))
}

private func block(_ texts: String..., cursor row: Int? = nil) -> Block {
  Block(texts.map { Line($0) }, cursor: row.map { Point(column: 0, row: $0) })
}

@Suite struct `A page` {
  private let list = [block("een"), block("twee", "2"), block("drie"), block("vier")]

  private func list(focusedOn index: Int, top: Int? = nil) -> Content {
    var content = Content(body: list, top: top)
    content.body[index].cursor = Point(column: 0, row: 0)
    return content
  }

  @Test func `shows all where it fits, without signs for more`() {
    let page = page(list(focusedOn: 0), rows: 5)
    #expect(picture(page, rows: 5) == ["een", "twee", "2", "drie", "vier"])
    #expect(page.topAfterPageDown == nil && page.topAfterPageUp == nil)
  }

  @Test func `shows what has the focus whole, and cuts nothing in half`() {
    #expect(picture(page(list(focusedOn: 0), rows: 2), rows: 2) == ["een", "      ▾"])
    #expect(picture(page(list(focusedOn: 1), rows: 2), rows: 2) == ["twee  ▴", "2     ▾"])
    #expect(picture(page(list(focusedOn: 3), rows: 3), rows: 3) == ["drie  ▴", "vier", ""])
  }

  @Test func `goes by pages from the first row to the last, and back`() {
    var content = list(focusedOn: 0)
    var seen: [[String]] = []
    while true {
      let page = page(content, rows: 3)
      seen.append(picture(page, rows: 3))
      guard let next = page.topAfterPageDown else { break }
      content.top = next
    }
    #expect(seen == [["een", "twee", "2     ▾"], ["drie  ▴", "vier", ""]])
    #expect(page(content, rows: 3).topAfterPageUp == 0)
  }

  @Test func `scrolls a block that is taller than the window to its end, by rows`() {
    let tall = Content(body: [block("kop"), block("1", "2", "3", "4", "5", "6", "7", cursor: 0), .blank])
    #expect(picture(page(tall, rows: 3), rows: 3) == ["1     ▴", "2", "3     ▾"])
    var content = tall
    content.top = 0
    #expect(picture(page(content, rows: 3), rows: 3) == ["kop", "1", "2     ▾"])
    var lines: Set<String> = []
    while let next = page(content, rows: 3).topAfterPageDown {
      content.top = next
      lines.formUnion(page(content, rows: 3).runs.map(\.text))
    }
    #expect(lines.isSuperset(of: ["3", "4", "5", "6", "7"]))
    #expect(picture(page(content, rows: 3), rows: 3) == ["5     ▴", "6", "7"])
    content.top = 2
    #expect(picture(page(content, rows: 3), rows: 3) == ["2     ▴", "3", "4     ▾"])
  }

  @Test func `keeps the cursor of a tall block in sight`() {
    let tall = Content(body: [block("1", "2", "3", "4", "5", cursor: 4)])
    let page = page(tall, rows: 2)
    #expect(picture(page, rows: 2) == ["4     ▴", "5"])
    #expect(page.cursor == Point(column: 0, row: 1))
  }

  @Test func `puts the cursor on the first row when the focus is scrolled out of sight`() {
    let page = page(list(focusedOn: 0, top: 3), rows: 2)
    #expect(picture(page, rows: 2) == ["drie  ▴", "vier"])
    #expect(page.cursor == Point(column: 0, row: 0))
  }

  @Test func `takes a top that is too great, or that would cut a block, as the nearest one that is not`() {
    #expect(page(list(focusedOn: 0, top: 99), rows: 2).top == 3)
    #expect(page(list(focusedOn: 0, top: 2), rows: 2).top == 1)
    #expect(page(list(focusedOn: 0, top: -1), rows: 2).top == 0)
    #expect(page(list(focusedOn: 0, top: 99), rows: 9).top == 0)
  }

  @Test func `says nothing of blank rows that it does not show`() {
    let content = Content(body: [.blank, block("een", cursor: 0), .blank, .blank])
    #expect(picture(page(content, rows: 2), rows: 2) == ["", "een"])
    #expect(page(content, rows: 2).topAfterPageDown == nil)
  }

  @Test func `keeps its head, and loses its blank lines first`() {
    let content = Content(head: [.blank, block("kop"), .blank], body: list(focusedOn: 3).body)
    #expect(picture(page(content, rows: 4), rows: 4) == ["", "kop", "", "vier  ▴"])
    #expect(picture(page(content, rows: 2), rows: 2) == ["kop", "vier  ▴"])
  }

  @Test func `scrolls its head too when that would leave no room for the focus`() {
    let content = Content(head: [block("lange", "kop", "hier")], body: [block("een", cursor: 0)])
    #expect(picture(page(content, rows: 3), rows: 3) == ["een   ▴", "", ""])
    #expect(page(content, rows: 3).topAfterPageUp == 0)
  }

  @Test func `of any content can be read to the last line, and never cuts what would fit`() {
    var random = Seeded(7)
    for _ in 0..<400 {
      let body = (0..<Int.random(in: 1...7, using: &random)).map { index in
        Block((0..<Int.random(in: 1...6, using: &random)).map { Line("\(index).\($0)") })
      }
      let rows = Int.random(in: 1...5, using: &random)
      var content = Content(body: body, top: 0)
      var read: Set<String> = []
      for _ in 0..<60 {
        let page = page(content, rows: rows)
        let texts = Set(page.runs.map(\.text))
        read.formUnion(texts)
        for block in body where block.lines.count <= rows {
          let shown = block.lines.filter { texts.contains($0.pieces[0].text) }.count
          #expect(shown == 0 || shown == block.lines.count)
        }
        guard let next = page.topAfterPageDown else { break }
        #expect(next > page.top)
        content.top = next
      }
      #expect(read.isSuperset(of: body.flatMap(\.lines).map { $0.pieces[0].text }))
      while let back = page(content, rows: rows).topAfterPageUp {
        #expect(back < page(content, rows: rows).top)
        content.top = back
      }
      #expect(page(content, rows: rows).top == 0)
    }
  }
}
