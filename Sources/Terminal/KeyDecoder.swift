import TUI

/// Turns the bytes a terminal sends into keys, for all terminals at once: it knows no TERM, no clock and no file.
///
/// Bytes may come in pieces. While `patience` is not nil the decoder is inside a sequence; when that many milliseconds
/// bring nothing more, `giveUpWaiting()` says what the piece was worth.
package struct KeyDecoder {
  private enum State {
    case ground
    /// A character of several bytes, of which these came; with Alt held.
    case character([UInt8], length: Int, alt: Bool)
    case escape
    /// `ESC [` and these parameter bytes.
    case controlSequence([UInt8])
    /// `ESC O` and these parameter bytes.
    case singleShift([UInt8])
    /// Bytes of a mouse report or a console function key, still to swallow.
    case swallowing(Int)
    /// A function key of the Linux console, `ESC [ [` and a letter.
    case consoleFunction
    /// A string meant for programs (OSC, DCS, …), swallowed up to its end.
    case string
    case stringEscape
    case paste([UInt8])
    /// More than a paste may hold, swallowed up to its end.
    case restOfPaste([UInt8])
  }

  private let encoding: InputEncoding
  /// How many milliseconds after ESC another byte still belongs to it.
  private let escapeDelay: Int
  private var state = State.ground
  private var keys: [Key] = []
  /// When the bytes being taken came in, in milliseconds.
  private var time = 0
  /// What was given up, and when its last byte came: what comes soon after it is its late rest, and no typing.
  private var abandoned: (state: State, at: Int)?
  /// The sequence being read began too late to be a key.
  private var isLate = false

  /// - Parameter escapeDelay: see ESCDELAY in ncurses(3); the person presses Esc itself when nothing follows in time.
  package init(encoding: InputEncoding = InputEncoding(otherBytes: .unreadable), escapeDelay: Int = 90) {
    self.encoding = encoding
    self.escapeDelay = escapeDelay
  }

  /// How many milliseconds after its last byte a piece is taken for all there is; nil when nothing is awaited.
  package var patience: Int? {
    switch state {
    case .ground: nil
    case .escape: escapeDelay
    case .character, .controlSequence, .singleShift, .swallowing, .consoleFunction, .string, .stringEscape: 150
    // The text of a paste must not be read as keys, so its end is awaited long.
    case .paste, .restOfPaste: 1000
    }
  }

  /// The keys that these bytes complete, which came in at this time in milliseconds.
  package mutating func decode(_ bytes: some Sequence<UInt8>, at time: Int) -> [Key] {
    self.time = time
    for byte in bytes { take(byte) }
    return handOver()
  }

  /// The keys a piece stands for when nothing more came within `patience`: a lone ESC was the key itself.
  package mutating func giveUpWaiting() -> [Key] {
    abandoned = nil
    switch state {
    case .ground, .restOfPaste, .swallowing, .consoleFunction, .string, .stringEscape: break
    case .escape:
      keys.append(.escape)
      abandoned = (state, time)
    case .controlSequence, .singleShift: abandoned = (state, time)
    case .character(let bytes, _, let alt): for scalar in encoding.letters(of: bytes) { press(scalar, alt: alt) }
    case .paste(let bytes): keys.append(.paste(encoding.pastedText(of: bytes)))
    }
    state = .ground
    isLate = false
    return handOver()
  }

  /// What was still on its way when the terminal went: a paste without its end is kept.
  package mutating func end() -> [Key] {
    if case .paste(let bytes) = state { keys.append(.paste(encoding.pastedText(of: bytes))) }
    state = .ground
    return handOver()
  }

  private mutating func handOver() -> [Key] {
    defer { keys.removeAll(keepingCapacity: true) }
    return keys
  }
}

// MARK: - One byte further

extension KeyDecoder {
  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte, alt: false)
    case .character(let bytes, let length, let alt): takeCharacter(bytes, byte, length: length, alt: alt)
    case .escape: takeAfterEscape(byte)
    case .controlSequence(let parameters): takeControlSequence(parameters, byte)
    case .singleShift(let parameters): takeSingleShift(parameters, byte)
    case .swallowing(let count): state = count > 1 ? .swallowing(count - 1) : .ground
    case .consoleFunction: finish(byte == UInt8(ascii: "A") ? .f1 : nil)
    case .string: takeString(byte)
    case .stringEscape: takeStringEscape(byte)
    case .paste: takePaste(byte)
    case .restOfPaste(let last): takeRestOfPaste(last, byte)
    }
  }

  private mutating func takeFirst(_ byte: UInt8, alt: Bool) {
    state = .ground
    if let abandoned, takeLate(byte, after: abandoned.state, at: abandoned.at) { return }
    switch byte {
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x09: keys.append(.tab)
    case 0x0D: keys.append(.enter)
    case 0x1B: state = .escape
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x00, 0x1C...0x1F: break
    case 0x20...0x7E: press(Unicode.Scalar(byte), alt: alt)
    default:
      let length = encoding.length(from: byte)
      if length > 1 {
        state = .character([byte], length: length, alt: alt)
      } else {
        for scalar in encoding.letters(of: [byte]) { press(scalar, alt: alt) }
      }
    }
  }

  /// Whether this byte is the late rest of a sequence that was given up: an arrow over a slow line is never typed.
  private mutating func takeLate(_ byte: UInt8, after given: State, at last: Int) -> Bool {
    abandoned = nil
    guard time - last <= 300, 0x20..<0x7F ~= byte else { return false }
    switch (given, byte) {
    case (.escape, UInt8(ascii: "[")): state = .controlSequence([])
    case (.escape, UInt8(ascii: "O")): state = .singleShift([])
    case (.controlSequence, _), (.singleShift, _):
      isLate = true
      state = given
      take(byte)
      return true
    default: return false
    }
    isLate = true
    return true
  }

  private mutating func takeCharacter(_ bytes: [UInt8], _ byte: UInt8, length: Int, alt: Bool) {
    guard (0x80...0xBF).contains(byte) else {
      for scalar in encoding.letters(of: bytes) { press(scalar, alt: alt) }
      return takeFirst(byte, alt: false)
    }
    let bytes = bytes + [byte]
    if bytes.count < length {
      state = .character(bytes, length: length, alt: alt)
    } else {
      state = .ground
      for scalar in encoding.letters(of: bytes) { press(scalar, alt: alt) }
    }
  }

  private mutating func press(_ scalar: Unicode.Scalar, alt: Bool) {
    guard scalar.properties.generalCategory != .control else { return }
    keys.append(alt ? .alt(lowered(scalar)) : .character(Character(scalar)))
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .controlSequence([])
    case UInt8(ascii: "O"): state = .singleShift([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string
    // Alt-Backspace takes a word and Alt-Enter makes a line, as in many shells and chat windows.
    case 0x08, 0x7F: finish(.control("w"))
    case 0x0A, 0x0D: finish(.control("j"))
    case 0x00...0x1F:
      keys.append(.escape)
      takeFirst(byte, alt: false)
    default: takeFirst(byte, alt: true)
    }
  }

  private mutating func takeControlSequence(_ parameters: [UInt8], _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where parameters.isEmpty: state = .swallowing(3)
    case UInt8(ascii: "$") where parameters.first.map(isDigit) == true:
      // rxvt ends a key with a byte that the standard keeps for the middle of a sequence.
      finish(KeySequence(parameters: parameters, final: byte)?.controlKey)
    case 0x20...0x3F: state = .controlSequence(appending(byte, to: parameters))
    case UInt8(ascii: "~") where parameters == Self.pasteBegin:
      isLate = false
      state = .paste([])
    case 0x40...0x7E: finish(KeySequence(parameters: parameters, final: byte)?.controlKey)
    default: takeInstead(byte)
    }
  }

  private mutating func takeSingleShift(_ parameters: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x30...0x3B: state = .singleShift(appending(byte, to: parameters))
    case 0x20...0x7E: finish(KeySequence(parameters: parameters, final: byte)?.singleShiftKey)
    default: takeInstead(byte)
    }
  }

  /// A byte that ends a sequence without belonging to it.
  private mutating func takeInstead(_ byte: UInt8) {
    isLate = false
    takeFirst(byte, alt: false)
  }

  private mutating func takeString(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: state = .ground
    case 0x1B: state = .stringEscape
    // Such strings have no line ends: a person pressed Alt with a character, and then Enter.
    case 0x0D: takeFirst(byte, alt: false)
    default: break
    }
  }

  private mutating func takeStringEscape(_ byte: UInt8) {
    if byte == UInt8(ascii: "\\") {
      state = .ground
    } else {
      takeAfterEscape(byte)
    }
  }

  private mutating func finish(_ key: Key?) {
    state = .ground
    if let key, !isLate { keys.append(key) }
    isLate = false
  }

  /// Longer parameters than any key has are not kept: noise must not fill the memory.
  private func appending(_ byte: UInt8, to parameters: [UInt8]) -> [UInt8] {
    parameters.count < 64 ? parameters + [byte] : parameters
  }
}

// MARK: - Pastes

extension KeyDecoder {
  private static let pasteBegin = Array("200".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// More bytes than anyone means to paste into a field.
  package static let mostPasted = 1 << 20

  private mutating func takePaste(_ byte: UInt8) {
    guard case .paste(var bytes) = state else { return }
    // Detached from the state while it grows, or copy-on-write would copy the paste at every byte.
    state = .ground
    bytes.append(byte)
    if byte == UInt8(ascii: "~"), bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) {
      keys.append(.paste(encoding.pastedText(of: bytes.dropLast(Self.pasteEnd.count))))
    } else if bytes.count == Self.mostPasted {
      // A mark at its end shows that the paste was cut.
      keys.append(.paste(encoding.pastedText(of: bytes) + " […]"))
      state = .restOfPaste(bytes.suffix(Self.pasteEnd.count))
    } else {
      state = .paste(bytes)
    }
  }

  private mutating func takeRestOfPaste(_ last: [UInt8], _ byte: UInt8) {
    let last = Array((last + [byte]).suffix(Self.pasteEnd.count))
    state = last == Self.pasteEnd ? .ground : .restOfPaste(last)
  }
}
