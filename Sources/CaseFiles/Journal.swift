import Conversation

/// What the bytes of one case file hold, as far as its lines are intact. It reads no disk and loses nothing: what is
/// not intact is counted.
struct Journal {
  /// The version of the format that this program writes.
  static let version = 1

  private(set) var header: (header: Header, crc: CRC32, bytes: ArraySlice<UInt8>)?
  /// The header could be read, but its checksum does not fit.
  private(set) var isHeaderDamaged = false
  private(set) var lines: [Line] = []
  /// The lines that are not intact, counted from 1.
  private(set) var damaged: [Int] = []
  /// The intact lines of this version that tell something unknown.
  private(set) var unknown: [Int] = []
  /// The highest version of an intact line.
  private(set) var newest = version
  /// The lines of `git merge` stand between the others.
  private(set) var hasMergeMarkers = false
  /// What follows the last newline: a line that was never written out.
  private(set) var tail: ArraySlice<UInt8> = []
  let bytes: [UInt8]

  init(_ bytes: [UInt8], scripts: ScriptShelf = ScriptShelf()) {
    self.bytes = bytes
    var rest = bytes[...]
    var number = 0
    while let end = rest.firstPlace(of: newline) {
      number += 1
      let line = rest[...end]
      rest = rest[(end + 1)...]
      read(line, number: number, scripts)
    }
    tail = rest
  }

  /// Whether all that it holds is understood.
  var isUnderstood: Bool { newest == Self.version && unknown.isEmpty }

  /// `line` has its newline.
  private mutating func read(_ line: ArraySlice<UInt8>, number: Int, _ scripts: ScriptShelf) {
    if let crc = Self.check(line) { return understand(line, crc, number: number, scripts) }
    if Self.isMergeMarker(line) {
      hasMergeMarkers = true
      return
    }
    damaged.append(number)
    if number == 1, let header = Header(line.dropLast(), scripts: scripts) {
      isHeaderDamaged = true
      self.header = (header, CRC32(value: 0), line)
      return
    }
    if let (whole, crc) = Self.intactEnd(of: line) { understand(whole, crc, number: number, scripts) }
  }

  private mutating func understand(
    _ line: ArraySlice<UInt8>, _ crc: CRC32, number: Int, _ scripts: ScriptShelf
  ) {
    var scanner = Scanner(line)
    guard scanner.skip(#"{"v":"#), let version = scanner.number() else { return unknown.append(number) }
    newest = max(newest, version)
    guard version <= Self.version else { return }
    if !scanner.skip(#","id":"#) {
      guard let line = Line(line, crc: crc) else { return unknown.append(number) }
      lines.append(line)
    } else {
      guard let header = Header(line.dropLast(), scripts: scripts) else { return unknown.append(number) }
      if self.header == nil || isHeaderDamaged {
        self.header = (header, crc, line)
        isHeaderDamaged = false
      }
    }
  }

  /// The checksum of a line with its newline, if it fits.
  private static func check(_ line: ArraySlice<UInt8>) -> CRC32? {
    line.dropLast().withUnsafeBufferPointer { Seal.check($0) }
  }

  /// The intact line at the end of a damaged one: what comes before it lost its newline.
  private static func intactEnd(of line: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, crc: CRC32)? {
    let beginning = Array(#"{"v":"#.utf8)
    var rest = line.dropFirst()
    while let found = rest.firstRange(of: beginning) {
      let candidate = line[found.lowerBound...]
      if let crc = check(candidate) { return (candidate, crc) }
      rest = line[found.upperBound...]
    }
    return nil
  }

  private static func isMergeMarker(_ line: ArraySlice<UInt8>) -> Bool {
    ["<", "=", ">", "|"].contains { line.starts(with: String(repeating: $0, count: 7).utf8) }
  }
}
