import Testing

/// No word that people read stands in the code: texts live in Resources, in one file a language.
struct TextTests {
  /// Not for people, and how they come to look so.
  private static let allowed: Set = [
    // What a decoder tells a developer about a file that was not written by this program.
    "no year from 1 to 9999", "no day of the form 2026-11-30: ", "no event id: ",
    // How fontconfig and terminals call the font of their settings.
    "Monospace", "Font=Monospace,", "--font=Monospace ",
  ]

  /// Style sheets have words of their own, and tags are no text.
  private func readable(_ literal: String, in file: SwiftFile) -> String {
    if file.description == "Reports/Stylesheet.swift" { return "" }
    return literal.replacing(/<[^>]*>/, with: "")
  }

  /// A text that people might read: two words, one with a capital, or a letter that no name in code has. A single letter
  /// is a key.
  private func looksLikeText(_ text: String) -> Bool {
    let characters = Array(text)
    let hasTwoWords = characters.indices.dropFirst().dropLast().contains {
      characters[$0].isWhitespace && characters[$0 - 1].isLetter && characters[$0 + 1].isLetter
    }
    let hasForeignLetter = characters.count > 1 && characters.contains { $0.isLetter && !$0.isASCII }
    return hasTwoWords || hasForeignLetter || text.contains(/\b[A-Z][a-z]+\b/)
  }

  @Test func `no text for people stands in the code`() throws {
    let found = try Repository.sources().filter { !Repository.isForBuilding($0.module) }.flatMap { file in
      file.literals.filter { looksLikeText(readable($0, in: file)) }.filter { !Self.allowed.contains($0) }
        .map { "\(file): \($0)" }
    }
    #expect(found == [])
  }

  @Test func `what is allowed is still there`() throws {
    let literals = Set(try Repository.sources().flatMap(\.literals))
    #expect(Self.allowed.subtracting(literals) == [])
  }

  @Test(arguments: ["Nog niet", "één", "is het: nee of ja", "Verder", "kan niet"])
  func `a text is seen as one`(text: String) {
    #expect(looksLikeText(text))
  }

  @Test(arguments: ["", " ", "é", "--json", "2026-11-30", "application/pdf", "…", " · ", "%s", "LC_ALL"])
  func `what is no text is not seen as one`(text: String) {
    #expect(!looksLikeText(text))
  }
}
