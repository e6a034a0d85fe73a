/// How a case stood before some of its events, so that undo need not apply everything anew. They lie close together near
/// the end and ever further apart towards the beginning: few, for each keeps alive what has changed since.
struct Snapshots {
  private var taken: [(place: Int, state: Conversation)] = []

  /// How many events lie between two of them at least.
  private static let distance = 64

  /// Takes one, now and then.
  mutating func note(_ state: @autoclosure () -> Conversation, before place: Int) {
    guard place >= (taken.last?.place ?? 0) + Self.distance else { return }
    taken.append((place, state()))
    thin()
  }

  func last(before place: Int) -> (place: Int, state: Conversation)? { taken.last { $0.place <= place } }

  /// Forgets what lies ahead of a place that was gone back to, and keeps how the case stood there: what was undone
  /// once is often undone again.
  mutating func goBack(to place: Int, _ state: Conversation) {
    while let last = taken.last, last.place >= place { taken.removeLast() }
    taken.append((place, state))
    thin()
  }

  /// Leaves one out where its neighbours lie close together, measured by how far they are from the end.
  private mutating func thin() {
    guard let end = taken.last?.place else { return }
    var index = taken.count - 2
    while index > 0 {
      let (earlier, later) = (end - taken[index - 1].place, end - taken[index + 1].place)
      if earlier <= max(Self.distance, 4 * later) { taken.remove(at: index) }
      index -= 1
    }
  }
}
