import Conversation

/// Whether what was recorded is kept, and where one can turn to when it is not.
struct Keeping: Hashable, Sendable {
  /// How long after a failure it is tried again.
  static let seconds = 3

  var isSaved = true
  /// Folders in which the case could go on, the likeliest first.
  var places: [String] = []
  /// Where the case is kept since its own file failed, in words to be read at the end.
  var elsewhere: String?
  var tried = Moment(secondsSince1970: 0)

  mutating func take(isSaved: Bool, at moment: Moment) {
    self.isSaved = isSaved
    if !isSaved { tried = moment }
  }
}

// What the facilitator can do about it. The talk goes on meanwhile.
extension Session {
  var isSaved: Bool { keeping.isSaved }

  /// Whether a key or a while without one is the moment to try again.
  var isRetryDue: Bool { !isSaved && now.moment.secondsSince1970 - keeping.tried.secondsSince1970 >= Keeping.seconds }

  mutating func retrySaving() {
    keeping.tried = now.moment
    requests.append(.retrySaving)
  }

  /// Another folder is for what cannot be kept; all else is where it should be.
  mutating func saveElsewhere() {
    guard !isSaved else { return }
    if keeping.places.isEmpty { edit(.rescueFolder) } else { ask(.rescue) }
  }

  mutating func rescue(to place: String) { requests.append(.rescue(to: place)) }

  /// Goes to the overview; what is not kept is said first.
  mutating func leaveCase() {
    if !isSaved { return ask(.unsaved(quits: false)) }
    parted()
  }

  mutating func askQuit() { ask(isSaved ? .quit : .unsaved(quits: true)) }

  /// Leaves the case, whatever is kept of it.
  mutating func parted() {
    let place = keeping.elsewhere
    if let id = open?.id { overview.focus(onCase: id) }
    (open, talk, summary, panels, keeping) = (nil, nil, nil, [], Keeping())
    requests += [.leaveCase, .listCases]
    if let place { panels.append(.message(place)) }
  }

  /// What was recorded elsewhere has been taken in: the screen goes on from there.
  mutating func takeAnew(_ history: History) {
    let before = stage
    open?.history = history
    if before != stage { arrive() }
  }
}
