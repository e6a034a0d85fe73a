import Glibc
import Programs
import Testing

struct PaperTests {
  let workshop: Workshop
  /// A page with a name in it that may appear nowhere else.
  let page = "<p>Annelies</p>"

  init() throws { workshop = try Workshop() }

  @Test func `a page is rendered and handed to the printer of that name`() throws {
    try workshop.addRenderer()
    try workshop.addPrinters("Zolder", "Kelder")
    try workshop.add("lp", "/bin/cat \"$5\" > \"$LOG.page\"")
    #expect(try workshop.paper().print(html: page, printer: "Kelder").printer == "Kelder")
    let call = workshop.log("lp")
    #expect(call.prefix(4) == ["-t", "herstelgesprek", "-d", "Kelder"])
    #expect(call.count == 5 && call.last?.hasSuffix(".pdf") == true)
    #expect(workshop.text("\(workshop.folder)/lp.log.page") == page)
  }

  @Test func `no name stands in the arguments of a program, and nothing is left behind`() throws {
    try workshop.addRenderer()
    try workshop.addPrinters("Zolder")
    try workshop.add("lp")
    _ = try workshop.paper().print(html: page)
    for program in ["weasyprint", "lpstat", "lp"] {
      #expect(!workshop.log(program).isEmpty)
      #expect(!workshop.log(program).joined().contains("Annelies"))
    }
    #expect(try workshop.names(in: "work").isEmpty && workshop.names(in: "run").isEmpty)
    #expect(try workshop.names(in: "kept").isEmpty)
  }

  @Test func `while it is printed the page is in a folder that only its owner can enter`() throws {
    try workshop.add("weasyprint", "/usr/bin/stat -c %a \"$4\" \"${4%/*}\" > \"$LOG.modes\"; echo x > \"$5\"")
    try workshop.addPrinters("Zolder")
    try workshop.add("lp")
    _ = try workshop.paper().print(html: page)
    #expect(workshop.text("\(workshop.folder)/weasyprint.log.modes") == "600\n700\n")
  }

  @Test func `the only printer there is needs no choice, the usual one of several no name`() throws {
    try workshop.addRenderer()
    try workshop.add("lp")
    try workshop.addPrinters("Zolder")
    #expect(try workshop.paper().print(html: page).printer == "Zolder")
    try workshop.addPrinters("Zolder", "Kelder")
    #expect(try workshop.paper().print(html: page).printer == nil)
  }

  @Test func `without a program that makes PDF the page is kept and the programs are named`() throws {
    let error = #expect(throws: PaperError.self) { try workshop.paper().print(html: page) }
    guard case .noRenderer(let wanted, let kept) = error else { throw try #require(error) }
    #expect(wanted == ["weasyprint", "chromium", "libreoffice"])
    let path = try #require(kept)
    #expect(workshop.text(path) == page)
    #expect(workshop.mode(path) == 0o600 && workshop.mode("\(workshop.folder)/kept") == 0o700)
    #expect(!path.contains("Annelies"))
  }

  @Test func `without lp or a printer the PDF is kept`() throws {
    try workshop.addRenderer()
    #expect(try workshop.text(workshop.pdf(of: page)) == page)
    try workshop.add("lp")
    try workshop.addPrinters()
    let none = #expect(throws: PaperError.self) { try workshop.paper().print(html: page) }
    guard case .noPrinter(let kept) = none else { throw try #require(none) }
    #expect(kept?.hasSuffix(".pdf") == true)
    #expect(workshop.log("lp").isEmpty)
  }

  @Test func `a printer that is not there is refused before anything is made`() throws {
    try workshop.addRenderer()
    try workshop.add("lp")
    try workshop.addPrinters("Zolder", "Kelder")
    let paper = workshop.paper()
    #expect(throws: PaperError.unknownPrinter(known: ["Zolder", "Kelder"])) {
      try paper.print(html: page, printer: "Kelders")
    }
    #expect(workshop.log("weasyprint").isEmpty)
  }

  @Test func `a printer that refuses is told, with where the PDF was kept`() throws {
    try workshop.addRenderer()
    try workshop.addPrinters("Zolder")
    try workshop.add("lp", "echo 'lp: Annelies' >&2; exit 1")
    let error = #expect(throws: PaperError.self) { try workshop.paper().print(html: page) }
    guard case .failed("lp", let kept) = error else { throw try #require(error) }
    #expect(workshop.text(try #require(kept)) == page)
  }

  @Test func `when one renderer fails the next one is tried`() throws {
    try workshop.add("weasyprint", "exit 1")
    try workshop.add("chromium", "for a; do case $a in --print-to-pdf=*) echo pdf > \"${a#*=}\";; esac; done")
    let path = try workshop.pdf(of: page)
    #expect(workshop.text(path) == "pdf\n" && workshop.mode(path) == 0o600)
    #expect(workshop.log("chromium").contains("--headless"))
  }

  @Test func `a program that does not end is ended, with everything it started`() throws {
    try workshop.add("weasyprint", "/bin/sleep 30 & echo $! > \"$LOG.child\"; wait")
    let error = #expect(throws: PaperError.self) { try workshop.paper(patience: 0.3).print(html: page) }
    guard case .tookTooLong("weasyprint", _) = error else { throw try #require(error) }
    #expect(workshop.isGone(childOf: "weasyprint"))
    #expect(try workshop.names(in: "work").isEmpty)
  }

  @Test func `an older version of a renderer is asked again as it understands it`() throws {
    try workshop.add("weasyprint", "[ \"$6\" = --pdf-variant ] && exit 2; /bin/cat \"$4\" > \"$5\"")
    #expect(try workshop.text(workshop.pdf(of: page)) == page)
    #expect(workshop.log("weasyprint").count { $0 == "--quiet" } == 2)
  }

  @Test func `letters that no font has are told, and asked once each`() throws {
    try workshop.addRenderer()
    try workshop.add("lp")
    try workshop.addPrinters("Zolder")
    try workshop.add("fc-list", "case $1 in :charset=4f60) ;; *) echo een ;; esac")
    let printed = try workshop.paper().print(html: "<p>Eén 你 你 ☒ 🙂 …</p>")
    #expect(printed.missing == ["你"])
    #expect(
      workshop.log("fc-list") == [":charset=2612", "family", ":charset=4f60", "family", ":charset=1f642", "family"])
  }

  @Test func `coloured letters are missing where the renderer leaves them out`() throws {
    try workshop.add("libreoffice", "echo pdf > \"$9/pagina.pdf\"")
    try workshop.add("lp")
    try workshop.addPrinters("Zolder")
    try workshop.add("fc-list", "echo een")
    #expect(try workshop.paper().print(html: "<p>🙂 ☒</p>").missing == ["🙂"])
  }

  @Test func `the folder with what was kept can be shown where there is a screen`() throws {
    try workshop.add("xdg-open")
    #expect(!workshop.paper().openKeptFolder())
    #expect(workshop.paper(environment: ["DISPLAY": ":0"]).openKeptFolder())
    #expect(workshop.log("xdg-open") == ["\(workshop.folder)/kept"])
  }

  @Test func `a page shown in the browser is kept, under a name that says nothing`() throws {
    try workshop.add("xdg-open")
    let path = try workshop.paper(environment: ["DISPLAY": ":0"]).open(html: page)
    #expect(workshop.log("xdg-open") == [path])
    #expect(workshop.text(path) == page)
    #expect(path.hasPrefix("\(workshop.folder)/kept/herstelgesprek-") && path.hasSuffix(".html"))
  }

  @Test func `without a graphical screen no browser is tried`() throws {
    try workshop.add("xdg-open")
    let error = #expect(throws: PaperError.self) { try workshop.paper().open(html: page) }
    guard case .noBrowser(let kept) = error else { throw try #require(error) }
    #expect(workshop.text(try #require(kept)) == page)
    #expect(workshop.log("xdg-open").isEmpty)
  }

  @Test func `kept files go when they are old, and nothing else does`() throws {
    try workshop.add("xdg-open")
    let paper = workshop.paper(environment: ["WAYLAND_DISPLAY": "w"])
    _ = try paper.open(html: page)
    try workshop.write("eigen", to: "kept/ander.html")
    paper.discardKept(olderThan: 60)
    #expect(try workshop.names(in: "kept").count == 2)
    paper.discardKept(olderThan: -1)
    #expect(try workshop.names(in: "kept") == ["ander.html"])
  }

  @Test func `a program gets no keyboard and none of our open files`() throws {
    let secret = open("/dev/null", O_RDONLY)
    defer { close(secret) }
    try workshop.add("weasyprint", "/bin/ls -l /proc/self/fd > \"$LOG.files\"; echo x > \"$5\"")
    _ = try workshop.pdf(of: page)
    let files = workshop.text("\(workshop.folder)/weasyprint.log.files")
    #expect(files.contains(" 0 -> /dev/null"))
    #expect(!files.contains(" \(secret) -> /dev/null"))
  }
}
