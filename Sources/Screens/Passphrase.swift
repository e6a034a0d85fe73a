import Texts

// Passphrases: fields that show nothing of what is typed, for the facilitator alone.
extension Context {
  /// Asks for the passphrase that something was sealed with.
  func passphraseField(_ title: String, complaint: String? = nil, then: @escaping @Sendable (String) -> [Effect])
    -> Field
  {
    Field(
      prompt: [title, complaint ?? ownTexts.passphrase.hint], draft: nil, kept: nil, isLong: false, isSecret: true,
      audience: .facilitator, keep: then)
  }

  /// Asks for a new passphrase, twice: what was mistyped once would close the case for ever. A short one is said.
  func newPassphraseField(_ title: String, then: @escaping @Sendable (String) -> [Effect]) -> Field {
    let questions = ownTexts.commands.questions
    return passphraseField(title) { first in
      let again = passphraseField(
        questions.passphraseAgain, complaint: ownTexts.remark(onPassphrase: first)
      ) { second in
        second == first ? then(first) : [.say(questions.passphrasesDiffer)]
      }
      return [.open(again)]
    }
  }
}
