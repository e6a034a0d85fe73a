import Conversation

/// What the bytes of one journal hold, as far as its lines are intact. It reads no disk and loses nothing: what is
/// not intact is counted. Reading takes time in proportion to the bytes, whatever they are.
struct Journal {
  /// The header to go by.
  private(set) var header: HeaderLine?
  /// No header is intact; the one there is was read from a line of which the checksum does not fit.
  private(set) var isHeaderDamaged = false
  /// How often the header stands there intact. Twice is right: then one damaged place cannot hide whose case it is.
  private(set) var headerCount = 0
  private(set) var lines: [JournalLine] = []
  /// The lines that are not intact, counted from 1.
  private(set) var damaged: [Int] = []
  /// The intact lines of a known version that tell something unknown.
  private(set) var unknown: [Int] = []
  /// The highest version of an intact line.
  private(set) var newest = FormatVersion.record
  /// The lines of `git merge` stand between the others.
  private(set) var hasMergeMarkers = false
  /// What follows the last newline: a line that was never written out.
  private(set) var tail: ArraySlice<UInt8> = []
  /// How many bytes come before the tail.
  private(set) var intactCount = 0

  /// A header with its line as it stands. A class, since it is large and passed about.
  final class HeaderLine {
    let header: Header
    let crc: CRC32
    let bytes: ArraySlice<UInt8>

    init(_ header: Header, crc: CRC32, bytes: ArraySlice<UInt8>) {
      (self.header, self.crc, self.bytes) = (header, crc, bytes)
    }
  }

  init(_ bytes: [UInt8], scripts: ScriptCache = ScriptCache()) {
    var rest = bytes[...]
    // Some editors put a byte order mark at the start.
    if rest.starts(with: [0xef, 0xbb, 0xbf]) { rest = rest.dropFirst(3) }
    var number = 0
    while let end = rest.firstIndex(ofByte: newline) {
      number += 1
      let line = rest[...end]
      rest = rest[(end + 1)...]
      read(line, number: number, scripts)
    }
    tail = rest
    intactCount = bytes.count - rest.count
    recover(fromTail: rest, number: number + 1, scripts)
  }

  var holdsAnything: Bool { header != nil || !lines.isEmpty }

  /// Whether all that it holds is understood.
  var isUnderstood: Bool { newest <= FormatVersion.newest && unknown.isEmpty }

  /// `line` has its newline.
  private mutating func read(_ line: ArraySlice<UInt8>, number: Int, _ scripts: ScriptCache) {
    if let header, headerCount > 0, header.bytes.isSame(as: line) {
      headerCount += 1
      return
    }
    if let crc = ChecksummedLine.check(line.dropLast()) { return understand(line, crc, number: number, scripts) }
    if line.dropLast().last == Self.carriageReturn {
      // Git and editors on Windows write line ends of two bytes.
      return read(line.dropLast(2) + [newline], number: number, scripts)
    }
    if Self.isMergeMarker(line) {
      hasMergeMarkers = true
      return
    }
    damaged.append(number)
    for whole in Self.intactParts(of: line) { understand(whole.line, whole.crc, number: number, scripts) }
    if number == 1, header == nil, let header = Header(line.dropLast(), scripts: scripts) {
      isHeaderDamaged = true
      self.header = HeaderLine(header, crc: CRC32(), bytes: line)
    }
  }

  private mutating func understand(
    _ line: ArraySlice<UInt8>, _ crc: CRC32, number: Int, _ scripts: ScriptCache
  ) {
    var scanner = Scanner(line)
    guard scanner.skip(#"{"v":"#), let version = scanner.number() else { return unknown.append(number) }
    newest = max(newest, version)
    guard version <= FormatVersion.newest else { return }
    if !scanner.skip(#","id":"#) {
      let writer = lines.last?.record.id.writer
      guard let line = JournalLine(line, crc: crc, likelyBy: writer) else { return unknown.append(number) }
      lines.append(line)
    } else {
      guard let header = Header(line.dropLast(), scripts: scripts) else { return unknown.append(number) }
      guard self.header == nil || isHeaderDamaged else { return }
      self.header = HeaderLine(header, crc: crc, bytes: line)
      isHeaderDamaged = false
      headerCount = 1
    }
  }

  /// A whole line with another byte where its newline was. Without that byte it was never written out.
  private mutating func recover(fromTail tail: ArraySlice<UInt8>, number: Int, _ scripts: ScriptCache) {
    let parts = Self.intactParts(of: tail).filter { $0.end < tail.endIndex }
    guard !parts.isEmpty else { return }
    damaged.append(number)
    for whole in parts { understand(whole.line, whole.crc, number: number, scripts) }
  }

  /// The intact lines within a damaged one, each given its newline: of what came before or behind them a newline is
  /// gone. In an intact line its beginning stands once, for inside a text quotes are escaped: so each beginning asks
  /// for one checksum, up to the next.
  private static func intactParts(
    of line: ArraySlice<UInt8>
  ) -> [(line: ArraySlice<UInt8>, crc: CRC32, end: Int)] {
    var parts: [(line: ArraySlice<UInt8>, crc: CRC32, end: Int)] = []
    var start = line.firstRange(of: beginning)?.lowerBound
    while let from = start {
      let next = line[(from + 1)...].firstRange(of: beginning)?.lowerBound
      let part = line[from..<(next ?? line.endIndex)]
      if let end = lastEnd(in: part), let crc = ChecksummedLine.check(part[..<end]) {
        parts.append((part[..<end] + [newline], crc, end))
      }
      start = next
    }
    return parts
  }

  /// Where the last checksum in these bytes ends.
  private static func lastEnd(in part: ArraySlice<UInt8>) -> Int? {
    var end: Int?
    var rest = part
    while let label = rest.firstRange(of: checksumLabel) {
      end = label.lowerBound + ChecksummedLine.checksumCount
      rest = rest[label.upperBound...]
    }
    return end.flatMap { $0 <= part.endIndex ? $0 : nil }
  }

  private static let beginning = Array(#"{"v":"#.utf8)
  private static let checksumLabel = Array(#","crc":""#.utf8)
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func isMergeMarker(_ line: ArraySlice<UInt8>) -> Bool {
    ["<", "=", ">", "|"].contains { line.starts(with: String(repeating: $0, count: 7).utf8) }
  }
}
