import Glibc
import Programs
import Testing

struct PaperTests {
  let fakes: FakePrograms
  /// A page with a name in it that may appear nowhere else.
  let page = "<p>Annelies</p>"

  init() throws { fakes = try FakePrograms() }

  @Test func `a page is rendered and handed to the printer of that name`() throws {
    try fakes.addRenderer()
    try fakes.addPrinters("Zolder", "Kelder")
    try fakes.add("lp", "/bin/cat \"$5\" > \"$LOG.page\"")
    #expect(try fakes.paper().print(html: page, printer: "Kelder").printer == "Kelder")
    let call = fakes.log("lp")
    #expect(call.prefix(4) == ["-t", "herstelgesprek", "-d", "Kelder"])
    #expect(call.count == 5 && call.last?.hasSuffix(".pdf") == true)
    #expect(fakes.text("\(fakes.folder)/lp.log.page") == page)
  }

  @Test func `no name stands in the arguments of a program, and nothing is left behind`() throws {
    try fakes.addRenderer()
    try fakes.addPrinters("Zolder")
    try fakes.add("lp")
    _ = try fakes.paper().print(html: page)
    for program in ["weasyprint", "lpstat", "lp"] {
      #expect(!fakes.log(program).isEmpty)
      #expect(!fakes.log(program).joined().contains("Annelies"))
    }
    #expect(try fakes.names(in: "work").isEmpty && fakes.names(in: "run").isEmpty)
    #expect(try fakes.names(in: "kept").isEmpty)
  }

  @Test func `while it is printed the page is in a folder that only its owner can enter`() throws {
    try fakes.add("weasyprint", "/usr/bin/stat -c %a \"$4\" \"${4%/*}\" > \"$LOG.modes\"; echo x > \"$5\"")
    try fakes.addPrinters("Zolder")
    try fakes.add("lp")
    _ = try fakes.paper().print(html: page)
    #expect(fakes.text("\(fakes.folder)/weasyprint.log.modes") == "600\n700\n")
  }

  @Test func `the only printer there is needs no choice, the usual one of several no name`() throws {
    try fakes.addRenderer()
    try fakes.add("lp")
    try fakes.addPrinters("Zolder")
    #expect(try fakes.paper().print(html: page).printer == "Zolder")
    try fakes.addPrinters("Zolder", "Kelder")
    #expect(try fakes.paper().print(html: page).printer == nil)
  }

  @Test func `without a program that makes PDF the page is kept and the programs are named`() throws {
    let error = #expect(throws: PaperError.self) { try fakes.paper().print(html: page) }
    guard case .noRenderer(let wanted, let kept) = error else { throw try #require(error) }
    #expect(wanted == ["weasyprint", "chromium", "libreoffice"])
    let path = try #require(kept)
    #expect(fakes.text(path) == page)
    #expect(fakes.mode(path) == 0o600 && fakes.mode("\(fakes.folder)/kept") == 0o700)
    #expect(!path.contains("Annelies"))
  }

  @Test func `without lp or a printer the PDF is kept`() throws {
    try fakes.addRenderer()
    #expect(try fakes.text(fakes.pdf(of: page)) == page)
    try fakes.add("lp")
    try fakes.addPrinters()
    let none = #expect(throws: PaperError.self) { try fakes.paper().print(html: page) }
    guard case .noPrinter(let kept) = none else { throw try #require(none) }
    #expect(kept?.hasSuffix(".pdf") == true)
    #expect(fakes.log("lp").isEmpty)
  }

  @Test func `a printer that is not there is refused before anything is made`() throws {
    try fakes.addRenderer()
    try fakes.add("lp")
    try fakes.addPrinters("Zolder", "Kelder")
    let paper = fakes.paper()
    #expect(throws: PaperError.unknownPrinter(known: ["Zolder", "Kelder"])) {
      try paper.print(html: page, printer: "Kelders")
    }
    #expect(fakes.log("weasyprint").isEmpty)
  }

  @Test func `a printer that refuses is told, with where the PDF was kept`() throws {
    try fakes.addRenderer()
    try fakes.addPrinters("Zolder")
    try fakes.add("lp", "echo 'lp: Annelies' >&2; exit 1")
    let error = #expect(throws: PaperError.self) { try fakes.paper().print(html: page) }
    guard case .failed("lp", let kept) = error else { throw try #require(error) }
    #expect(fakes.text(try #require(kept)) == page)
  }

  @Test func `when one renderer fails the next one is tried`() throws {
    try fakes.add("weasyprint", "exit 1")
    try fakes.add("chromium", "for a; do case $a in --print-to-pdf=*) echo pdf > \"${a#*=}\";; esac; done")
    let path = try fakes.pdf(of: page)
    #expect(fakes.text(path) == "pdf\n" && fakes.mode(path) == 0o600)
    #expect(fakes.log("chromium").contains("--headless"))
  }

  @Test func `a program that does not end is ended, with everything it started`() throws {
    try fakes.add("weasyprint", "/bin/sleep 30 & echo $! > \"$LOG.child\"; wait")
    let error = #expect(throws: PaperError.self) { try fakes.paper(patience: 0.3).print(html: page) }
    guard case .tookTooLong("weasyprint", _) = error else { throw try #require(error) }
    #expect(fakes.isGone(childOf: "weasyprint"))
    #expect(try fakes.names(in: "work").isEmpty)
  }

  @Test func `an older version of a renderer is asked again as it understands it`() throws {
    try fakes.add("weasyprint", "[ \"$6\" = --pdf-variant ] && exit 2; /bin/cat \"$4\" > \"$5\"")
    #expect(try fakes.text(fakes.pdf(of: page)) == page)
    #expect(fakes.log("weasyprint").count { $0 == "--quiet" } == 2)
  }

  @Test func `letters that no font has are told, and asked once each`() throws {
    try fakes.addRenderer()
    try fakes.add("lp")
    try fakes.addPrinters("Zolder")
    try fakes.add("fc-list", "case $1 in :charset=4f60) ;; *) echo een ;; esac")
    let printed = try fakes.paper().print(html: "<p>Eén 你 你 ☒ 🙂 …</p>")
    #expect(printed.missing == ["你"])
    #expect(
      fakes.log("fc-list") == [":charset=2612", "family", ":charset=4f60", "family", ":charset=1f642", "family"])
  }

  @Test func `coloured letters are missing where the renderer leaves them out`() throws {
    try fakes.add("libreoffice", "echo pdf > \"$9/pagina.pdf\"")
    try fakes.add("lp")
    try fakes.addPrinters("Zolder")
    try fakes.add("fc-list", "echo een")
    #expect(try fakes.paper().print(html: "<p>🙂 ☒</p>").missing == ["🙂"])
  }

  @Test func `the folder with what was kept can be shown where there is a screen`() throws {
    try fakes.add("xdg-open")
    #expect(!fakes.paper().openKeptFolder())
    #expect(fakes.paper(environment: ["DISPLAY": ":0"]).openKeptFolder())
    #expect(fakes.log("xdg-open") == ["\(fakes.folder)/kept"])
  }

  @Test func `a page shown in the browser is kept, under a name that says nothing`() throws {
    try fakes.add("xdg-open")
    let path = try fakes.paper(environment: ["DISPLAY": ":0"]).open(html: page)
    #expect(fakes.log("xdg-open") == [path])
    #expect(fakes.text(path) == page)
    #expect(path.hasPrefix("\(fakes.folder)/kept/herstelgesprek-") && path.hasSuffix(".html"))
  }

  @Test func `without a graphical screen no browser is tried`() throws {
    try fakes.add("xdg-open")
    let error = #expect(throws: PaperError.self) { try fakes.paper().open(html: page) }
    guard case .noBrowser(let kept) = error else { throw try #require(error) }
    #expect(fakes.text(try #require(kept)) == page)
    #expect(fakes.log("xdg-open").isEmpty)
  }

  @Test func `kept files go when they are old, and nothing else does`() throws {
    try fakes.add("xdg-open")
    let paper = fakes.paper(environment: ["WAYLAND_DISPLAY": "w"])
    _ = try paper.open(html: page)
    try fakes.write("eigen", to: "kept/ander.html")
    paper.discardKept(olderThan: 60)
    #expect(try fakes.names(in: "kept").count == 2)
    paper.discardKept(olderThan: -1)
    #expect(try fakes.names(in: "kept") == ["ander.html"])
  }

  @Test func `a program gets no keyboard and none of our open files`() throws {
    let secret = open("/dev/null", O_RDONLY)
    defer { close(secret) }
    try fakes.add("weasyprint", "/bin/ls -l /proc/self/fd > \"$LOG.files\"; echo x > \"$5\"")
    _ = try fakes.pdf(of: page)
    let files = fakes.text("\(fakes.folder)/weasyprint.log.files")
    #expect(files.contains(" 0 -> /dev/null"))
    #expect(!files.contains(" \(secret) -> /dev/null"))
  }
}
