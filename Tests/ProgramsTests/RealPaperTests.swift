import FoundationEssentials
import Programs
import Reports
import Testing

/// What really comes on paper, where the programs for it are installed.
struct RealPaperTests {
  static let isReady = ["weasyprint", "pdftotext"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  static let answers = [
    "Şebnem heeft mijn trui geknipt.", "W Łodzi było lepiej.", "Eén keer, denk ik: café.", "Hij zei: “stop” en ‘nee’.",
    "Ik ben 😀 blij, echt 👩‍🏫 waar.", "Dank je, ملاك!", "Het laatste antwoord staat er ook nog.",
  ]

  static func document(of answers: [String]) -> Document {
    Document(
      language: "nl", title: "Herstelgesprek", subtitle: "",
      blocks: answers.map { .group(title: "Wat is er gebeurd?", items: [Item("ملاك", .stored($0))]) })
  }

  @Test(.enabled(if: isReady, "weasyprint and poppler-utils are not installed"))
  func `the PDF holds every answer, also after the first emoji`() throws {
    let fakes = try FakePrograms()
    // So many that they need more than one sheet.
    let answers = (1...6).flatMap { round in Self.answers.map { "\(round) \($0)" } }
    try fakes.add("weasyprint", "exec /usr/bin/weasyprint \"$@\"")
    let pdf = try fakes.pdf(of: Self.document(of: answers).html, patience: 60)
    // The program that reads PDF stands where a renderer would, so that it is run the same way.
    try fakes.add("weasyprint", "/usr/bin/pdftotext -layout \(pdf) \"$5\"")
    let read = try fakes.text(fakes.pdf(of: ""))
    for round in 1...6 {
      for answer in Self.answers.filter({ !$0.contains("ملاك") }) { #expect(read.contains("\(round) \(answer)")) }
      #expect(read.contains("\(round) Dank je, "))
    }
    // It tells Arabic in the order of the page, so only the letters can be looked for.
    #expect("ملاك".unicodeScalars.allSatisfy(read.unicodeScalars.contains))
    #expect(read.contains("1/") && read.contains("2/"))
  }
}
