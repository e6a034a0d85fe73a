import Conversation
import Seeded
import TUI
import Testing

@testable import Screens

/// Parts of a picture that stay what they were are not made again. Whatever happens, no such part may be out of date.
@Suite struct ReusedPartsTests {
  /// Every kind of screen, a long list among them.
  private static func starts() throws -> [Table] {
    var list = Table()
    for number in 0..<70 {
      let names = (pester: "Bo\(number)", gepeste: "An\(number % 7)")
      list.add(try .marked(names: names) { $0.activeStep == .questions }, id: "case\(number)")
    }
    return try PropertyTests.starts() + [.at(.preparation), .at(.followUp), .stopped(), OverviewTests.listed(), list]
  }

  @Test func `a picture that reuses parts is the one made from nothing, whatever happens`() throws {
    var random = Seeded(7)
    let starts = try Self.starts()
    var played = 0
    while played < PropertyTests.keys {
      for start in starts {
        var table = start
        table.size = PropertyTests.sizes.randomElement(using: &random) ?? table.size
        for _ in 0..<40 where !table.app.isOver {
          let key = Key.any(&random)
          table.take(key)
          if Bool.random(using: &random) { table.rest() }
          table.isDiskFull = Int.random(in: 0..<20, using: &random) == 0
          switch Int.random(in: 0..<40, using: &random) {
          case 0: table.pass(days: 1)
          case 1:
            let size = PropertyTests.sizes.randomElement(using: &random) ?? table.size
            table.resize(size.columns, size.rows)
          case 2: table.receive(.merged([]))
          case 3: table.perform([.listCases])
          default: break
          }
          played += 1
          let frame = table.draw()
          #expect(frame == table.drawAnew(), "\(key)")
          #expect(!frame.layers.contains { !$0.hasNoRunOverAnother }, "\(key)")
        }
      }
    }
  }

  @Test func `an answer that others recorded stands behind the field that is open`() throws {
    var table = try Table.at(.questions)
    table.type("w")
    let history = try #require(table.history)
    let event = Event.answered(question: 1, by: .pester, text: "ginder")
    table.receive(.merged([history.next(.event(event), by: "elsewhere", at: table.now.moment)]))
    #expect(table.draw() == table.drawAnew())
    table.type("x")
    #expect(table.draw() == table.drawAnew())
  }
}

extension Table {
  /// The picture as it is shown: what it keeps of the one before is used, and kept for the next.
  fileprivate mutating func draw() -> Frame { app.frame(in: size) }

  /// The same, as if nothing had ever been shown.
  fileprivate func drawAnew() -> Frame {
    var app = app
    app.picture = PictureParts()
    app.overview.listedRows = Reusable()
    return app.frame(in: size)
  }
}

extension Layer {
  /// A run that differs is painted alone: one that lay over it would be lost.
  fileprivate var hasNoRunOverAnother: Bool {
    Dictionary(grouping: runs, by: \.at.row).values.allSatisfy { runs in
      let places = runs.map { $0.at.column..<$0.at.column + $0.text.columns }.sorted { $0.lowerBound < $1.lowerBound }
      return zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    }
  }
}
