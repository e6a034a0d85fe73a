/// Encrypts with a passphrase by GnuPG: no cryptography of our own, and a file that can be opened without this program.
public struct GnuPG: Sendable {
  private let programs: InstalledPrograms
  private let passphrase: String

  /// Why nothing was encrypted or decrypted.
  public enum Fault: Error, Hashable, Sendable {
    /// `gpg` is not on this machine.
    case noProgram
    case wrongPassphrase
    /// The encrypted bytes are damaged.
    case damaged
    case failed
    /// The task was cancelled.
    case cancelled
  }

  /// - Parameter passphrase: one line; it reaches the program over a descriptor, never by its arguments or a file.
  public init(passphrase: String, _ programs: InstalledPrograms) {
    self.programs = programs
    self.passphrase = passphrase
  }

  public func encrypt(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    let (ending, encrypted, _) = try run(
      [
        "--symmetric", "--cipher-algo", "AES256", "--digest-algo", "SHA512", "--s2k-digest-algo", "SHA512",
        "--s2k-mode", "3", "--s2k-count", "65011712",
      ], on: bytes)
    guard ending == .done, !encrypted.isEmpty else { throw ending == .cancelled ? .cancelled : .failed }
    return encrypted
  }

  /// Output counts only once gpg has ended well: it writes damaged text too, and reports the damage afterwards.
  public func decrypt(_ encrypted: [UInt8]) throws(Fault) -> [UInt8] {
    // gpg prompts where the passphrase is empty.
    guard !passphrase.isEmpty else { throw .wrongPassphrase }
    let (ending, bytes, said) = try run(["--decrypt"], on: encrypted)
    if ending == .done, said.contains("DECRYPTION_OKAY") { return bytes }
    if said.contains("BAD_PASSPHRASE") { throw .wrongPassphrase }
    switch ending {
    case .done, .failed: throw .damaged
    case .tookTooLong: throw .failed
    case .cancelled: throw .cancelled
    }
  }

  private func run(
    _ arguments: [String], on bytes: [UInt8]
  ) throws(Fault) -> (ending: Ending, output: [UInt8], said: String) {
    guard let program = programs.find("gpg") else { throw .noProgram }
    // Its own settings, keys and caches must not play a part, nor learn anything.
    let outcome = programs.workFolders.with { home in
      let usual = [
        "--homedir", home.path, "--no-options", "--batch", "--no-tty", "--quiet", "--no-autostart",
        "--no-random-seed-file", "--no-symkey-cache", "--pinentry-mode", "loopback", "--passphrase-fd", "3",
        "--status-fd", "2",
      ]
      return programs.exchange(
        program, usual + arguments, input: bytes, secret: Array((passphrase + "\n").utf8), in: home)
    }
    guard let outcome else { throw .failed }
    return outcome
  }
}
