import Glibc

/// The program beside its peers, in a table with the goals.
struct Bench {
  let program: String
  let runs: Int
  let folder: String
  let cases: MadeUpCases

  typealias Figures = [Row: [Double]]

  /// How often a key is pressed in a run: there and back.
  private static let presses = 20

  func compare() throws {
    let empty = folder + "/empty"
    let hundred = folder + "/hundred"
    mkdir(empty, 0o700)
    let ids = try cases.fill(hundred, count: 100)
    let peers = MeasuredProgram.peers(in: folder)
    var ours = Figures()
    var theirs = peers.map { _ in Figures() }
    for run in 0...runs {
      // The first round warms the machine up.
      if run == 1 { (ours, theirs) = (Figures(), peers.map { _ in Figures() }) }
      warm([program, "--map", empty])
      // Each time another case: in the one before stands what was typed and not noted.
      measureOurs(empty: empty, hundred: hundred, id: ids[run % ids.count], into: &ours)
      for (index, peer) in peers.enumerated() {
        warm(peer.command)
        measure(peer, into: &theirs[index])
      }
    }
    report(ours, peers.map(\.name), theirs)
  }

  /// Starts a program that is not measured, so that each start that is comes right behind one of the same program.
  private func warm(_ command: [String]) {
    let pty = Pty(command)
    pty?.settle(quiet: 120)
    pty?.end()
  }

  /// The start with and without cases, and the keys of the overview and of the talk.
  private func measureOurs(empty: String, hundred: String, id: String, into figures: inout Figures) {
    func take(_ row: Row, _ found: [Double]?) { figures[row, default: []] += found ?? [] }
    take(.firstFrame, firstFrame([program, "--map", empty]).map { [$0.time] })
    take(.firstFrameOfHundred, firstFrame([program, "--map", hundred]).map { [$0.time] })
    var many = Figures()
    measure(.overview(program, hundred), into: &many)
    take(.list, many[.firstFrame])
    take(.moveOnOverview, many[.move])
    take(.memory, many[.memory])
    var talk = Figures()
    measure(.board(program, hundred, id: id), into: &talk)
    talk[.firstFrame] = nil
    talk[.memory] = nil
    for (row, found) in talk { take(row, found) }
  }

  private func measure(_ measured: MeasuredProgram, into figures: inout Figures) {
    let start = Clock.now
    guard let pty = Pty(measured.command) else { return }
    defer { pty.end() }
    figures[.firstFrame, default: []].append(pty.settle(quiet: 120, since: start).time)
    for keys in measured.toList { pty.pressSlowly(keys) }
    let presses = (0..<Self.presses).flatMap { _ in measured.move }
    measure(presses, .move, .moveProcessor, .moveBytes, on: pty, into: &figures)
    if let panel = measured.panel {
      for _ in 0..<5 {
        let before = pty.processorTime
        figures[.panel, default: []].append(pty.press(panel.open).time)
        pty.press(panel.close)
        figures[.panelProcessor, default: []].append(pty.processorTime - before)
      }
    }
    if let toField = measured.toField {
      for keys in toField { pty.press(keys) }
      measure(
        Array(repeating: "a", count: Self.presses), .letter, .letterProcessor, .letterBytes, on: pty, into: &figures)
    }
    figures[.memory, default: []].append(Double(pty.peakMemory) / 1024)
  }

  /// Presses keys one by one; of the processor time each gets an equal share.
  private func measure(
    _ keys: [String], _ time: Row, _ processor: Row, _ bytes: Row, on pty: Pty, into figures: inout Figures
  ) {
    guard !keys.isEmpty else { return }
    let before = pty.processorTime
    for key in keys {
      let pressed = pty.press(key)
      figures[time, default: []].append(pressed.time)
      figures[bytes, default: []].append(Double(pressed.bytes))
    }
    figures[processor, default: []].append((pty.processorTime - before) / Double(keys.count))
  }

  private func report(_ ours: Figures, _ names: [String], _ theirs: [Figures]) {
    print("Medians of \(runs) runs in turn, with the 10th and the 90th percentile where these differ; behind each peer")
    print("how many times its median ours is.\n")
    printRow(["", "herstelgesprek"] + names + ["goal"])
    printRow(["---"] + Array(repeating: "--:", count: names.count + 1) + ["---"])
    for row in Row.allCases {
      guard let own = ours[row].flatMap(Spread.init) else { continue }
      let peers = theirs.map { $0[row.ofPeers].flatMap(Spread.init) }
      let cells = peers.map { peer in
        peer.map { "\($0.told(row.told)), \(fixed(own.median / $0.median, 2))×" } ?? "–"
      }
      let medians = zip(names, peers).compactMap { name, peer in peer.map { (name, $0.median) } }
      printRow([row.title, own.told(row.told)] + cells + [row.goal.verdict(own.median, Dictionary(medians) { $1 })])
    }
  }
}

/// Figures of many runs: the 10th percentile, the median and the 90th.
struct Spread {
  let low: Double
  let median: Double
  let high: Double

  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    (low, median, high) = (sorted[sorted.count / 10], sorted[sorted.count / 2], sorted[sorted.count * 9 / 10])
  }

  /// `0.12 (0.10-0.19)`; alike figures once.
  func told(_ form: (Double) -> String) -> String {
    let range = form(low) == form(high) ? "" : " (\(form(low))-\(form(high)))"
    return form(median) + range
  }
}

extension [Double] {
  var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}

extension Goal {
  /// The goal in words, and whether a figure reaches it.
  fileprivate func verdict(_ own: Double, _ peers: [String: Double]) -> String {
    switch self {
    case .beside(let names, let most):
      guard let least = names.compactMap({ peers[$0] }).min() else { return "–" }
      let words = names.count == 1 ? names[0] : "the quickest of " + names.joined(separator: ", ")
      return "\(own <= least * most ? "✓" : "✗") ≤ \(fixed(most, 1)) × \(words)"
    case .none: return ""
    case .atMost(let most): return "\(own <= most ? "✓" : "✗") ≤ \(fixed(most, 0))"
    }
  }
}
