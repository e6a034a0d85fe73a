import Commands
import Conversation
import Screens
import Texts

extension Commands {
  /// A made-up case to practise on; nothing of it is kept.
  var practiceCase: OpenCase? {
    let words = texts.practice
    guard let persons = try? Persons(pester: words.pester, gepeste: words.gepeste) else { return nil }
    let intake = Intake(script: script, persons: persons, topic: words.topic)
    return practiceCase(intake)
  }

  func practiceCase(_ intake: Intake) -> OpenCase {
    OpenCase(
      id: "oefening", history: History(intake), writer: "oefening", texts: other(intake.script.language),
      isPractice: true)
  }
}
