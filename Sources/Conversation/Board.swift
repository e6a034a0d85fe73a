// The questions: R4-R7.
extension Conversation {
  /// Where a turn stands on the board.
  private func row(of turn: Turn) throws(Refusal) -> Int {
    try require(.questions)
    guard let row = board.firstIndex(where: { $0.question == turn.question }) else { throw .unknown }
    return row
  }

  mutating func mark(_ turn: Turn, from old: Cell, to new: Cell) throws(Refusal) {
    let row = try row(of: turn)
    let cell = board[row].cells[turn.person]
    guard !cell.isAnswered else { throw .alreadyAnswered(turn) }
    guard cell == old else { throw .nothingChanges }
    board[row].cells[turn.person] = new
  }

  /// An answer to an answered question is a repetition: the earlier ones stay (R6).
  mutating func add(_ answer: Answer, to turn: Turn) throws(Refusal) {
    let row = try row(of: turn)
    guard case .answered(let latest, var earlier) = board[row].cells[turn.person] else {
      board[row].cells[turn.person] = .answered(latest: answer, earlier: [])
      return
    }
    // Out of the board for a moment, so that a long list of answers grows in place.
    board[row].cells[turn.person] = .asked
    earlier.append(latest)
    board[row].cells[turn.person] = .answered(latest: answer, earlier: earlier)
  }

  mutating func correct(_ answer: Answer.ID, _ text: String) throws(Refusal) {
    guard !text.isBlank else { throw .blankText }
    try edit(answer) { (answers, place) throws(Refusal) in
      guard answers[place].text != text else { throw .nothingChanges }
      answers[place].text = text
    }
  }

  mutating func remove(_ answer: Answer.ID) throws(Refusal) {
    try edit(answer) { (answers, place) throws(Refusal) in
      guard answers.count > 1 else { throw .onlyAnswer }
      answers.remove(at: place)
    }
  }

  private mutating func edit(
    _ answer: Answer.ID, _ change: (inout [Answer], Int) throws(Refusal) -> Void
  ) throws(Refusal) {
    try require(.questions)
    for row in board.indices {
      for person in Role.allCases {
        var answers = board[row].cells[person].answers
        guard let place = answers.firstIndex(where: { $0.id == answer }) else { continue }
        try change(&answers, place)
        guard let latest = answers.popLast() else { throw .onlyAnswer }
        board[row].cells[person] = .answered(latest: latest, earlier: answers)
        return
      }
    }
    throw .unknown
  }

  mutating func move(_ question: Question.ID, to place: Int) throws(Refusal) {
    try require(.questions)
    guard let present = board.firstIndex(where: { $0.question == question }) else { throw .unknown }
    guard board.indices.contains(place) else { throw .noFurtherPlace }
    guard place != present else { throw .nothingChanges }
    board.insert(board.remove(at: present), at: place)
  }
}
