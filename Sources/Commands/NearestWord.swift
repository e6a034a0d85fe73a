extension String {
  /// The word that was probably meant by this one: it begins so, is at most a few typing mistakes away, or is longer by
  /// letters that were left out.
  func nearest(among words: [String]) -> String? {
    let typed = lowercased()
    let begun = words.filter { typed.count >= 2 && $0.hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    // Of one letter nothing is left when it is mistyped.
    let letters = typed.filter(\.isLetter).count
    let most = letters > 1 ? max(1, letters / 3) : 0
    let distances = words.map { (word: $0, distance: typed.mistakes(towards: $0)) }
    if let nearest = distances.filter({ $0.distance <= most }).min(by: { $0.distance < $1.distance }) {
      return nearest.word
    }
    let abbreviated = words.filter { typed.count >= 3 && typed.abbreviates($0) }
    return abbreviated.count == 1 ? abbreviated[0] : nil
  }

  /// Whether it begins as the other, and has nothing that the other lacks: "lst" for "lijst".
  private func abbreviates(_ other: String) -> Bool {
    guard first == other.first else { return false }
    var rest = self[...]
    for letter in other where rest.first == letter { rest.removeFirst() }
    return rest.isEmpty
  }

  /// How many letters have to be typed, left out, changed or swapped with their neighbour to make it the other.
  private func mistakes(towards other: String) -> Int {
    let (a, b) = (Array(self), Array(other))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = Swift.min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = Swift.min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
