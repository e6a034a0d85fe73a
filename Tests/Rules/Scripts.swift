import Conversation
import JSON

extension Script {
  /// A script with as few words as its counts allow.
  public static func small(
    conditions: Int = 2, reasons: Int = 1, extras: Int = 1, opening: Int = 1, questions: Int = 2
  ) throws -> Script {
    func entries(_ count: Int, _ entry: (Int) -> String) -> String {
      "[" + (0..<count).map(entry).joined(separator: ",") + "]"
    }
    let abouts = ["gepeste", "pester"]
    let text = """
      {
        "language": "nl", "title": "t", "source": "s", "gate": "g", "reasonsHeading": "h",
        "conditions": \(entries(conditions) {
          #"{"about": "\#(abouts[$0 % 2])", "text": "{naam} c\#($0)", "#
            + #""unclear": "{naam} u\#($0)", "declined": "{naam} d\#($0)"}"#
        }),
        "reasons": \(entries(reasons) { "\"r\($0)\"" }), "extras": \(entries(extras) { "\"e\($0)\"" }),
        "opening": \(entries(opening) { "\"Omdat – wat – gebeurd is (\($0)).\"" }), "topicSlot": "– wat –",
        "questions": \(entries(questions) { #"{"text": "Vraag \#($0) aan …?"}"# }), "otherSlot": "…",
        "followUp": {"intervals": [{"label": "1 dag", "days": 1}, {"label": "1 week", "days": 7}], "suggested": 1},
        "hints": {"preparation": [], "opening": [], "questions": [], "agreements": [], "followUp": []}
      }
      """
    return try JSON(text.utf8).decoded(as: Script.self)
  }

  /// One of everything that must be there, and one thing to tick.
  public static var smallest: Script {
    get throws { try small(conditions: 1, extras: 0, questions: 1) }
  }
}

extension History {
  /// A case that has just come to this step, with as few events as can be.
  static func at(_ step: ActiveStep, _ script: Script, topic: String = "x") throws -> History {
    let persons = try Persons(pester: "B.", gepeste: "A.")
    var history = History(Intake(script: script, persons: persons, topic: topic))
    while history.conversation.step != .active(step), history.goTowardsClosing() {}
    return history
  }

  /// Records the next event on a path to a closed case; false once it is closed.
  @discardableResult
  mutating func goTowardsClosing() -> Bool {
    guard let event = PlainCase(conversation).nextTowardsClosing else { return false }
    return (try? take(next(.event(event), by: "w", at: Moment(secondsSince1970: records.count)))) != nil
  }
}
