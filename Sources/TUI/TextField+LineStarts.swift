/// Where the lines of a text begin at one width; kept, so that a key costs as little in a long text as in a short one.
///
/// It follows from the text, so it takes no part in comparing.
struct LineStarts: Hashable, Sendable {
  /// The columns the text is wrapped to; none before the first fit.
  private var columns: Int?
  /// UTF-8 offsets, rising, the first 0.
  private var starts = [0]

  static func == (one: Self, other: Self) -> Bool { true }

  func hash(into hasher: inout Hasher) {}

  var count: Int { starts.count }

  func start(ofLine line: Int) -> Int { starts[line] }

  /// The line on which this place is: a place at a break belongs to the line that begins there.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func fitted(_ text: String, to columns: Int) -> Self {
    var copy = self
    copy.fit(text, to: columns)
    return copy
  }

  mutating func fit(_ text: String, to columns: Int) {
    guard self.columns != columns else { return }
    self.columns = columns
    starts = [0]
    wrap(text, columns: columns) { _ in nil }
  }

  /// Wraps anew around an edit (in offsets of the old text) until the lines fall where they fell before.
  mutating func follow(_ text: String, edited: Range<Int>, newLength: Int) {
    guard let columns else { return }
    let shift = newLength - edited.count
    // A word made shorter can move back one line; the line before that stays as it is.
    let firstKept = max(line(at: edited.lowerBound) - 2, 0)
    let old = starts[(firstKept + 1)...]
    starts.removeSubrange((firstKept + 1)...)
    var rest = old.drop { $0 < edited.upperBound }
    wrap(text, columns: columns) { start in
      rest = rest.drop { $0 + shift < start }
      return rest.first.map { $0 + shift } == start ? rest.dropFirst().map { $0 + shift } : nil
    }
  }

  /// Adds lines after the last start; `known` may tell at a start which lines follow it.
  private mutating func wrap(_ text: String, columns: Int, known: (Int) -> [Int]?) {
    var start = text.utf8.index(text.startIndex, offsetBy: starts.last ?? 0)
    while let next = text.line(from: start, columns: columns).next {
      let offset = text.utf8.distance(from: text.startIndex, to: next)
      starts.append(offset)
      if let following = known(offset) {
        starts += following
        return
      }
      start = next
    }
  }
}
