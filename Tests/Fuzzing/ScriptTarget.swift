import Conversation
import FoundationEssentials
import JSON5

/// Any text as a script: whatever it is, it is read or said to be wrong, and what is read can be led.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScript(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Foundation's decoder ends the program on what is no UTF-8, so that is looked at before it.
  guard let text = String(validating: bytes, as: UTF8.self) else { return 0 }
  _ = try? Node(text)
  let decoder = JSONDecoder()
  decoder.allowsJSON5 = true
  guard let script = try? decoder.decode(Script.self, from: Data(bytes)) else { return 0 }
  guard script.flaws.isEmpty, let persons = try? Persons(pester: "B.", gepeste: "A.") else { return 0 }
  let conversation = Conversation(Intake(script: script, persons: persons, topic: "de foto"))
  for sentence in conversation.said.indices { _ = conversation.openingSentence(sentence) }
  for turn in conversation.turns { _ = conversation.wording(turn) }
  for condition in conversation.conditions.indices { _ = conversation.conditionText(condition) }
  return 0
}
