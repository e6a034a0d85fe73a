/// The words of the method as one organisation uses it: how many conditions, reasons, sentences and questions
/// there are is its choice, so the rules ask the script and never a number.
///
/// Source: the page "herstelgesprek" of allesoverpesten.be, which the built-in Dutch script holds word for word.
public struct Script: Hashable, Codable, Sendable {
  /// The language of the sentences, as a two-letter code.
  public var language: String
  /// What the method calls itself.
  public var title: String
  /// Where the method comes from.
  public var source: String
  /// When such a talk can be held at all, in one sentence.
  public var gate: String
  public var conditions: [Condition]
  public var reasonsHeading: String
  public var reasons: [String]
  /// Ticks an organisation adds of its own; they inform and never block.
  public var extras: [String]
  public var topicSlot: String
  /// Said one by one at the start; `topicSlot` in them becomes the topic.
  public var opening: [String]
  public var otherSlot: String
  /// Asked of both; `otherSlot` in them becomes the other person's name.
  public var questions: [Question]
  public var followUp: FollowUp
  /// What each step is for, for the facilitator.
  public var hints: Hints

  public init(
    language: String, title: String, source: String, gate: String, conditions: [Condition], reasonsHeading: String,
    reasons: [String], extras: [String], topicSlot: String, opening: [String], otherSlot: String,
    questions: [Question], followUp: FollowUp, hints: Hints
  ) {
    (self.language, self.title, self.source, self.gate) = (language, title, source, gate)
    (self.conditions, self.reasonsHeading, self.reasons) = (conditions, reasonsHeading, reasons)
    (self.extras, self.topicSlot, self.opening) = (extras, topicSlot, opening)
    (self.otherSlot, self.questions, self.followUp, self.hints) = (otherSlot, questions, followUp, hints)
  }

  /// What must be so before the talk may start, and of whom.
  public struct Condition: Hashable, Codable, Sendable {
    public var about: Role
    /// `{naam}` becomes the name of the one it is about, here and below.
    public var text: String
    /// Follows "not yet": what is not clear while the condition is open.
    public var unclear: String
    /// Follows "a talk is not possible now": what stands in the way while the answer is no.
    public var declined: String

    public init(about: Role, text: String, unclear: String, declined: String) {
      (self.about, self.text, self.unclear, self.declined) = (about, text, unclear, declined)
    }
  }

  public struct Question: Hashable, Codable, Sendable {
    public var text: String
    /// For the facilitator, without roles: the children may see it.
    public var hint: String?

    public init(text: String, hint: String?) { (self.text, self.hint) = (text, hint) }
  }

  public struct FollowUp: Hashable, Codable, Sendable {
    public var intervals: [Interval]
    /// The place of the interval that is offered first.
    public var suggested: Int

    public init(intervals: [Interval], suggested: Int) {
      (self.intervals, self.suggested) = (intervals, suggested)
    }
  }

  /// A usual time between two follow-up talks.
  public struct Interval: Hashable, Codable, Sendable {
    public var label: String
    public var days: Int

    public init(label: String, days: Int) { (self.label, self.days) = (label, days) }
  }

  public struct Hints: Hashable, Codable, Sendable {
    public var preparation: [String]
    public var opening: [String]
    public var questions: [String]
    public var agreements: [String]
    public var followUp: [String]

    /// What to do when someone did not say that the bullying has stopped; empty in scripts kept before there was such.
    public var notStopped: [String] = []

    public init(
      preparation: [String], opening: [String], questions: [String], agreements: [String], followUp: [String],
      notStopped: [String] = []
    ) {
      (self.preparation, self.opening, self.questions) = (preparation, opening, questions)
      (self.agreements, self.followUp, self.notStopped) = (agreements, followUp, notStopped)
    }
  }

  /// What is wrong with this script as a script, besides its form; empty when a talk can be led with it.
  public var flaws: [Flaw] {
    var flaws: [Flaw] = []
    func check(_ texts: [String], at place: String, count allowed: ClosedRange<Int>) {
      if !allowed.contains(texts.count) { flaws.append(.count(place: place, found: texts.count, allowed: allowed)) }
      for (index, text) in texts.enumerated() where text.isBlank { flaws.append(.blank(place: "\(place)[\(index)]")) }
    }
    func check(_ text: String, at place: @autoclosure () -> String) {
      if text.isBlank { flaws.append(.blank(place: place())) }
    }
    check(conditions.map(\.text), at: "conditions", count: 1...20)
    for (index, condition) in conditions.enumerated() {
      check(condition.unclear, at: "conditions[\(index)].unclear")
      check(condition.declined, at: "conditions[\(index)].declined")
    }
    check(reasons, at: "reasons", count: 0...20)
    check(extras, at: "extras", count: 0...20)
    check(opening, at: "opening", count: 1...20)
    check(questions.map(\.text), at: "questions", count: 1...20)
    // An empty slot would match everywhere.
    check(topicSlot, at: "topicSlot")
    check(otherSlot, at: "otherSlot")
    check(followUp.intervals.map(\.label), at: "followUp.intervals", count: 1...20)
    for (index, interval) in followUp.intervals.enumerated() where !(1...3650).contains(interval.days) {
      flaws.append(.count(place: "followUp.intervals[\(index)].days", found: interval.days, allowed: 1...3650))
    }
    let last = max(0, followUp.intervals.count - 1)
    if !(0...last).contains(followUp.suggested) {
      flaws.append(.count(place: "followUp.suggested", found: followUp.suggested, allowed: 0...last))
    }
    return flaws
  }

  /// A mistake in a script: where, and what.
  public enum Flaw: Hashable, Sendable {
    case blank(place: String)
    case count(place: String, found: Int, allowed: ClosedRange<Int>)
  }
}

extension Script.Hints {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    preparation = try container.decode([String].self, forKey: .preparation)
    opening = try container.decode([String].self, forKey: .opening)
    questions = try container.decode([String].self, forKey: .questions)
    agreements = try container.decode([String].self, forKey: .agreements)
    followUp = try container.decode([String].self, forKey: .followUp)
    notStopped = try container.decodeIfPresent([String].self, forKey: .notStopped) ?? []
  }
}

extension Script {
  /// An opening sentence with a topic in it (R3).
  public func openingSentence(_ sentence: Int, about topic: String) -> String {
    topic.isBlank ? opening[sentence] : opening[sentence].filling(topicSlot, with: topic)
  }

  /// The opening sentence that names the topic, as both will hear it.
  public func openingSentence(about topic: String) -> String {
    opening.firstIndex { $0.contains(topicSlot) }.map { openingSentence($0, about: topic) } ?? ""
  }
}
