import Conversation
import Testing

/// What the facilitator reads of a script is in the facilitator's language, where it was built in.
struct ScriptLanguagesTests {
  private static let shipped: [Script] = [.nl, .en, .fr, .nl010, .en010, .fr010]

  @Test(arguments: shipped, [Script.nl, .en, .fr])
  func `a copy of a built-in script is read in every language`(copy: Script, wanted: Script) {
    let read = copy.read(in: wanted.language)
    #expect(read.gate == wanted.gate)
    #expect(read.conditions == wanted.conditions)
    #expect(read.reasonsHeading == wanted.reasonsHeading)
    #expect(read.reasons == wanted.reasons)
    #expect(read.hints == wanted.hints)
    #expect(!read.hints.notStopped.isEmpty)
    #expect(read.questions.map(\.hint) == wanted.questions.map(\.hint))
  }

  @Test(arguments: shipped)
  func `what the children read and hear stays as the case has it`(copy: Script) {
    let read = copy.read(in: "fr")
    #expect(read.language == copy.language)
    #expect(read.opening == copy.opening)
    #expect(read.topicSlot == copy.topicSlot)
    #expect(read.questions.map(\.text) == copy.questions.map(\.text))
    #expect(read.followUp == copy.followUp)
  }

  @Test func `what an organisation wrote itself stays`() {
    var own = Script.nl
    own.reasons[0] = "Onze reden"
    own.hints.notStopped = ["Bel ons."]
    own.extras = ["Ouders verwittigd"]
    let read = own.read(in: "en")
    #expect(read.reasons == own.reasons)
    #expect(read.extras == own.extras)
    #expect(read.gate == Script.en.gate)
    #expect(read.conditions == Script.en.conditions)
  }

  @Test func `hints that a copy lacks come from the built-in script, and to no other script`() {
    var own = Script.nl010
    #expect(own.hints.notStopped == [])
    #expect(own.read(in: "nl").hints.notStopped == Script.nl.hints.notStopped)
    own.opening[0] = "Welkom."
    #expect(own.read(in: "nl").hints.notStopped == [])
  }

  @Test func `a language without a built-in script leaves a copy in its own`() {
    #expect(Script.fr010.read(in: "de").gate == Script.fr.gate)
    var own = Script.en
    own.language = "de"
    own.gate = "Nur wenn beide wollen."
    #expect(own.read(in: "nl") == own.read(in: "en"))
    #expect(own.read(in: "en").gate == own.gate)
  }
}
