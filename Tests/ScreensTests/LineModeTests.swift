import Conversation
import Foundation
import Screens
import TUI
import Testing

@Suite struct `A talk in plain lines` {
  @Test func `is led from the first name to the end`() throws {
    var table = try LineTable()
    _ = table.say(all: LinePlay.whole)
    let conversation = try #require(table.conversation)
    guard case .closed = conversation.step else {
      Issue.record("it ended in \(conversation.step)")
      return
    }
    #expect(conversation.progress == (10, 10))
    #expect(conversation.rounds.last?.talks[.gepeste].feeling == "Geheim van A")
    #expect(conversation.rounds.last?.talks[.gepeste].kept == [.partly])
    let answers = conversation.board.flatMap { $0.cells[.pester].answers }.map(\.text)
    #expect(answers.first == "Antwoord 1\nmet een tweede regel")
  }

  @Test func `says after a line only what changed`() throws {
    var table = try LineTable()
    _ = table.say(all: LinePlay.begun)
    #expect(table.say("ja") == "1. ja: A. ziet dit echt zitten (gepeste)\n")
    #expect(table.say("3") == "Je bent bij 3: niet aangeduid: Het pesten is al lang(er) bezig\n")
    #expect(table.say("") == "3. aangeduid: Het pesten is al lang(er) bezig\n")
    #expect(
      table.say("u")
        == "Ongedaan gemaakt: reden aangeduid\n3. niet aangeduid: Het pesten is al lang(er) bezig\n")
  }

  @Test func `says who is next and what is asked after an answer`() throws {
    var table = try LineTable()
    _ = table.say(all: [LinePlay.begun, LinePlay.prepared, LinePlay.opened].joined(separator: "\n"))
    #expect(table.say("") == "Typ de tekst. Een lege regel: klaar. Een punt alleen: weg, je tekst blijft.\n")
    #expect(table.say("Ik was boos.") == "")
    #expect(
      table.say("")
        == "Vraag 1, B.: genoteerd · u maakt ongedaan\nA.\nWat is er gebeurd?\n1 van 10 beantwoord\n")
    #expect(
      table.say("spatie")
        == "Vraag 1, A.: beantwoord zonder notitie\nB.\nHoe voel je je daarbij?\n2 van 10 beantwoord\n")
  }

  @Test func `repeats everything when asked`() throws {
    var table = try LineTable()
    let first = table.say(all: LinePlay.begun + "\n2\nja")
    let again = table.say("o")
    #expect(first.contains("1. open: A. ziet dit echt zitten"))
    #expect(again.hasPrefix("ENKEL BEGELEIDER · Voorbereiding · A. & B.\n"))
    #expect(again.contains("2. ja: B. kan"))
    #expect(again.contains("Je bent bij 2.\n"))
  }

  @Test func `refuses in words and goes on`() throws {
    var table = try LineTable()
    _ = table.say(all: LinePlay.begun)
    #expect(table.say("v").hasPrefix("Nog niet:\n"))
    #expect(table.say("ja").hasPrefix("1. ja"))
  }

  @Test(arguments: ["xyz", "99", "0", "-3", "\u{FFFD}", "Ik zei toch iets.", "v v", "ctrl-z", "*"])
  func `records nothing for a line that means nothing`(line: String) throws {
    var table = try LineTable()
    _ = table.say(all: [LinePlay.begun, LinePlay.prepared, LinePlay.opened].joined(separator: "\n"))
    let before = table.histories["k0"]?.records.count
    #expect(!table.say(line).isEmpty)
    #expect(table.histories["k0"]?.records.count == before)
  }

  @Test func `takes a number of the unshifted row of an AZERTY keyboard`() throws {
    var table = try LineTable()
    _ = table.say(all: LinePlay.begun)
    #expect(table.say("é").hasPrefix("Je bent bij 2: "))
  }

  @Test func `stops with a reason, and resumes where it was`() throws {
    var table = try LineTable()
    _ = table.say(all: [LinePlay.begun, LinePlay.prepared].joined(separator: "\n"))
    #expect(table.say("stopzetten").hasPrefix("Stoppen mag altijd.\n"))
    #expect(table.say("1") == "\u{C}\nBegeleider: scherm naar jezelf · Enter\n")
    #expect(table.say("").hasPrefix("Waarom wordt er gestopt?\n"))
    #expect(table.say("").hasPrefix("Schrijf kort waarom."))
    _ = table.say(all: "A. is moe.\n")
    #expect(table.conversation?.step == .stopped(from: .opening, reason: "A. is moe."))
    _ = table.say("")
    #expect(table.conversation?.step == .active(.opening))
  }

  @Test func `takes a date where a day is chosen`() throws {
    var table = try LineTable()
    let steps = [LinePlay.begun, LinePlay.prepared, LinePlay.opened, LinePlay.answered, "n\n\niets\n\n\n3\n\nv\n1-12"]
    _ = table.say(all: steps.joined(separator: "\n"))
    #expect(table.conversation?.nextFollowUp == Day(year: 2026, month: 12, day: 1))
  }

  @Test func `says no control byte of a stored text`() throws {
    var table = try LineTable()
    let said = table.say(all: "n\nA\u{1B}[2J\u{7}\nB\u{9B}1m\u{202E}\niets\u{0}\no\np\no\nq\nq")
    #expect(!said.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\u{C}" })
    #expect(!said.contains("\u{202E}"))
    #expect(said.contains("␛"))
  }

  @Test func `fits its lines in a window`() throws {
    var table = try LineTable(window: Size(columns: 40, rows: 15))
    let said = table.say(all: LinePlay.whole)
    #expect(said.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}

@Suite struct `Texts in plain lines` {
  private func board() throws -> LineTable {
    var table = try LineTable()
    _ = table.say(all: [LinePlay.begun, LinePlay.prepared, LinePlay.opened].joined(separator: "\n"))
    return table
  }

  @Test func `a point alone leaves the field and keeps the text`() throws {
    var table = try board()
    _ = table.say(all: "\nIk was")
    #expect(table.say(".") == "Hier was je aan het typen: Enter om verder te gaan.\n")
    #expect(table.conversation?.progress.answered == 0)
    #expect(table.say("").contains("Er staat: Ik was\n"))
    _ = table.say(all: "boos.\n")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was\nboos."])
  }

  @Test func `a correction takes the place of what was recorded`() throws {
    var table = try board()
    _ = table.say(all: "\nIk was blij.\n\n1\nwie\nverbeteren\nIk was boos.\nEcht boos.\n")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was boos.\nEcht boos."])
  }

  @Test func `an empty line leaves a recorded text as it is`() throws {
    var table = try board()
    _ = table.say(all: "\nIk was blij.\n\n1\nwie\ne\n")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was blij."])
  }

  @Test func `a field can be emptied`() throws {
    var table = try board()
    _ = table.say(all: "\neen\ntwee\n.wis\ndrie\n")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["drie"])
  }

  @Test func `the curtain falls while typing and nothing is lost`() throws {
    var table = try board()
    _ = table.say(all: "\nIk was")
    #expect(table.say(".gordijn") == "\u{C}\nScherm verborgen · begeleider: Enter\n")
    #expect(table.say("boos") == "Scherm verborgen · begeleider: Enter\n")
    #expect(table.say("").contains("Er staat: Ik was\n"))
    _ = table.say(all: "boos.\n")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was\nboos."])
  }

  @Test func `the curtain does not fall by itself on a line being typed`() throws {
    var table = try LineTable()
    _ = table.say("n")
    #expect(table.wait(seconds: 600) == "")
    _ = table.say(".")
    #expect(table.wait(seconds: 600).hasSuffix("Scherm verborgen · begeleider: Enter\n"))
  }
}

@Suite struct `Who may hear what in plain lines` {
  /// Everything that is said on the way through a talk, with who may hear it.
  private func hearings(window: Size? = nil) throws -> [(audience: String, said: String)] {
    var table = try LineTable(window: window)
    var audience = "ENKEL BEGELEIDER"
    var hearings = [(audience, table.listen())]
    let marks = ["ENKEL BEGELEIDER", "SAMEN", "ENKEL MET A.", "ENKEL MET B."]
    for line in LinePlay.whole.split(separator: "\n", omittingEmptySubsequences: false) {
      for line in table.isOver ? [] : [String(line), "hulp", "o"] {
        // On the way through the fields of a text only the line itself is typed.
        if line == "hulp" || line == "o", table.lines.prompt != "> " { continue }
        let said = table.say(line)
        audience = marks.first { said.contains("\n\($0) ·") || said.hasPrefix("\($0) ·") } ?? audience
        hearings.append((audience, said))
      }
    }
    return hearings
  }

  @Test func `together nobody hears a role, a reason or a condition`() throws {
    let script = try LineTable.script()
    let together = try hearings().filter { $0.audience == "SAMEN" }.map(\.said)
    #expect(together.count > 30)
    for said in together {
      let lower = said.lowercased()
      #expect(!lower.contains("pester") && !lower.contains("gepeste"))
      #expect(!script.reasons.contains { said.contains($0) })
      #expect(!said.contains("ziet dit echt zitten"))
    }
  }

  @Test func `in a separate talk nobody hears the words of the other`() throws {
    let all = try hearings()
    let ofA = all.filter { $0.audience == "ENKEL MET A." }.map(\.said)
    let ofB = all.filter { $0.audience == "ENKEL MET B." }.map(\.said)
    #expect(ofA.contains { $0.contains("Geheim van A") } && ofB.contains { $0.contains("Geheim van B") })
    #expect(!ofA.contains { $0.contains("Geheim van B") })
    #expect(!ofB.contains { $0.contains("Geheim van A") })
  }

  @Test func `what someone else may not read is out of the window first`() throws {
    let rows = 15
    var before = (audience: "ENKEL BEGELEIDER", isCurtain: false)
    var changes = 0
    for (audience, said) in try hearings(window: Size(columns: 60, rows: rows)) {
      let isCurtain = said.contains("cherm naar ")
      if isCurtain && !before.isCurtain || before.audience == "ENKEL BEGELEIDER" && audience == "SAMEN" {
        changes += 1
        #expect(said.hasPrefix(String(repeating: "\n", count: rows)))
      }
      before = (audience, isCurtain)
    }
    #expect(changes == 6)
  }
}
