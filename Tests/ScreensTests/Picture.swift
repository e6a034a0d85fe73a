import Testing
import TUI

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
}

extension [[String]] {
  fileprivate mutating func put(_ text: String, row: Int, column: Int) {
    if indices.contains(row), self[row].indices.contains(column) { self[row][column] = text }
  }
}

extension Table: CustomTestStringConvertible {
  /// What a test that fails says of a table: what was to be seen.
  var testDescription: String { picture() }

  /// Just this is to be seen on a screen of this size, and nothing is wrong with it.
  func shows(
    _ columns: Int, _ rows: Int, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = frame(columns, rows)
    let shown = frame.rows.joined(separator: "\n")
    #expect(shown == picture, "shown:\n\(shown)", sourceLocation: sourceLocation)
    let flaws = flaws(of: frame)
    #expect(flaws.isEmpty, sourceLocation: sourceLocation)
  }

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
