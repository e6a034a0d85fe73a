/// Which letters the fonts of this machine can show.
struct Fonts {
  private let programs: InstalledPrograms

  init(_ programs: InstalledPrograms) { self.programs = programs }

  /// At most so many different letters are looked up: each takes a run of a program.
  private static let most = 60

  /// The letters of a text that this renderer cannot show; none where that is not known.
  func missing(in text: String, for renderer: Renderer) -> [Unicode.Scalar] {
    guard let lister = programs.find("fc-list") else { return [] }
    let unusual = Set(text.unicodeScalars.filter(\.isUnusual)).sorted { $0.value < $1.value }
    let missing = programs.workFolders.with { folder in
      unusual.prefix(Self.most).filter { letter in
        if letter.properties.isEmojiPresentation, !renderer.showsColouredLetters { return true }
        let pattern = ":charset=" + String(letter.value, radix: 16)
        return programs.output(of: lister, [pattern, "family"], in: folder)?.isEmpty == true
      }
    }
    return missing ?? []
  }
}

extension Unicode.Scalar {
  /// Whether a font may lack it: a letter, a sign or a picture outside what all fonts for Europe have.
  fileprivate var isUnusual: Bool {
    if value < 0x250 || 0x2000..<0x2070 ~= value || value == 0xFFFD { return false }
    switch properties.generalCategory {
    case .format, .control, .unassigned, .privateUse, .surrogate, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default: return true
    }
  }
}
