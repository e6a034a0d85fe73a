extension String {
  public var displayForm: String { isSimple ? self : Substring(self).displayForm }

  public var multilineDisplayForm: String { Substring(self).multilineDisplayForm }
}

extension Substring {
  /// This text as it may go to any sink, on one line: what is invisible or commands a terminal became a visible sign.
  ///
  /// Line ends of every kind and tabs become a space. Text in display form stays as it is.
  public var displayForm: String { displayForm(lineEnd: " ") }

  /// The display form with its line ends kept, as `\n`.
  public var multilineDisplayForm: String { displayForm(lineEnd: "\n") }

  private func displayForm(lineEnd: Unicode.Scalar) -> String {
    if isSimple { return String(self) }
    var form = String.UnicodeScalarView()
    for character in self {
      switch character {
      case "\n", "\r\n", "\u{2028}", "\u{2029}": form.append(lineEnd)
      case "\t": form.append(" ")
      default: character.appendDisplayForm(to: &form)
      }
    }
    return String(form)
  }
}

extension Character {
  /// Appends this character scalar by scalar. Characters beside it make no difference, so a text can be shown in parts.
  fileprivate func appendDisplayForm(to form: inout String.UnicodeScalarView) {
    var previous: Unicode.Scalar?
    var isBroken = false
    let scalars = unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let after = scalars.index(after: index)
      let next = after < scalars.endIndex ? scalars[after] : nil
      var shown = scalar
      if let sign = scalar.sign, !scalar.joins(previous, to: next, inEmoji: !isBroken) {
        shown = sign
        isBroken = true
      } else if scalar.columns == 0, !scalar.properties.isMark, scalar.sign == nil, previous == nil || isBroken {
        // A jamo without its syllable would be drawn into whatever stands before it.
        shown = .replacement
        isBroken = true
      } else if previous == nil, scalar.columns == 0 {
        form.append(.dottedCircle)
      }
      form.append(shown)
      previous = shown
    }
  }
}

extension Unicode.Scalar {
  /// Whether it can be seen, and commands no terminal: else the display form has a sign for it.
  package var showsItself: Bool { sign == nil }

  static let replacement: Unicode.Scalar = "\u{FFFD}"
  static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  /// What stands for this scalar where it would be invisible or would command the terminal; nil when it shows itself.
  var sign: Unicode.Scalar? {
    if 0x20..<0x7F ~= value || 0xA1..<0x300 ~= value && value != 0xAD { return nil }
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) }
    if value == 0x7F { return "\u{2421}" }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .privateUse:
      return .replacement
    default: return properties.isDefaultIgnorableCodePoint ? .replacement : nil
    }
  }

  /// Whether this invisible scalar is a legitimate joiner between these two: in an emoji, or in a script that needs it.
  fileprivate func joins(_ previous: Unicode.Scalar?, to next: Unicode.Scalar?, inEmoji: Bool) -> Bool {
    guard let previous else { return false }
    switch self {
    case "\u{FE0E}", "\u{FE0F}":
      return inEmoji && (previous.isPictograph || previous.properties.isEmoji && next == "\u{20E3}")
    case "\u{200D}":
      if previous.takesJoiners { return true }
      return inEmoji && (previous.isPictograph || previous == "\u{FE0F}") && next?.isPictograph == true
    case "\u{200C}": return previous.takesJoiners
    default: return false
    }
  }

  private var isPictograph: Bool { !isASCII && properties.isEmoji }

  /// Arabic, Syriac and the scripts of India, in which a joiner picks the shape of a letter.
  private var takesJoiners: Bool {
    0x620..<0xE00 ~= value && (properties.isAlphabetic || properties.isMark)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
