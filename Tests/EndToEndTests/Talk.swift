import Testing

/// A whole talk by the keys, as the facilitator presses them when nothing goes wrong.
enum Talk {
  static let topic = "een foto verspreid werd, één met Zoë"
  static let agreement = "De foto wissen, bij iedereen"

  static let create = create(gepeste: "A.", pester: "B.")

  static func create(gepeste: String, pester: String) -> [Stroke] {
    ["n", .text(gepeste), "Enter", .text(pester), "Enter", .text(topic), "Enter"]
  }

  static let prepare: [Stroke] = ["Right", "Enter", "Right", "Enter", "End", "Enter"]
  static let open: [Stroke] = ["Enter", "Enter", "Enter"]

  /// The answer so many turns from the first; the ones after each other are of different persons.
  static func answer(_ turn: Int) -> String { "antwoord \(turn), naïef 😀" }

  /// Each is kept, read back, and gone on from.
  static let answers: [Stroke] = (1...10).flatMap { [.text(answer($0)), "Enter", "Enter"] } + ["Enter"]
  static let agree: [Stroke] =
    [.text(agreement), "Enter", "Enter", "Enter", "Down", "Right", "Enter", "Right", "Enter"]
  /// In a week; then the closing page and the curtain after it.
  static let plan: [Stroke] = ["Enter", "Enter", "Enter", .curtain]

  /// From Opvolging and back to it: both say it stopped.
  static let follow: [Stroke] = separate("beter, zegt B.") + separate("rustig, zegt A.")

  /// A separate talk with the next person, between its curtains.
  static func separate(_ feeling: String) -> [Stroke] {
    ["Enter", .curtain, "Right", "Enter", "Right", "Enter", .text(feeling), "Enter", "Down", "Enter", .curtain]
  }

  static let close: [Stroke] = ["Enter", "Up", "Enter"]

  /// Out of a case of the facilitator's, and out of the program: each letter begins a run of typing of its own.
  static let quit: [Stroke] = ["q", "C-s", "q"]

  static let untilFollowUp = create + prepare + open + answers + agree + plan
}

extension Desk {
  /// A case that stands in Opvolging with its first round planned, and the window it stands in.
  func followedUp() throws -> (id: String, window: Window) {
    let window = try Window(self)
    try window.wait(for: "Nog geen herstelgesprekken")
    try window.press(Talk.untilFollowUp)
    try window.wait(for: "Ronde 1", "● Opvolging")
    return (try onlyCase(), window)
  }

  /// A case in which both talks of the first round are held, with nobody at the screen.
  func spokenWithBoth() throws -> String {
    let (id, window) = try followedUp()
    try window.press(Talk.follow)
    try window.wait(for: "▸ → Ronde besluiten")
    try window.press(Talk.quit)
    #expect(try window.exitCode() == 0)
    return id
  }

  /// A case that stands on the board, nothing asked yet, and the window it stands in.
  func onTheBoard() throws -> (id: String, window: Window) {
    let window = try Window(self)
    try window.wait(for: "Nog geen herstelgesprekken")
    try window.press(Talk.create + Talk.prepare + Talk.open)
    try window.wait(for: "0 van 10 beantwoord")
    return (try onlyCase(), window)
  }
}
