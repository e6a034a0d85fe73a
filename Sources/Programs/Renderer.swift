import Glibc

/// A program that makes PDF of HTML; the one whose pages are best comes first.
enum Renderer: String, CaseIterable {
  case weasyprint
  case chromium
  case chromiumBrowser = "chromium-browser"
  case chrome = "google-chrome"
  case libreoffice
  case soffice

  /// The file each of them reads and the file each writes, in the folder they work in.
  static let input = "pagina.html"
  static let output = "pagina.pdf"

  /// What to install, one name a program.
  static let wanted = [Renderer.weasyprint, .chromium, .libreoffice].map(\.rawValue)

  /// Whether coloured letters, such as emoji are, come on the page.
  var showsColouredLetters: Bool {
    switch self {
    case .weasyprint, .chromium, .chromiumBrowser, .chrome: true
    case .libreoffice, .soffice: false
    }
  }

  /// The ways to ask for the page: first with the structure that a screen reader follows (PDF/UA), then as older
  /// versions understand it.
  func ways(in folder: PrivateFolder) -> [[String]] {
    let input = folder.path(Renderer.input)
    let output = folder.path(Renderer.output)
    switch self {
    case .weasyprint:
      let plain = ["--quiet", "--encoding", "utf-8", input, output]
      return [plain + ["--pdf-variant", "pdf/ua-1"], plain]
    case .chromium, .chromiumBrowser, .chrome:
      // Its sandbox refuses to work for root.
      let arguments = [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path("profiel"))",
        "--print-to-pdf=\(output)", "file://\(input)",
      ]
      return [(geteuid() == 0 ? ["--no-sandbox"] : []) + arguments]
    case .libreoffice, .soffice:
      // As a text, not as a web page: only then it has pages, and lines to write on.
      return [Self.taggedPDF, "pdf:writer_pdf_Export"].map { filter in
        [
          "-env:UserInstallation=file://\(folder.path("profiel"))", "--headless", "--norestore", "--nologo",
          "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", folder.path, input,
        ]
      }
    }
  }
}

extension Renderer {
  /// Without notes: it makes one of each heading of the file that it does not know.
  private static let taggedPDF: String = {
    let settings = [("UseTaggedPDF", true), ("PDFUACompliance", true), ("ExportNotes", false)]
    let options = settings.map { "\"\($0)\":{\"type\":\"boolean\",\"value\":\"\($1)\"}" }
    return "pdf:writer_pdf_Export:{\(options.joined(separator: ","))}"
  }()
}

extension InstalledPrograms {
  func find(_ renderer: Renderer) -> String? { find(renderer.rawValue) }
}
