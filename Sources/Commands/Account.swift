import Glibc

/// What this machine says of an account, read by hand: a program that is linked statically must not load the name
/// services of the system.
enum Account {
  /// More than any machine has accounts.
  private static let mostBytes = 16 << 20

  /// The home of an account in a file such as `/etc/passwd`.
  static func home(of user: uid_t, in file: String = "/etc/passwd") -> String? {
    guard let bytes = try? SmallFile.read(file, atMost: mostBytes) else { return nil }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // Name, password, user, group, remarks, home, shell.
      let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      guard fields.count >= 6, uid_t(String(decoding: fields[2], as: UTF8.self)) == user else { continue }
      return String(decoding: fields[5], as: UTF8.self)
    }
    return nil
  }
}
