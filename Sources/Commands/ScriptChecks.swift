import Conversation
import JSON5
import TextSchema

// Whether a script that can be read can lead a talk.
extension ScriptReading {
  /// In characters; a longer text fills a small screen.
  private static let mostOfAText = 300
  private static let mostOfALabel = 30
  /// The codes of three letters (ISO 639-2) of the languages that are built in, which go by two.
  private static let shorterCodes = ["nld": "nl", "dut": "nl", "eng": "en", "fra": "fr", "fre": "fr"]

  /// Checks a script that was read. A value that has a flaw already gets no second one.
  mutating func check(_ script: Script, _ tree: Node) {
    let told = flaws.map(\.path)
    var found: [(path: [Node.Step], reason: FileFlaw.Reason)] = script.flaws.map { flaw in
      switch flaw {
      case .blank(let place): (place.steps, .blank)
      case .count(let place, let number, let allowed): (place.steps, .count(found: number, allowed: allowed))
      }
    }
    let shorter = Self.shorterCodes[script.language.lowercased()]
    if shorter != nil || !script.language.isLanguageCode {
      found.append(([.key("language")], .notLanguage(meant: shorter)))
    }
    found += unusedSlots(of: script)
    for (path, text) in tree.texts(at: []) {
      for word in text.slots where !(path.first == .key("conditions") && word == "naam") {
        found.append((path, .unknownSlot(word, known: path.first == .key("conditions") ? ["naam"] : [])))
      }
      let most = path.last == .key("label") ? Self.mostOfALabel : Self.mostOfAText
      if path.first != .key("hints"), text.count > most {
        warn(.tooLong(text.count, most: most), path, in: tree)
      }
    }
    for (path, reason) in found where !told.contains(where: path.starts(with:)) {
      tell(reason, path, in: tree)
    }
    forgetMissing()
  }

  /// Slots that the program must fill and that occur in no text.
  private func unusedSlots(of script: Script) -> [(path: [Node.Step], reason: FileFlaw.Reason)] {
    var found: [(path: [Node.Step], reason: FileFlaw.Reason)] = []
    func check(_ slot: String, _ key: String, in texts: [String], _ list: String) {
      if slot.isBlank || texts.isEmpty || texts.contains(where: { $0.contains(slot) }) { return }
      found.append(([.key(key)], .slotUnused(slot, list: list)))
    }
    check(script.topicSlot, "topicSlot", in: script.opening, "opening")
    let questions = script.questions.map(\.text)
    let dotted = script.otherSlot == "…" ? questions.indices.filter { questions[$0].contains("...") } : []
    found += dotted.map { ([.key("questions"), .index($0), .key("text")], .threeDots("…")) }
    if dotted.isEmpty { check(script.otherSlot, "otherSlot", in: questions, "questions") }
    return found
  }
}

extension String {
  /// Steps of a place of the form `conditions[1].about`.
  fileprivate var steps: [Node.Step] {
    split(whereSeparator: { ".[]".contains($0) }).map { Int($0).map(Node.Step.index) ?? .key(String($0)) }
  }
}

extension Node {
  /// Every text in it, with the steps that lead there.
  fileprivate func texts(at path: [Step]) -> [(path: [Step], text: String)] {
    switch value {
    case .text(let text): [(path, text)]
    case .object(let members): members.flatMap { $0.node.texts(at: path + [.key($0.key)]) }
    case .list(let nodes): nodes.enumerated().flatMap { $0.element.texts(at: path + [.index($0.offset)]) }
    case .number, .truth, .null: []
    }
  }
}
