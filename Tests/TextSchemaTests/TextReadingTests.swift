import JSON5
import Testing
import TextSchema

/// The first language gives the form; every other language has it too, or is told where it does not.
struct TextReadingTests {
  private static let dutch = """
    {
      title: "Overzicht",
      said: "{name} zegt: {what}",
      late: { one: "een dag", many: "{count} dagen" },
      open: { title: "openen", sentence: "Opent dit gesprek." },
      talk: { title: "Klaar met {name}", sentence: "Besluit dit gesprek.", footer: "klaar" },
      empty: ["Nog niets.", "Druk op Enter, {name}."],
      steps: { opening: "Start", ended: { closed: "afgerond { of niet }" } },
    }
    """

  private func flaws(_ text: String) throws -> [String] {
    let reading = TextReading(try TextForm(of: Node(Self.dutch)), of: try Node(text), in: "xx")
    return reading.flaws.map { "\($0.position.line):\($0.position.column) \($0.path.count) \($0.reason)" }
  }

  @Test func `the form of a file says what kind of text stands where, with its slots in their order`() throws {
    let form = try TextForm(of: Node(Self.dutch))
    guard case .section(let members) = form else { throw NotASection() }
    #expect(members.map(\.key) == ["title", "said", "late", "open", "talk", "empty", "steps"])
    #expect(
      members.map(\.form).dropLast() == [
        .text(slots: []), .text(slots: ["name", "what"]), .plural(slots: ["count"]),
        .action(slots: [], hasFooter: false), .action(slots: ["name"], hasFooter: true), .list(slots: ["name"]),
      ])
  }

  @Test func `the texts stand in the order of the form, whatever their order in the file`() throws {
    let text = """
      {
        steps: { ended: { closed: "closed" }, opening: "Start" },
        empty: ["{name}"],
        talk: { sentence: "With {name}.", footer: "done", title: "Done with {name}" },
        open: { title: "open", sentence: "Opens." },
        late: { many: "{count} days", one: "{count} day" },
        said: "“{what}”, says {name}",
        title: "Overview",
      }
      """
    let reading = TextReading(try TextForm(of: Node(Self.dutch)), of: try Node(text), in: "en")
    #expect(reading.flaws == [])
    #expect(
      reading.table.texts == [
        "Overview", "“{what}”, says {name}", "{count} day", "{count} days", "open", "Opens.", "Done with {name}",
        "With {name}.", "done", "Start", "closed",
      ])
    #expect(reading.table.lists == [["{name}"]])
    #expect(reading.table.language == "en")
  }

  @Test(arguments: [
    ("title: \"Overzicht\",", "", "1:1 1 missing"),
    ("title:", "tilte:", "2:3 1 unknownKey(\"tilte\", known: [\"title\"])"),
    ("\"Overzicht\"", "[]", "2:10 1 wrongKind(TextSchema.TextFlaw.Kind.text)"),
    ("{name} zegt", "Hij zegt", "3:9 1 slotMissing(\"name\")"),
    ("{name} zegt", "{name} {naam}", "3:9 1 unknownSlot(\"naam\", known: [\"name\", \"what\"])"),
    ("een dag", "een dag, {name}", "4:16 2 unknownSlot(\"name\", known: [\"count\"])"),
    ("Nog niets.", "{when}", "7:10 1 unknownSlot(\"when\", known: [\"name\"])"),
    ("\"Nog niets.\"", "7", "7:11 2 wrongKind(TextSchema.TextFlaw.Kind.text)"),
    ("[\"Nog niets.\", \"Druk op Enter, {name}.\"]", "\"\"", "7:10 1 wrongKind(TextSchema.TextFlaw.Kind.list)"),
    ("{ closed: \"afgerond { of niet }\" }", "true", "8:37 2 wrongKind(TextSchema.TextFlaw.Kind.group)"),
  ])
  func `what does not fit is told with its position`(old: String, new: String, told: String) throws {
    #expect(Self.dutch.contains(old))
    #expect(try flaws(Self.dutch.replacing(old, with: new)).contains(told))
  }

  @Test func `everything that does not fit is told at once`() throws {
    #expect(try flaws("{}").count == 7)
  }

  @Test(arguments: ["{ a: 1 }", "{ a: null }", "{ a: [[]] }", "{ a: { b: true } }"])
  func `what is no text gives no form`(text: String) throws {
    let node = try Node(text)
    #expect(throws: TextFlaw.self) { try TextForm(of: node) }
  }

  private struct NotASection: Error {}
}
