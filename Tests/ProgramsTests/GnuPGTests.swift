import Foundation
import Programs
import Testing

private let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

/// Encryption by GnuPG, of bytes that are no case.
@Suite(.enabled(if: hasGPG, "gpg is not on this machine")) struct GnuPGTests {
  let fakes: FakePrograms

  init() throws { fakes = try FakePrograms() }

  private func gnuPG(_ passphrase: String) -> GnuPG {
    GnuPG(passphrase: passphrase, fakes.programs(environment: ["PATH": "/usr/bin:/bin"]))
  }

  @Test func `what is encrypted is decrypted with the same passphrase alone`() throws {
    let secret = Array("een geheim 🤫\n".utf8)
    let encrypted = try gnuPG("lange wachtzin é").encrypt(secret)
    #expect(try gnuPG("lange wachtzin é").decrypt(encrypted) == secret)
    for wrong in ["Lange wachtzin é", "lange wachtzin é ", ""] {
      #expect(throws: GnuPG.Fault.wrongPassphrase) { try gnuPG(wrong).decrypt(encrypted) }
    }
  }

  @Test func `what was tampered with gives nothing away`() throws {
    var encrypted = try gnuPG("goed").encrypt(Array(repeating: 7, count: 5_000))
    encrypted[encrypted.count / 2] ^= 1
    #expect(throws: GnuPG.Fault.damaged) { try gnuPG("goed").decrypt(encrypted) }
    #expect(throws: GnuPG.Fault.damaged) { try gnuPG("goed").decrypt([]) }
  }

  @Test func `nothing is left behind, and nothing comes in the temporary folder`() throws {
    _ = try gnuPG("goed").encrypt([1, 2, 3])
    #expect(try fakes.names(in: "work").isEmpty && fakes.names(in: "run").isEmpty)
  }

  @Test func `without gpg that is said`() {
    let none = GnuPG(passphrase: "goed", fakes.programs())
    #expect(throws: GnuPG.Fault.noProgram) { try none.encrypt([1]) }
  }

  @Test func `the passphrase stands in no argument and no file of the program`() throws {
    try fakes.add(
      "gpg", "cat <&3 > /dev/null; cp -r \"$2\" \"$LOG.home\"; tr '\\0' '\\n' < /proc/$$/environ >> \"$LOG\"")
    let own = GnuPG(
      passphrase: "wachtzin", fakes.programs(environment: ["PATH": "\(fakes.folder)/bin:/usr/bin:/bin"]))
    _ = try? own.encrypt([1])
    #expect(fakes.log("gpg").contains("--passphrase-fd"))
    let found = Process()
    found.executableURL = URL(filePath: "/bin/grep")
    found.arguments = ["-r", "wachtzin", fakes.folder]
    try found.run()
    found.waitUntilExit()
    #expect(found.terminationStatus == 1)
  }
}
