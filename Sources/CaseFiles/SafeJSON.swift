import JSON

/// The JSON of the files of a case: controls, format characters and line separators are escaped, so that no terminal
/// obeys them. It is part of the file format and never changes, for what a cleaning erased is known by the checksum of
/// its line.
enum SafeJSON {
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    escaped(try JSON(of: value).bytes)
  }

  /// All that is not ASCII stands within a JSON string, where any scalar may be written as an escape.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 >= 0x7f }) else { return json }
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + 16)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if isSafe(scalar) {
        safe.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          safe.append(contentsOf: #"\u"#.utf8)
          safe.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
          safe.append(contentsOf: digits.utf8)
        }
      }
    }
    return safe
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7e).contains(scalar.value) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator:
      true
    @unknown default: false
    }
  }
}
