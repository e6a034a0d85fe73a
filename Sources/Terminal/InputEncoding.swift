import CNcurses
import Glibc

/// How the bytes that a person types are read as letters: as UTF-8 where they are UTF-8, else byte by byte.
public struct InputEncoding: Hashable, Sendable {
  /// What a byte is that belongs to no UTF-8.
  package enum OtherBytes: Hashable, Sendable {
    /// No letter at all: U+FFFD.
    case unreadable
    /// A letter of ISO 8859-1, or of ISO 8859-15, which has € and seven other letters.
    case latin1, latin9
  }

  private let otherBytes: OtherBytes

  package init(otherBytes: OtherBytes) {
    self.otherBytes = otherBytes
  }

  /// Stands for bytes that are no letter.
  static let unreadable: Unicode.Scalar = "\u{FFFD}"

  /// How many bytes the UTF-8 letter has that begins with this byte above ASCII; 1 when none does.
  func length(from byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// The letters of bytes above ASCII that may be one letter in UTF-8.
  func letters(of bytes: [UInt8]) -> [Unicode.Scalar] {
    if let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first { return [scalar] }
    return otherBytes == .unreadable ? [Self.unreadable] : bytes.map(letter)
  }

  private func letter(_ byte: UInt8) -> Unicode.Scalar {
    otherBytes == .latin9 ? Self.latin9[byte] ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
  }

  private static let latin9: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  /// Bytes as text.
  public func text(of bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.popFirst() {
      var letter = [first]
      while letter.count < length(from: first), let next = rest.first, 0x80...0xBF ~= next {
        letter.append(rest.removeFirst())
      }
      text.append(contentsOf: first < 0x80 ? [Unicode.Scalar(first)] : letters(of: letter))
    }
    return String(text)
  }

  /// Pasted bytes as text, every kind of line end as `\n`.
  func pastedText(of bytes: some Collection<UInt8>) -> String {
    var lines = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text(of: bytes).unicodeScalars {
      if !(scalar == "\n" && afterReturn) { lines.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return String(lines)
  }
}

// MARK: - Of the locale

/// What the environment says about letters.
struct Codeset {
  /// The codeset of the locale in its own spelling: `UTF-8`, `ISO-8859-15`, `ANSI_X3.4-1968` for ASCII.
  private let name: String

  /// Sets the letters of the process to those of the locale, when they are UTF-8, else to ASCII: other tables are read
  /// here, since a static program can load none.
  static func ofEnvironment() -> Codeset {
    if setlocale(LC_CTYPE, "") != nil, let name = nl_langinfo(Int32(CODESET)) {
      let codeset = Codeset(name: String(cString: name))
      if !codeset.isUTF8 { setlocale(LC_CTYPE, "C") }
      return codeset
    }
    // Also the name of a locale that is not installed tells the encoding of the terminal.
    let variables: [String] = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = variables.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty } ?? ""
    return Codeset(name: locale.split(separator: ".").dropFirst().first.map(String.init) ?? "")
  }

  var isUTF8: Bool { ["utf-8", "utf8"].contains { name.lowercased().hasPrefix($0) } }

  var inputEncoding: InputEncoding {
    if isUTF8 { return InputEncoding(otherBytes: .unreadable) }
    return InputEncoding(otherBytes: name.uppercased().hasPrefix("ISO-8859-15") ? .latin9 : .latin1)
  }
}

extension InputEncoding {
  /// That of the locale, for lines of input.
  public static var ofLocale: InputEncoding { Codeset.ofEnvironment().inputEncoding }
}
