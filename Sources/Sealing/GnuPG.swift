import CaseFiles
import Processes

/// Seals with a passphrase by GnuPG: no cryptography of our own, and a file that can be opened without this program.
public struct GnuPG: Envelope {
  private let programs: Programs
  private let passphrase: String

  /// - Parameters:
  ///   - passphrase: one line; it reaches the program over a descriptor, never by its arguments or a file.
  ///   - patience: how long a run may take, in seconds.
  public init(passphrase: String, environment: [String: String], patience: Double = 60) {
    programs = Programs(environment: environment, patience: patience)
    self.passphrase = passphrase
  }

  public func seal(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    let (result, sealed, _) = try run(
      [
        "--symmetric", "--cipher-algo", "AES256", "--digest-algo", "SHA512", "--s2k-digest-algo", "SHA512",
        "--s2k-mode", "3", "--s2k-count", "65011712",
      ], on: bytes)
    guard result == .done, !sealed.isEmpty else { throw .failed }
    return sealed
  }

  /// Nothing of what the program gives counts before it has ended well: it gives damaged text too, and says so only
  /// afterwards.
  public func unseal(_ sealed: [UInt8]) throws(SealFault) -> [UInt8] {
    // With none it would ask for one.
    guard !passphrase.isEmpty else { throw .wrongPassphrase }
    let (result, bytes, said) = try run(["--decrypt"], on: sealed)
    if result == .done, said.contains("DECRYPTION_OKAY") { return bytes }
    if said.contains("BAD_PASSPHRASE") { throw .wrongPassphrase }
    throw result == .tookTooLong ? .failed : .damaged
  }

  private func run(
    _ arguments: [String], on bytes: [UInt8]
  ) throws(SealFault) -> (result: RunResult, output: [UInt8], said: String) {
    guard let program = programs.find("gpg") else { throw .noProgram }
    // Its own settings, keys and caches must not play a part, nor learn anything.
    guard let home = programs.makeWorkFolder() else { throw .failed }
    defer { home.remove() }
    let usual = [
      "--homedir", home.path, "--no-options", "--batch", "--no-tty", "--quiet", "--no-autostart",
      "--no-random-seed-file", "--no-symkey-cache", "--pinentry-mode", "loopback", "--passphrase-fd", "3",
      "--status-fd", "2",
    ]
    return programs.exchange(
      program, usual + arguments, input: bytes, secret: Array((passphrase + "\n").utf8), in: home)
  }
}
