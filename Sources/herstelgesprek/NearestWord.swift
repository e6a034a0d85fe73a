extension String {
  /// The word that was probably meant by this one: it begins so, or is at most a few typing mistakes away.
  func nearest(among words: [String]) -> String? {
    let typed = lowercased()
    let begun = words.filter { typed.count >= 2 && $0.hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    let most = max(1, typed.filter(\.isLetter).count / 3)
    let distances = words.map { (word: $0, distance: typed.mistakes(towards: $0)) }
    return distances.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.word
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
