import CaseFiles
import Glibc
import Programs

// Sealing from the command line.
extension Commands {
  package func encryption(_ passphrase: String, cancellation: Cancellation = Cancellation()) -> PassphraseEncryption {
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

  /// Asks for one to seal with. A short one is said, and a person may choose another. What was mistyped once would close
  /// the case for ever, so a person types it twice.
  private func newPassphrase() -> String? {
    let questions = texts.commands.questions
    guard var passphrase = Output.secret(questions.passphrase), !passphrase.isEmpty else {
      Output.error(questions.noPassphrase)
      return nil
    }
    if let remark = texts.remark(onPassphrase: passphrase) {
      Output.error(remark)
      if Output.asksPerson, let other = Output.secret(questions.otherPassphrase), !other.isEmpty { passphrase = other }
    }
    if Output.asksPerson, Output.secret(questions.passphraseAgain) != passphrase {
      Output.error(questions.passphrasesDiffer)
      return nil
    }
    return passphrase
  }

  /// Writes a sealed copy of a case for a colleague.
  func handOver(_ id: String, to file: String) -> ExitCode {
    if let refusal = refusal(toMake: file) {
      Output.error(refusal)
      return .failed
    }
    return reporting { () throws(FileFault) in
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
    let sealed: [UInt8]
    do throws(UnusableFile) {
      sealed = try handedOver(in: file)
    } catch {
      Output.error(error.words)
      return .failed
    }
    if let news = surroundings.folder.news(in: texts.folder) { Output.error(news) }
    return reporting { () throws(FileFault) in
      guard let passphrase = Output.secret(texts.commands.questions.passphrase) else {
        return refused(texts.commands.questions.noPassphrase)
      }
      let taken = try folder.takeOver(sealed, with: encryption(passphrase))
      let notices = texts.files.notices
      Output.error(taken.isNew ? notices.takenOver(id: taken.id) : notices.takenOverMerged(id: taken.id))
      return .done
    }
  }

  /// Why a file for a colleague cannot be made, as far as can be seen before a passphrase is asked.
  package func refusal(toMake file: String) -> String? {
    let path = surroundings.absolute(file)
    if access(path, F_OK) == 0 { return texts.files.seal.cannotMake(file: file, error: texts.system[EEXIST]) }
    let end = path.lastIndex(of: "/") ?? path.startIndex
    return access(path[...end].description, W_OK | X_OK) == 0
      ? nil : texts.files.seal.cannotMake(file: file, error: texts.system[errno])
  }

  /// A file that a colleague cannot have handed over, and why.
  package struct UnusableFile: Error { package let words: String }

  /// The content of a file that a colleague handed over.
  package func handedOver(in file: String) throws(UnusableFile) -> [UInt8] {
    let sealed: [UInt8]
    do throws(FileFault) {
      sealed = try folder.handedOver(in: surroundings.absolute(file))
    } catch .failing(let error) {
      throw UnusableFile(words: texts.files.notices.unreadable(file: file, error: texts.system[error.number]))
    } catch {
      throw UnusableFile(words: texts.words(for: error))
    }
    guard PassphraseEncryption.canHaveMade(sealed) else {
      throw UnusableFile(words: texts.files.seal.notHandedOver(file: file))
    }
    return sealed
  }

  private func refused(_ text: String) -> ExitCode {
    Output.error(text)
    return .wrongUse
  }
}

/// Encryption with a passphrase, by GnuPG.
package struct PassphraseEncryption: Encryption {
  let gnuPG: GnuPG

  /// Whether it begins as what is encrypted with a passphrase: with a packet of tag 3, in its old or its new form
  /// (RFC 9580, 4.2 and 5.3).
  static func canHaveMade(_ bytes: [UInt8]) -> Bool {
    bytes.first.map { (0x8C...0x8F).contains($0) || $0 == 0xC3 } ?? false
  }

  package func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    do throws(GnuPG.Fault) { return try gnuPG.encrypt(bytes) } catch { throw SealFault(error) }
  }

  package func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] {
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
