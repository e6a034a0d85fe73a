/// What came of printing.
public struct Printout: Hashable, Sendable {
  /// The name of the printer, where it is known.
  public let printer: String?
  /// Letters that no font of this machine shows.
  public let missing: [Unicode.Scalar]
}

/// Brings a report to paper with the programs that are on the machine, and says plainly what is missing.
///
/// No name ever stands in the arguments of a program, in a file name or in the title of a print job.
public struct Paper: Sendable {
  private let programs: InstalledPrograms
  /// In the order in which they are tried.
  private let renderers: [Renderer]
  /// Where a file is kept that must live on, or that could not be printed.
  private let keptFolder: String

  /// The title of every print job.
  private static let jobTitle = "herstelgesprek"

  /// `keptFolder` is made when it is needed; `preferred` names the program that makes the pages where there are more.
  public init(_ programs: InstalledPrograms, keptFolder: String, preferred: String? = nil) {
    let first = preferred.flatMap(Renderer.init(rawValue:))
    renderers = Renderer.allCases.sorted { $0 == first && $1 != first }
    self.programs = programs
    self.keptFolder = keptFolder
  }

  /// The names of the programs that make PDF, of those this program knows.
  public static var rendererNames: [String] { Renderer.allCases.map(\.rawValue) }

  /// Prints a page of HTML on the printer of that name, or on the usual one. When that fails, the file is kept and the
  /// error tells where.
  public func print(html: String, printer: String? = nil) throws(PaperError) -> Printout {
    let known = printers
    if let printer, !known.isEmpty, !known.contains(printer) { throw .unknownPrinter(known: known) }
    return try inWorkFolder { (folder) throws(PaperError) in
      let renderer = try render(html, in: folder)
      let pdf = folder.path(Renderer.output)
      guard let lp = programs.find("lp") else { throw .noPrintProgram(kept: keep(copyOf: pdf)) }
      if known.isEmpty { throw .noPrinter(kept: keep(copyOf: pdf)) }
      let chosen = printer ?? (known.count == 1 ? known.first : nil)
      let destination = chosen.map { ["-d", $0] } ?? []
      switch programs.run(lp, ["-t", Self.jobTitle] + destination + [pdf], in: folder) {
      case .done: return Printout(printer: chosen, missing: Fonts(programs).missing(in: html, for: renderer))
      case .failed: throw .failed(program: "lp", kept: keep(copyOf: pdf))
      case .tookTooLong: throw .tookTooLong(program: "lp", kept: keep(copyOf: pdf))
      case .cancelled: throw .cancelled
      }
    }
  }

  /// Shows a page of HTML in the browser, from which it can be printed, and tells where the file is: the browser
  /// may read it at any time, so it is kept.
  public func open(html: String) throws(PaperError) -> String {
    guard let path = keep(html) else { throw .cannotWrite(path: keptFolder) }
    guard programs.hasScreen, let opener = programs.find("xdg-open") else { throw .noBrowser(kept: path) }
    guard programs.launch(opener, [path]) else { throw .failed(program: "xdg-open", kept: path) }
    return path
  }

  /// Shows the folder with what was kept, and tells whether that worked.
  public func openKeptFolder() -> Bool {
    guard programs.canShowFolders, let opener = programs.find("xdg-open") else { return false }
    return programs.launch(opener, [keptFolder])
  }

  /// Removes kept files that were last written more than so many seconds ago.
  public func discardKept(olderThan seconds: Int) {
    PrivateFolder(path: keptFolder).removeFiles(prefix: Self.keptPrefix, olderThan: seconds)
  }
}

extension Paper {
  private static let keptPrefix = "herstelgesprek-"

  /// The printers this machine knows; none when there is no program to ask.
  private var printers: [String] {
    guard let lpstat = programs.find("lpstat") else { return [] }
    let answer = programs.workFolders.with { folder in programs.output(of: lpstat, ["-e"], in: folder) }
    return (answer ?? nil)?.split(separator: "\n").map(String.init) ?? []
  }

  /// Turns the page into PDF with the first program that can, and tells which.
  private func render(_ html: String, in folder: PrivateFolder) throws(PaperError) -> Renderer {
    let source = folder.path(Renderer.input)
    guard PrivateFile.write(Array(html.utf8), to: source) else { throw .cannotWrite(path: folder.path) }
    var failure: (program: String, ending: Ending)?
    for renderer in renderers {
      guard let program = programs.find(renderer) else { continue }
      let ending = run(renderer, at: program, in: folder)
      if ending == .done { return renderer }
      failure = (renderer.rawValue, ending)
      if ending == .cancelled { break }
    }
    guard let failure else { throw .noRenderer(wanted: Renderer.wanted, kept: keep(html)) }
    switch failure.ending {
    case .tookTooLong: throw .tookTooLong(program: failure.program, kept: keep(html))
    case .done, .failed: throw .failed(program: failure.program, kept: keep(html))
    case .cancelled: throw .cancelled
    }
  }

  /// Tries the ways of this renderer in their order until one makes a page.
  private func run(_ renderer: Renderer, at program: String, in folder: PrivateFolder) -> Ending {
    for way in renderer.ways(in: folder) {
      let ending = programs.run(program, way, in: folder)
      if ending == .done, PrivateFile.isFilled(folder.path(Renderer.output)) { return .done }
      if ending == .tookTooLong || ending == .cancelled { return ending }
    }
    return .failed
  }

  private func inWorkFolder<Value>(_ work: (PrivateFolder) throws(PaperError) -> Value) throws(PaperError) -> Value {
    guard let value = try programs.workFolders.with(work) else {
      throw .cannotWrite(path: programs.workFolders.path)
    }
    return value
  }

  /// Keeps a page under a short name without anything of its content, and returns the path.
  private func keep(_ html: String) -> String? { keep(Array(html.utf8), as: "html") }

  private func keep(copyOf pdf: String) -> String? { PrivateFile.read(pdf).flatMap { keep($0, as: "pdf") } }

  private func keep(_ bytes: [UInt8], as kind: String) -> String? {
    let folder = PrivateFolder(path: keptFolder)
    guard folder.make() else { return nil }
    let taken = Set(folder.names)
    let free = (1...).lazy.map { "\(Self.keptPrefix)\($0).\(kind)" }.first { !taken.contains($0) }
    return free.map(folder.path).flatMap { PrivateFile.write(bytes, to: $0) ? $0 : nil }
  }
}
