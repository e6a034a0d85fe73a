import CaseFiles
import Commands
import Programs
import Screens

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
    if let refusal = refusal(toMake: file) { return [.reply(.message(refusal))] }
    do throws(FileFault) {
      let path = surroundings.absolute(file)
      try folder.handOver(id, to: path, with: encryption, at: Clock.moment.secondsSince1970)
      return [.reply(.message(texts.files.notices.handedOver(file: path)))]
    } catch {
      return [.reply(.message(texts.words(for: error)))]
    }
  }

  private func takeOver(_ file: String, _ encryption: PassphraseEncryption) -> [Outcome] {
    let sealed: [UInt8]
    do throws(UnusableFile) { sealed = try handedOver(in: file) } catch { return [.reply(.message(error.words))] }
    do throws(FileFault) {
      let taken = try folder.takeOver(sealed, with: encryption)
      let words = taken.isNew ? texts.sealing.takenOver : texts.sealing.takenOverMerged
      return [.reply(.message(words)), .disk(.request(.listCases))]
    } catch {
      return [.reply(.message(texts.words(for: error)))]
    }
  }
}
