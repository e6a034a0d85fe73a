import Glibc

/// The programs of this machine: where they are and how they are run, always without a shell. What they say is
/// never shown as it is.
public struct InstalledPrograms: Sendable {
  let environment: Environment
  /// Where the files of a run stand.
  let workFolders: WorkFolders
  /// How long a program may take, in seconds.
  let patience: Double
  let cancellation: Cancellation

  /// The files in its folder to which a program writes.
  private static let output = "uitvoer"
  private static let errors = "fouten"

  /// - Parameters:
  ///   - environment: tells where programs are (`PATH`), and is theirs too.
  ///   - workFolder: where the files of a run stand while it lasts; it is made when it is needed.
  ///   - patience: how long a program may take, in seconds.
  ///   - cancellation: ends what runs.
  public init(
    environment: Environment, workFolder: String, patience: Double = 60,
    cancellation: Cancellation = Cancellation()
  ) {
    self.environment = environment
    self.workFolders = WorkFolders(in: workFolder)
    self.patience = patience
    self.cancellation = cancellation
  }

  /// Removes what runs left that were killed.
  public func discardAbandoned() { workFolders.discardAbandoned() }

  /// Whether a program of this name, or at this path, is on the machine.
  public func has(_ name: String) -> Bool { find(name) != nil }

  /// Whether there is a graphical screen.
  var hasScreen: Bool { ["DISPLAY", "WAYLAND_DISPLAY"].contains(where: hasScreen) }

  /// Whether there is one of the kind that this variable of the environment tells of.
  func hasScreen(_ variable: String) -> Bool { environment[variable] != nil }

  /// Whether a folder can be shown to the person who sits here.
  public var canShowFolders: Bool { hasScreen && has("xdg-open") }

  /// The path of a program in the absolute folders of `PATH`; an absolute path is returned as it is.
  func find(_ name: String) -> String? {
    let folders = (environment["PATH"] ?? "").split(separator: ":").lazy.filter { $0.hasPrefix("/") }
    let paths = name.hasPrefix("/") ? [name] : folders.map { "\($0)/\(name)" }
    return paths.first { access($0, X_OK) == 0 && !isFolder($0) }
  }

  private func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// In the C locale: answers in another language could not be read, and a page must not depend on the locale.
  private func start(
    _ program: String, _ arguments: [String], _ streams: [Int32: ChildProcess.Stream]
  ) -> ChildProcess? {
    ChildProcess(program, arguments, environment: environment.with("LC_ALL", "C.UTF-8"), streams: streams)
  }

  /// Runs a program until it ends, or ends it after `patience`.
  func run(_ program: String, _ arguments: [String], in folder: PrivateFolder) -> Ending {
    let streams: [Int32: ChildProcess.Stream] = [
      1: .file(folder.path(Self.output)), 2: .file(folder.path(Self.errors)),
    ]
    return start(program, arguments, streams)?.finish(by: Deadline(after: patience), cancellation) ?? .failed
  }

  /// What a program writes, when it ends well.
  func output(of program: String, _ arguments: [String], in folder: PrivateFolder) -> String? {
    guard run(program, arguments, in: folder) == .done else { return nil }
    return text(of: folder.path(Self.output))
  }

  /// Starts a program that a person will see, in the person's language, and that may outlive us; tells whether it did
  /// not fail at once.
  func launch(_ program: String, _ arguments: [String]) -> Bool {
    let nowhere = ChildProcess.Stream.file("/dev/null")
    let child = ChildProcess(program, arguments, environment: environmentInUTF8, streams: [1: nowhere, 2: nowhere])
    guard let child else { return false }
    // Some programs only return when their window is closed.
    return child.wait(until: Deadline(after: min(patience, 4)), cancellation) ?? .done == .done
  }

  /// The environment, but in UTF-8 where it names a locale that this machine does not have, or none: some windows open
  /// in nothing else.
  private var environmentInUTF8: Environment {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first
    let locale = newlocale(LC_CTYPE_MASK, named ?? "C", nil)
    defer { if let locale { freelocale(locale) } }
    let codeset = locale.flatMap { nl_langinfo_l(nl_item(CODESET), $0) }.map { String(cString: $0) }
    return codeset == "UTF-8" ? environment : environment.with("LC_ALL", "C.UTF-8")
  }

  private func text(of path: String) -> String? {
    PrivateFile.read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Runs a program that is given bytes on its standard input, and a secret on descriptor 3. It gives bytes on its
  /// standard output, and says how it went on its standard error. No byte of it comes on the disk.
  func exchange(
    _ program: String, _ arguments: [String], input: [UInt8], secret: [UInt8], in folder: PrivateFolder
  ) -> (ending: Ending, output: [UInt8], said: String) {
    guard var exchange = Exchange(input: input, secret: secret) else { return (.failed, [], "") }
    let errors = folder.path(Self.errors)
    guard let child = start(program, arguments, exchange.streams.merging([2: .file(errors)]) { $1 }) else {
      exchange.abandon()
      return (.failed, [], "")
    }
    let deadline = Deadline(after: patience)
    let output = exchange.run(until: deadline, cancellation)
    return (child.finish(by: deadline, cancellation), output, text(of: errors) ?? "")
  }
}
