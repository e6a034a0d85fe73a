import CaseFiles
import Programs
import Screens

// Sealing from the command line.
extension Commands {
  func encryption(_ passphrase: String, cancellation: Cancellation = Cancellation()) -> PassphraseEncryption {
    PassphraseEncryption(gnuPG: GnuPG(passphrase: passphrase, surroundings.programs(cancellation)))
  }

  func seal(_ id: String) -> ExitCode {
    reporting { () throws(FileFault) in
      try expect(id)
      if try folder.isSealed(id) { throw .seal(.sealedAlready) }
      guard let passphrase = newPassphrase() else { return .wrongUse }
      let left = try folder.seal(id, with: encryption(passphrase), at: Clock.moment.secondsSince1970)
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
      try expect(id)
      if try !folder.isSealed(id) { throw .seal(.notSealed) }
      guard let passphrase = Output.secret(texts.commands.questions.passphrase) else {
        return refused(texts.commands.questions.noPassphrase)
      }
      try folder.unseal(id, with: encryption(passphrase))
      Output.error(texts.files.notices.unsealed)
      return .done
    }
  }

  /// Asks for one to seal with. What was mistyped once would close the case for ever, so a person types it twice.
  private func newPassphrase() -> String? {
    guard let passphrase = Output.secret(texts.commands.questions.passphrase), !passphrase.isEmpty else {
      Output.error(texts.commands.questions.noPassphrase)
      return nil
    }
    if Output.asksPerson, Output.secret(texts.commands.questions.passphraseAgain) != passphrase {
      Output.error(texts.commands.questions.passphrasesDiffer)
      return nil
    }
    if passphrase.isShortPassphrase { Output.error(texts.files.notices.shortPassphrase) }
    return passphrase
  }

  /// Writes a sealed copy of a case for a colleague.
  func handOver(_ id: String, to file: String) -> ExitCode {
    reporting { () throws(FileFault) in
      try expect(id)
      let path = surroundings.absolute(file)
      let moment = Clock.moment.secondsSince1970
      if try folder.isSealed(id) {
        try folder.handOver(id, to: path, with: nil as PassphraseEncryption?, at: moment)
      } else {
        guard let passphrase = newPassphrase() else { return .wrongUse }
        try folder.handOver(id, to: path, with: encryption(passphrase), at: moment)
      }
      Output.error(texts.files.notices.handedOver(file: file))
      return .done
    }
  }

  /// Takes in the sealed copy of a colleague.
  func takeOver(_ file: String) -> ExitCode {
    reporting { () throws(FileFault) in
      let sealed = try folder.handedOver(in: surroundings.absolute(file))
      guard let passphrase = Output.secret(texts.commands.questions.passphrase) else {
        return refused(texts.commands.questions.noPassphrase)
      }
      let taken = try folder.takeOver(sealed, with: encryption(passphrase))
      let notices = texts.files.notices
      Output.error(taken.isNew ? notices.takenOver(id: taken.id) : notices.takenOverMerged(id: taken.id))
      return .done
    }
  }

  private func refused(_ text: String) -> ExitCode {
    Output.error(text)
    return .wrongUse
  }
}

// What the screen asks; it never waits for GnuPG.
extension Commands {
  func perform(_ task: ProgramTask, _ cancellation: Cancellation) -> [Outcome] {
    switch task {
    case .unseal(let id, let passphrase): unseal(id, passphrase, cancellation)
    case .seal(let id, let passphrase, let isAgain):
      seal(id, encryption(passphrase, cancellation: cancellation), isAgain: isAgain)
        + [.sealingEnded, .disk(.request(.listCases))]
    case .handOver(let id, let file, let passphrase):
      handOver(id, to: file, encryption(passphrase, cancellation: cancellation))
    case .takeOver(let file, let passphrase): takeOver(file, encryption(passphrase, cancellation: cancellation))
    }
  }

  /// Takes a case out of its seal for a while, to be opened.
  private func unseal(_ id: String, _ passphrase: String, _ cancellation: Cancellation) -> [Outcome] {
    do throws(FileFault) {
      try folder.unseal(id, with: encryption(passphrase, cancellation: cancellation), isForAWhile: true)
      return [.disk(.openUnsealed(id: id, passphrase: passphrase))]
    } catch {
      let isWrong = error == .seal(.wrongPassphrase)
      let reply: Reply =
        isWrong ? .wrongPassphrase(id: id, texts.files.seal.wrongPassphrase) : .message(texts.words(for: error))
      return [.reply(reply), .openingEnded]
    }
  }

  /// Seals a case that was left.
  ///
  /// - Parameter isAgain: whether it was sealed with the same passphrase before; then there is no message.
  private func seal(_ id: String, _ encryption: some Encryption, isAgain: Bool) -> [Outcome] {
    do throws(FileFault) {
      let left = try folder.seal(id, with: encryption, at: Clock.moment.secondsSince1970)
      let notices = texts.files.notices
      if !left.isEmpty { return [.reply(.message(notices.besideSealed(files: left.joined(separator: ", "))))] }
      return isAgain ? [] : [.reply(.message(notices.sealed))]
    } catch {
      return [.reply(.message(texts.words(for: error)))]
    }
  }

  private func handOver(_ id: String, to file: String, _ encryption: PassphraseEncryption) -> [Outcome] {
    do throws(FileFault) {
      let path = surroundings.absolute(file)
      try folder.handOver(id, to: path, with: encryption, at: Clock.moment.secondsSince1970)
      return [.reply(.message(texts.files.notices.handedOver(file: path)))]
    } catch {
      return [.reply(.message(texts.words(for: error)))]
    }
  }

  private func takeOver(_ file: String, _ encryption: PassphraseEncryption) -> [Outcome] {
    do throws(FileFault) {
      let taken = try folder.takeOver(folder.handedOver(in: surroundings.absolute(file)), with: encryption)
      let words = taken.isNew ? texts.sealing.takenOver : texts.sealing.takenOverMerged
      return [.reply(.message(words)), .disk(.request(.listCases))]
    } catch {
      return [.reply(.message(texts.words(for: error)))]
    }
  }
}

/// Encryption with a passphrase, by GnuPG.
struct PassphraseEncryption: Encryption {
  let gnuPG: GnuPG

  func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    do throws(GnuPG.Fault) { return try gnuPG.encrypt(bytes) } catch { throw SealFault(error) }
  }

  func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] {
    do throws(GnuPG.Fault) { return try gnuPG.decrypt(encrypted) } catch { throw SealFault(error) }
  }
}

extension SealFault {
  fileprivate init(_ fault: GnuPG.Fault) {
    self =
      switch fault {
      case .noProgram: .noProgram
      case .wrongPassphrase: .wrongPassphrase
      case .damaged: .damaged
      case .failed, .cancelled: .failed
      }
  }
}
