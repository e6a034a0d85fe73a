import Conversation
import TUI
import Testing

@testable import Screens

/// Sealing again what was sealed, and handing over.
@Suite struct SealingTests {
  private static let secret = "vier gewone woorden samen"

  /// A case that was opened with its passphrase, at this step.
  private static func unsealed(_ step: ActiveStep = .followUp) throws -> Table {
    var table = Table()
    table.open(try .marked { $0.activeStep == step }, passphrase: secret)
    if step != .followUp { table.openCurtain() }
    return table
  }

  private static func closed(passphrase: String? = nil) throws -> Table {
    var table = Table()
    table.open(try #require(try EndedTests.closed().history), passphrase: passphrase)
    return table
  }

  // Leaving.

  @Test func `a case that was sealed is sealed again when it is left, and nothing is asked`() throws {
    var table = try Self.unsealed()
    table.press("q")
    #expect(table.asked == ["leave", "seal case \(Self.secret) again"])
    #expect(table.shows("Dit gesprek wordt weer verzegeld."))
  }

  @Test func `from before a child too, once the curtain is open`() throws {
    var table = try Self.unsealed(.questions)
    table.press(.escape)
    table.choose("naar het overzicht")
    #expect(table.isBehindCurtain && table.asked.isEmpty)
    table.openCurtain()
    #expect(table.asked == ["leave", "seal case \(Self.secret) again"])
    #expect(table.shows("Dit gesprek wordt weer verzegeld."))
  }

  @Test func `Esc at the curtain before it is shown seals it too`() throws {
    var table = Table()
    table.open(try .marked { $0.activeStep == .questions }, passphrase: Self.secret)
    table.press(.escape)
    table.openCurtain()
    #expect(table.asked == ["leave", "seal case \(Self.secret) again"])
  }

  @Test func `quitting seals it first; a window that is closed has no time for it`() throws {
    var table = try Self.unsealed()
    table.press(.control("c"), .down, .enter)
    #expect(table.app.isOver && table.asked == ["leave", "seal case \(Self.secret) again"])
    var small = try Self.unsealed()
    small.resize(20, 5)
    small.press(.control("c"), .control("c"))
    #expect(small.app.isOver && small.asked == ["leave", "seal case \(Self.secret) again"])
    var closed = try Self.unsealed()
    closed.hangUp()
    #expect(closed.app.isOver && closed.asked.isEmpty)
  }

  @Test func `in line mode it is sealed when the lines end`() throws {
    var table = try Self.unsealed()
    _ = table.readLines()
    table.endLines(unfinished: "")
    #expect(table.asked == ["leave", "seal case \(Self.secret) again"])
  }

  @Test func `told to stay open it stays open`() throws {
    var table = try Self.unsealed()
    table.press(.escape)
    table.choose("open laten")
    #expect(table.shows("Dit gesprek wordt niet meer verzegeld.") && table.asked == ["leave open case"])
    table.press(.escape)
    #expect(!table.shows("open laten"))
    table.press(.escape, "q")
    #expect(table.asked == ["leave open case", "leave"])
  }

  @Test func `open laten is not offered before a child, nor in a case that was not sealed`() throws {
    var shared = try Self.unsealed(.questions)
    shared.press(.escape)
    #expect(!shared.shows("open laten"))
    var table = try Table.at(.followUp)
    table.press(.escape)
    #expect(!table.shows("open laten"))
  }

  @Test func `what is cleaned keeps its passphrase`() throws {
    var table = try Self.closed(passphrase: Self.secret)
    table.press("o", .down, .enter)
    table.open(try #require(table.history))
    table.press("q")
    #expect(table.asked.last == "seal case \(Self.secret) again")
  }

  // A passphrase.

  @Test func `a case that was sealed is not asked for its passphrase to seal it`() throws {
    var table = try Self.closed(passphrase: Self.secret)
    table.press(.escape)
    table.choose("verzegelen")
    #expect(table.asked == ["leave", "seal case \(Self.secret) again"])
  }

  @Test(arguments: [("kort", true), ("nogal lang!!", false)])
  func `a short passphrase is said to be short`(_ passphrase: String, _ isShort: Bool) throws {
    var table = try Self.closed()
    table.press(.escape)
    table.choose("verzegelen")
    table.type(passphrase)
    table.press(.enter)
    #expect(table.shows("Nog eens:") && table.shows("Deze wachtzin is kort.") == isShort)
    table.type(passphrase)
    table.press(.enter)
    #expect(table.asked == ["leave", "seal case \(passphrase)"])
  }

  // The overview.

  /// Two cases; the one without a day lies open.
  private static func lyingOpen() throws -> Table {
    var table = Table()
    table.add(try .marked(names: ("Cas", "Do")) { $0.activeStep == .followUp }, id: "due")
    table.lyingOpen = ["open"]
    table.add(try .marked(names: ("Els", "Fons")) { _ in true }, id: "open")
    return table
  }

  @Test func `what lies open stands on top and says so, also where a day has come`() throws {
    let table = try Self.lyingOpen()
    #expect(table.focusedRow.hasPrefix("▸ Fons & Els") && table.focusedRow.contains("ligt open, was verzegeld"))
    #expect(table.focusedRow.contains("!"))
  }

  @Test func `it asks what is to be done, terug first`() throws {
    var table = try Self.lyingOpen()
    table.press(.enter)
    #expect(table.shows("Fons & Els ligt open, en was verzegeld.") && table.focusedRow == "▸ terug")
    table.press(.enter)
    #expect(table.asked.isEmpty && table.app.overlays.isEmpty)
  }

  @Test func `it is sealed with a passphrase that is typed twice alike`() throws {
    var table = try Self.lyingOpen()
    for second in ["iets anders", Self.secret] {
      table.press(.enter)
      table.choose("weer verzegelen")
      table.type(Self.secret)
      table.press(.enter)
      table.type(second)
      #expect(!table.shows(Self.secret) && !table.shows(second))
      table.press(.enter)
    }
    #expect(table.asked == ["seal open \(Self.secret)"])
  }

  @Test func `it is opened, or left open`() throws {
    var opened = try Self.lyingOpen()
    opened.press(.enter)
    opened.choose("openen")
    #expect(opened.title.contains("Fons & Els"))
    opened.press("q")
    #expect(opened.asked == ["leave"])
    var left = try Self.lyingOpen()
    left.press(.enter)
    left.choose("open laten")
    #expect(left.asked == ["leave open open"])
  }

  // Handing over.

  @Test func `handing over asks a file, then a passphrase twice`() throws {
    var table = try Self.closed()
    table.press(.escape)
    table.choose("overdragen")
    table.type(" /media/stick/a.gpg ")
    table.press(.enter)
    for _ in 1...2 {
      table.type(Self.secret)
      #expect(!table.shows(Self.secret))
      table.press(.enter)
    }
    #expect(table.asked == ["hand over case /media/stick/a.gpg \(Self.secret)"])
    #expect(table.title.contains("Aqx & Bqx"))
  }

  @Test func `a stopped case can be handed over; a day to delete it comes only with closing`() throws {
    var table = try Table.stopped()
    table.press(.escape)
    #expect(table.shows("overdragen"))
    table.choose("wisdag")
    #expect(table.shows("Een wisdag is er pas na het afronden.") && table.app.overlays.count == 1)
  }

  @Test func `taking over asks a file and its passphrase`() {
    var table = Table()
    table.press(.escape)
    table.choose("overnemen")
    table.type("a.gpg")
    table.press(.enter)
    table.type(Self.secret)
    #expect(!table.shows(Self.secret))
    table.press(.enter)
    #expect(table.asked == ["take over a.gpg \(Self.secret)"])
  }

  // Paper.

  @Test func `a page that is kept can be looked for in its folder`() throws {
    var table = try Table.at(.followUp)
    table.receive(.kept("Geopend in de browser; druk daar af."))
    #expect(table.shows("Geopend in de browser") && table.focusedRow == "▸ terug")
    table.choose("de map met het blad openen")
    #expect(table.asked == ["show paper"] && table.app.overlays.isEmpty)
  }
}

extension Table {
  /// What was asked of the world that has to do with sealing and leaving, in order.
  fileprivate var asked: [String] {
    requests.compactMap { request in
      switch request {
      case .leaveCase: "leave"
      case .sealCase(let id, let passphrase, let isAgain): "seal \(id) \(passphrase)" + (isAgain ? " again" : "")
      case .leaveOpen(let id): "leave open \(id)"
      case .handOver(let id, let file, let passphrase): "hand over \(id) \(file) \(passphrase)"
      case .takeOver(let file, let passphrase): "take over \(file) \(passphrase)"
      case .openPaperFolder: "show paper"
      default: nil
      }
    }
  }
}
