import TUI
import Texts

/// A message at the first start of a version. Any key closes it and also does what it always does.
struct Announcement: Overlay {
  let title: String
  let lines: [String]

  var lineUse: LineUse { .reading(stays: false) }

  func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] { [.close, .press(key)] }

  func content(in context: Context, width: Int, rows: Int) -> Content {
    Content(head: [Block(title, .heading, width: width), .blank], body: lines.map { Block($0, width: width) })
  }

  func footer(in context: Context) -> [KeyHint] { [KeyHint(.escape, context.texts.footer.back)] }
}
