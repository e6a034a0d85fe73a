import CNcurses
import Screens

/// The bytes by which the terminal is told where to write and in which style, looked up once.
struct ControlStrings {
  let clear: [UInt8]
  /// Blank from the cursor to the end of its row; nil where the terminal cannot.
  let clearRow: [UInt8]?
  /// Back to plain.
  let plain: [UInt8]
  /// From plain to each style.
  private let styles: [Style: [UInt8]]
  private let cursorAddress: String
  /// Whether a column alone can be named, as nearly every terminal lets one.
  private let takesColumns: Bool
  private let goesBack: Bool
  /// Whether the last cell of the screen can be written without moving all rows up.
  let takesLastCell: Bool

  /// Those of the terminal that was just opened; nil when it cannot move its cursor or clear its screen.
  init?(_ palette: Palette) {
    guard let address = Self.capability("cup"), let clear = Self.capability("clear") else { return nil }
    let reset = Self.capability("sgr0")
    (cursorAddress, self.clear) = (address, Self.bytes(clear))
    takesColumns = Self.capability("hpa") == "\u{1B}[%i%p1%dG"
    goesBack = Self.capability("cub1") == "\u{8}"
    clearRow = Self.capability("el").map(Self.bytes)
    // What also leaves a table of line drawings would be sent for nothing: none is ever entered.
    plain = Self.bytes(reset.map { $0.contains("\u{1B}[m") ? "\u{1B}[m" : $0 } ?? "")
    let pairs = Style.allCases.map { ($0, reset == nil ? [] : Self.bytes(of: palette.look(of: $0), palette)) }
    styles = Dictionary(uniqueKeysWithValues: pairs)
    takesLastCell = tigetflag("am") != 1 || tigetflag("xenl") == 1
  }

  func bytes(of style: Style) -> [UInt8] { styles[style] ?? [] }

  /// The shortest way from one place to another; the first may be unknown.
  func move(from cursor: Point?, to point: Point) -> [UInt8] {
    if let cursor, cursor.row == point.row {
      let back = cursor.column - point.column
      if goesBack, (1...3).contains(back) { return Array(repeating: 8, count: back) }
      if takesColumns { return Array("\u{1B}[\(point.column + 1)G".utf8) }
    }
    // Nearly every terminal speaks this way.
    if cursorAddress == "\u{1B}[%i%p1%d;%p2%dH" { return Array("\u{1B}[\(point.row + 1);\(point.column + 1)H".utf8) }
    return Self.bytes(Self.filled(cursorAddress, Int32(point.row), Int32(point.column)))
  }

  private static func bytes(of look: Look, _ palette: Palette) -> [UInt8] {
    let attributes: [(Attributes, String)] = [(.bold, "bold"), (.dim, "dim"), (.reverse, "rev"), (.underline, "smul")]
    let shapes = attributes.filter { look.attributes.contains($0.0) }.compactMap { capability($0.1) }
    let pair = palette.pair(of: look.ink)
    let colours = [("setaf", pair.foreground), ("setab", pair.background)].compactMap { name, colour in
      colour < 0 ? nil : capability(name).map { filled($0, Int32(colour), 0) }
    }
    return bytes((shapes + colours).joined())
  }

  private static func capability(_ name: String) -> String? {
    // All bits set says that the terminal has no such thing at all.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }

  private static func filled(_ capability: String, _ first: Int32, _ second: Int32) -> String {
    fill_capability(capability, first, second).map { String(cString: $0) } ?? ""
  }

  /// Without the pauses (`$<5>`) that terminals of metal needed.
  private static func bytes(_ capability: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = capability.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
