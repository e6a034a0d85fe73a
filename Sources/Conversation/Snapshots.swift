/// How a case stood before some of its events, so that undo need not apply everything anew. They lie close together near
/// the end and ever further apart towards the beginning. There are few: each holds memory of what has changed since.
struct Snapshots {
  private var taken: [(place: Int, state: Conversation)] = []

  /// How many events lie between two of them at least: a long case is costly to copy.
  private static func distance(at place: Int) -> Int { max(64, place / 32) }

  /// Takes one, now and then. Far from the end fewer are taken: they would be left out by the time that it is reached.
  mutating func note(_ state: @autoclosure () -> Conversation, before place: Int, recordsToCome: Int) {
    guard place >= (taken.last?.place ?? 0) + max(Self.distance(at: place), recordsToCome / 2) else { return }
    keep(state(), before: place)
  }

  /// Takes one of a state that was gone back to: what was undone once is often undone again.
  mutating func keep(_ state: Conversation, before place: Int) {
    if taken.last?.place == place { return }
    taken.append((place, state))
    thin()
  }

  func last(before place: Int) -> (place: Int, state: Conversation)? { taken.last { $0.place <= place } }

  mutating func forget(after place: Int) {
    while let last = taken.last, last.place > place { taken.removeLast() }
  }

  /// Leaves one out where its neighbours lie close together, measured by how far they are from the end.
  private mutating func thin() {
    guard let end = taken.last?.place else { return }
    let distance = Self.distance(at: end)
    var index = taken.count - 2
    while index > 0 {
      let (earlier, later) = (end - taken[index - 1].place, end - taken[index + 1].place)
      if earlier <= max(distance, 4 * later) { taken.remove(at: index) }
      index -= 1
    }
  }
}
