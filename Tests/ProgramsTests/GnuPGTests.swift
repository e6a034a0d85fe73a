import Foundation
import Programs
import Testing

private let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

/// Sealing by GnuPG, without a case in it.
@Suite(.enabled(if: hasGPG, "gpg is not on this machine")) struct GnuPGTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func gnuPG(_ passphrase: String) -> GnuPG {
    GnuPG(passphrase: passphrase, workshop.programs(environment: ["PATH": "/usr/bin:/bin"]))
  }

  @Test func `what is sealed opens with the same passphrase alone`() throws {
    let secret = Array("een geheim 🤫\n".utf8)
    let sealed = try gnuPG("lange wachtzin é").seal(secret)
    #expect(try gnuPG("lange wachtzin é").unseal(sealed) == secret)
    for wrong in ["Lange wachtzin é", "lange wachtzin é ", ""] {
      #expect(throws: GnuPG.Fault.wrongPassphrase) { try gnuPG(wrong).unseal(sealed) }
    }
  }

  @Test func `what was tampered with gives nothing away`() throws {
    var sealed = try gnuPG("goed").seal(Array(repeating: 7, count: 5_000))
    sealed[sealed.count / 2] ^= 1
    #expect(throws: GnuPG.Fault.damaged) { try gnuPG("goed").unseal(sealed) }
    #expect(throws: GnuPG.Fault.damaged) { try gnuPG("goed").unseal([]) }
  }

  @Test func `nothing is left behind, and nothing comes in the temporary folder`() throws {
    _ = try gnuPG("goed").seal([1, 2, 3])
    #expect(try workshop.names(in: "work").isEmpty && workshop.names(in: "run").isEmpty)
  }

  @Test func `without gpg that is said`() {
    let none = GnuPG(passphrase: "goed", workshop.programs())
    #expect(throws: GnuPG.Fault.noProgram) { try none.seal([1]) }
  }

  @Test func `the passphrase stands in no argument and no file of the program`() throws {
    try workshop.add(
      "gpg", "cat <&3 > /dev/null; cp -r \"$2\" \"$LOG.home\"; tr '\\0' '\\n' < /proc/$$/environ >> \"$LOG\"")
    let own = GnuPG(
      passphrase: "wachtzin", workshop.programs(environment: ["PATH": "\(workshop.folder)/bin:/usr/bin:/bin"]))
    _ = try? own.seal([1])
    #expect(workshop.log("gpg").contains("--passphrase-fd"))
    let found = Process()
    found.executableURL = URL(filePath: "/bin/grep")
    found.arguments = ["-r", "wachtzin", workshop.folder]
    try found.run()
    found.waitUntilExit()
    #expect(found.terminationStatus == 1)
  }
}
