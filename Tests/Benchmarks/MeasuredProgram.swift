import Glibc

/// A program to measure, and the keys that do comparable things in it.
///
/// The keys are those of a terminal whose cursor keys are in application mode, as curses programs ask for.
struct MeasuredProgram {
  let name: String
  let command: [String]
  /// Keys before anything is measured, to a list with a focus that can move.
  var toList: [String] = []
  /// Moves the focus, there and back; nothing where there is none.
  var move: [String] = []
  /// Keys to a field to type in; nothing where there is none.
  var toField: [String]?
  /// Opens something over the screen, and closes it; nothing where there is none.
  var panel: (open: String, close: String)?

  static let down = "\u{1B}OB"
  static let up = "\u{1B}OA"

  /// The Debian programs that are installed, each with data of its own in a folder. They are killed in the middle of their
  /// work, so their options keep them from leaving recovery files.
  static func peers(in folder: String) -> [MeasuredProgram] {
    let text = folder + "/text.txt"
    write(String(repeating: "een regel tekst\n", count: 60), to: text)
    let items = (1...8).flatMap { ["\($0)", "item \($0)", "off"] }
    let all = [
      MeasuredProgram(
        name: "dialog", command: ["dialog", "--checklist", "kies", "20", "60", "10"] + items, move: [down, up]),
      MeasuredProgram(
        name: "nano", command: ["nano", "-I", text], move: [down, up], toField: [], panel: ("\u{07}", "\u{18}")),
      MeasuredProgram(name: "vim", command: ["vim", "-n", "-u", "NONE", text], move: [down, up], toField: ["i"]),
      MeasuredProgram(name: "htop", command: ["htop", "-d", "100"], move: [down, up], panel: ("h", "q")),
    ]
    return all.filter { access("/usr/bin/" + $0.command[0], X_OK) == 0 }
  }

  /// The start in a folder, and the keys of the overview.
  static func overview(_ program: String, _ folder: String) -> MeasuredProgram {
    MeasuredProgram(name: "overview", command: [program, "--map", folder], move: [down, up])
  }

  /// The questions of a case that is half-way, behind the curtain that shows it to the children.
  static func board(_ program: String, _ folder: String, id: String) -> MeasuredProgram {
    MeasuredProgram(
      name: "board", command: [program, "--map", folder, "open", id], toList: ["\r"], move: [down, up],
      toField: ["a"], panel: ("\u{1B}OP", "\r"))
  }
}

/// A row of the table of figures: what is measured in each program, or in ours beside what comes nearest in the others.
enum Row: CaseIterable {
  case firstFrame, firstFrameOfHundred
  case move, moveOnOverview, moveProcessor, moveBytes
  case letter, letterProcessor, letterBytes
  case panel, panelProcessor
  case memory

  var title: String {
    switch self {
    case .firstFrame: "start to first frame, empty folder, ms"
    case .firstFrameOfHundred: "the same with 100 cases, ms"
    case .move: "moved focus to paint, board, ms"
    case .moveOnOverview: "moved focus to paint, 100 cases, ms"
    case .moveProcessor: "processor for a moved focus, board, ms"
    case .moveBytes: "moved focus, bytes"
    case .letter: "typed letter to paint, ms"
    case .letterProcessor: "processor for a typed letter, ms"
    case .letterBytes: "typed letter, bytes"
    case .panel: "opened panel to paint, ms"
    case .panelProcessor: "processor for a panel, there and back, ms"
    case .memory: "peak memory with 100 cases, MiB"
    }
  }

  /// What the others do that comes nearest.
  var ofPeers: Row {
    switch self {
    case .firstFrameOfHundred: .firstFrame
    case .moveOnOverview: .move
    case .firstFrame, .move, .moveProcessor, .moveBytes, .letter, .letterProcessor, .letterBytes, .panel,
      .panelProcessor, .memory:
      self
    }
  }

  var goal: Goal {
    switch self {
    case .firstFrame: .beside(["dialog"], 0.9)
    case .firstFrameOfHundred: .beside(["dialog"], 1.5)
    case .move, .moveOnOverview, .moveProcessor, .letter, .letterProcessor: .beside(["nano", "vim", "dialog"], 1.2)
    case .panel, .panelProcessor: .beside(["nano"], 1)
    case .moveBytes: .atMost(150)
    case .letterBytes: .atMost(40)
    case .memory: .atMost(10)
    }
  }

  /// Times are measured in seconds and told in milliseconds.
  func told(_ value: Double) -> String {
    switch self {
    case .firstFrame, .firstFrameOfHundred, .panel, .panelProcessor: fixed(value * 1000, 2)
    case .move, .moveOnOverview, .moveProcessor, .letter, .letterProcessor: fixed(value * 1000, 3)
    case .moveBytes, .letterBytes: fixed(value, 0)
    case .memory: fixed(value, 1)
    }
  }
}

/// What a figure should be.
enum Goal {
  /// At most so many times what the quickest of these peers needs.
  case beside([String], Double)
  case atMost(Double)
}
