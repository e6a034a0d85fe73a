import CaseFiles
import Sealing

// Sealing from the command line.
extension Commands {
  func envelope(_ passphrase: String) -> GnuPG {
    GnuPG(passphrase: passphrase, environment: surroundings.environment)
  }

  func seal(_ id: String) -> ExitCode {
    reporting { () throws(FileFault) in
      guard try !folder.files(of: id).isEmpty else { throw .notFound }
      guard let passphrase = Output.secret(texts.commands.questions.passphrase), !passphrase.isEmpty else {
        return refused(texts.commands.questions.noPassphrase)
      }
      // What was mistyped once would close the case for ever.
      if Output.asksPerson, Output.secret(texts.commands.questions.passphraseAgain) != passphrase {
        return refused(texts.commands.questions.passphrasesDiffer)
      }
      let left = try folder.seal(id, in: envelope(passphrase), at: Clock.moment.secondsSince1970)
      guard left.isEmpty else {
        Output.error(texts.files.notices.besideSealed(files: left.joined(separator: ", ")))
        return .failed
      }
      Output.error(texts.files.notices.sealed)
      return .done
    }
  }

  func unseal(_ id: String) -> ExitCode {
    reporting { () throws(FileFault) in
      guard try !folder.files(of: id).isEmpty else { throw .notFound }
      guard let passphrase = Output.secret(texts.commands.questions.passphrase) else {
        return refused(texts.commands.questions.noPassphrase)
      }
      try folder.unseal(id, from: envelope(passphrase))
      Output.error(texts.files.notices.unsealed)
      return .done
    }
  }

  private func refused(_ text: String) -> ExitCode {
    Output.error(text)
    return .wrongUse
  }
}
