import Glibc

/// The program beside its peers, in a table with the goals.
struct Bench {
  let program: String
  let runs: Int
  let folder: String
  let cases: MadeUpCases

  typealias Figures = [Row: [Double]]

  func compare() throws {
    let empty = folder + "/empty"
    let hundred = folder + "/hundred"
    mkdir(empty, 0o700)
    try cases.fill(hundred, count: 100)
    let peers = MeasuredProgram.peers(in: folder)
    var ours = Figures()
    var theirs = peers.map { _ in Figures() }
    for run in 0...runs {
      // The first round warms the machine up.
      if run == 1 { (ours, theirs) = (Figures(), peers.map { _ in Figures() }) }
      measureOurs(empty: empty, hundred: hundred, into: &ours)
      for (index, peer) in peers.enumerated() { measure(peer, into: &theirs[index]) }
    }
    report(ours, peers.map(\.name), theirs)
  }

  /// The start with and without cases, and the keys of the talk.
  private func measureOurs(empty: String, hundred: String, into figures: inout Figures) {
    var few = Figures()
    var many = Figures()
    var talk = Figures()
    measure(MeasuredProgram(name: "", command: [program, "--map", empty]), into: &few)
    measure(
      MeasuredProgram(
        name: "", command: [program, "--map", hundred], move: [MeasuredProgram.down, MeasuredProgram.up]), into: &many)
    measure(
      MeasuredProgram(
        name: "", command: [program, "oefenen"], toList: ["\r"], move: [MeasuredProgram.down, MeasuredProgram.up],
        toField: [" " + MeasuredProgram.down + " v", "\r\r", "v", "\r"], panel: ("?", "\r")), into: &talk)
    func take(_ row: Row, _ found: [Double]?) { figures[row, default: []] += found ?? [] }
    take(.firstFrame, few[.firstFrame])
    take(.firstFrameOfHundred, many[.firstFrame])
    take(.moveOnOverview, many[.move])
    take(.memory, many[.memory])
    take(.moveBytes, many[.moveBytes])
    for row in [Row.move, .moveBytes, .letter, .letterBytes, .panel] { take(row, talk[row]) }
  }

  private func measure(_ measured: MeasuredProgram, into figures: inout Figures) {
    let start = Clock.now
    guard let pty = Pty(measured.command) else { return }
    defer { pty.end() }
    func take(_ row: Row, _ value: Double) { figures[row, default: []].append(value) }
    take(.firstFrame, pty.settle(quiet: 120, since: start).time)
    for keys in measured.toList { pty.press(keys) }
    for key in measured.move {
      let (time, bytes) = pty.press(key)
      take(.move, time)
      take(.moveBytes, Double(bytes))
    }
    if let panel = measured.panel {
      take(.panel, pty.press(panel.open).time)
      pty.press(panel.close)
    }
    if let toField = measured.toField {
      for keys in toField { pty.press(keys) }
      for letter in ["a", "b", "c"] {
        let (time, bytes) = pty.press(letter)
        take(.letter, time)
        take(.letterBytes, Double(bytes))
      }
    }
    take(.memory, Double(pty.peakMemory) / 1024)
  }

  private func report(_ ours: Figures, _ names: [String], _ theirs: [Figures]) {
    print("Medians of \(runs) runs in turn; behind each peer how many times its figure ours is.\n")
    printRow(["", "herstelgesprek"] + names + ["goal"])
    printRow(["---"] + Array(repeating: "--:", count: names.count + 1) + ["---"])
    for row in Row.allCases {
      guard let own = ours[row]?.summary(of: row) else { continue }
      let peers = theirs.map { $0[row.ofPeers]?.summary(of: row) }
      let cells = peers.map { peer in peer.map { "\(row.milli($0)) (\(fixed(own / $0, 2))×)" } ?? "–" }
      printRow([row.title, row.milli(own)] + cells + [row.goal.verdict(own, names, peers)])
    }
  }
}

extension Row {
  /// Times are measured in seconds and told in milliseconds.
  fileprivate func milli(_ value: Double) -> String {
    switch self {
    case .firstFrame, .firstFrameOfHundred, .move, .moveOnOverview, .letter, .panel: fixed(value * 1000, 2)
    case .moveBytes, .letterBytes: fixed(value, 0)
    case .memory: fixed(value, 1)
    }
  }
}

extension [Double] {
  /// The median; of bytes the most there were.
  fileprivate func summary(of row: Row) -> Double? {
    switch row {
    case .moveBytes, .letterBytes: self.max()
    case .firstFrame, .firstFrameOfHundred, .move, .moveOnOverview, .letter, .panel, .memory: median
    }
  }

  var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}

extension Goal {
  /// The goal in words, and whether a figure reaches it.
  fileprivate func verdict(_ own: Double, _ names: [String], _ peers: [Double?]) -> String {
    func ratio(_ most: Double, to what: String, _ peer: Double?) -> String {
      guard let peer else { return "≤ \(fixed(most, 1)) × \(what), which is not there" }
      return "\(own / peer <= most ? "✓" : "✗") ≤ \(fixed(most, 1)) × \(what)"
    }
    switch self {
    case .beside(let name, let most):
      let place = names.firstIndex(of: name)
      return ratio(most, to: name, place.flatMap { peers[$0] })
    case .besideQuickest(let most): return ratio(most, to: "the quickest", peers.compactMap { $0 }.min())
    case .atMost(let most): return "\(own <= most ? "✓" : "✗") ≤ \(fixed(most, 0))"
    }
  }
}
