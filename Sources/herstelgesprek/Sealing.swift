import CaseFiles
import Programs

// Sealing from the command line.
extension Commands {
  func envelope(_ passphrase: String, cancellation: Cancellation = Cancellation()) -> some Envelope {
    PassphraseEnvelope(gnuPG: GnuPG(passphrase: passphrase, surroundings.programs(cancellation)))
  }

  func seal(_ id: String) -> ExitCode {
    reporting { () throws(FileFault) in
      try expect(id)
      if isSealed(id) { throw .seal(.sealedAlready) }
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
      try expect(id)
      if !isSealed(id) { throw .seal(.notSealed) }
      guard let passphrase = Output.secret(texts.commands.questions.passphrase) else {
        return refused(texts.commands.questions.noPassphrase)
      }
      try folder.unseal(id, from: envelope(passphrase))
      Output.error(texts.files.notices.unsealed)
      return .done
    }
  }

  /// Before anyone is asked for a passphrase.
  private func isSealed(_ id: String) -> Bool {
    do throws(FileFault) {
      _ = try CaseFile.open(id, in: folder, to: .view)
      return false
    } catch {
      return error == .sealed
    }
  }

  private func refused(_ text: String) -> ExitCode {
    Output.error(text)
    return .wrongUse
  }
}

/// What only a passphrase opens, made by GnuPG.
struct PassphraseEnvelope: Envelope {
  let gnuPG: GnuPG

  func seal(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    do throws(GnuPG.Fault) { return try gnuPG.seal(bytes) } catch { throw SealFault(error) }
  }

  func unseal(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    do throws(GnuPG.Fault) { return try gnuPG.unseal(bytes) } catch { throw SealFault(error) }
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
