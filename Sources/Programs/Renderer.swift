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

  func arguments(in folder: PrivateFolder) -> [String] {
    let input = folder.path(Renderer.input)
    let output = folder.path(Renderer.output)
    switch self {
    case .weasyprint:
      return ["--quiet", "--encoding", "utf-8", input, output]
    case .chromium, .chromiumBrowser, .chrome:
      // Its sandbox refuses to work for root.
      return (geteuid() == 0 ? ["--no-sandbox"] : []) + [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path("profiel"))",
        "--print-to-pdf=\(output)", "file://\(input)",
      ]
    case .libreoffice, .soffice:
      return [
        "-env:UserInstallation=file://\(folder.path("profiel"))", "--headless", "--norestore", "--nologo",
        "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder.path, input,
      ]
    }
  }
}

extension InstalledPrograms {
  func find(_ renderer: Renderer) -> String? { find(renderer.rawValue) }
}
