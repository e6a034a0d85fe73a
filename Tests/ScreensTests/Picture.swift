import Conversation
import Typography

@testable import Screens

extension Frame {
  /// The frame as one sees it: the layers put on each other, without the spaces at the ends of the rows.
  var rows: [String] {
    var cells = Array(repeating: Array(repeating: " ", count: max(0, size.columns)), count: max(0, size.rows))
    for layer in layers {
      for row in 0..<max(0, layer.size.rows) {
        for column in 0..<max(0, layer.size.columns) {
          cells.put(" ", row: layer.origin.row + row, column: layer.origin.column + column)
        }
      }
      for run in layer.runs {
        var column = layer.origin.column + run.at.column
        for glyph in run.text.glyphs {
          cells.put(glyph.text, row: layer.origin.row + run.at.row, column: column)
          for covered in 1..<max(1, glyph.columns) {
            cells.put("", row: layer.origin.row + run.at.row, column: column + covered)
          }
          column += glyph.columns
        }
      }
    }
    return cells.map { row in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The text of every layer on its own, each with its lines in one.
  var layerTexts: [String] {
    layers.map { layer in
      let runs = layer.runs.sorted { ($0.at.row, $0.at.column) < ($1.at.row, $1.at.column) }
      return runs.map(\.text.trimmed).joined(separator: " ")
    }
  }

  /// What is wrong with how it is put together, whatever it shows.
  var flaws: [String] {
    var flaws: [String] = []
    if size.columns > 0, size.rows > 0 {
      if !(0..<size.columns).contains(cursor.column) || !(0..<size.rows).contains(cursor.row) {
        flaws.append("the cursor stands outside: \(cursor)")
      }
    }
    for layer in layers {
      if layer.origin.column < 0 || layer.origin.row < 0 || layer.size.columns < 1 || layer.size.rows < 1
        || layer.origin.column + layer.size.columns > size.columns || layer.origin.row + layer.size.rows > size.rows
      {
        flaws.append("a layer lies outside: \(layer.origin) \(layer.size)")
      }
      flaws += layer.flaws
    }
    return flaws
  }
}

extension Layer {
  fileprivate var flaws: [String] {
    var flaws: [String] = []
    var taken: [Int: [(Range<Int>, String)]] = [:]
    for run in runs {
      let columns = run.at.column..<(run.at.column + run.text.columns)
      if !(0..<size.rows).contains(run.at.row) || columns.lowerBound < 0 || columns.upperBound > size.columns {
        flaws.append("a text lies outside its layer: \(run.at) “\(run.text)”")
      }
      if run.text.displayForm != run.text { flaws.append("a text is not in display form: “\(run.text)”") }
      if let other = taken[run.at.row]?.first(where: { $0.0.overlaps(columns) }) {
        flaws.append("two texts lie on each other: “\(other.1)” and “\(run.text)”")
      }
      taken[run.at.row, default: []].append((columns, run.text))
    }
    return flaws
  }
}

extension [[String]] {
  fileprivate mutating func put(_ text: String, row: Int, column: Int) {
    if indices.contains(row), self[row].indices.contains(column) { self[row][column] = text }
  }
}

extension Table {
  func frame(_ columns: Int, _ rows: Int) -> Frame { session.frame(in: Size(columns: columns, rows: rows)) }

  /// The screen as a text, a row a line.
  func picture(_ columns: Int, _ rows: Int) -> String { frame(columns, rows).rows.joined(separator: "\n") }

  func picture() -> String { picture(size.columns, size.rows) }

  /// The row on which the cursor stands.
  var cursorRow: String {
    let frame = session.frame(in: size)
    return frame.rows[frame.cursor.row]
  }

  /// The last row: the keys.
  var footer: String { picture().split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

  func shows(_ text: String) -> Bool { picture().contains(text) }
}
