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
    let (row, person, place) = try place(of: answer)
    var answers = board[row].cells[person].answers
    guard answers[place].text != text else { throw .nothingChanges }
    answers[place].text = text
    board[row].cells[person] = Cell(answers)
  }

  mutating func remove(_ answer: Answer.ID, orOnly takesOnly: Bool) throws(Refusal) {
    let (row, person, place) = try place(of: answer)
    var answers = board[row].cells[person].answers
    guard takesOnly || answers.count > 1 else { throw .onlyAnswer }
    answers.remove(at: place)
    board[row].cells[person] = Cell(answers)
  }

  /// An answer written down for the wrong person goes to the other, among whose answers it stands by its time (R6).
  mutating func move(_ answer: Answer.ID, to person: Person) throws(Refusal) {
    let (row, owner, place) = try place(of: answer)
    guard owner != person else { throw .nothingChanges }
    var left = board[row].cells[owner].answers
    var joined = board[row].cells[person].answers
    let moved = left.remove(at: place)
    joined.insert(moved, at: joined.firstIndex { $0.at > moved.at } ?? joined.count)
    board[row].cells[owner] = Cell(left)
    board[row].cells[person] = Cell(joined)
  }

  private func place(of answer: Answer.ID) throws(Refusal) -> (row: Int, person: Person, place: Int) {
    try require(.questions)
    for row in board.indices {
      for person in Person.allCases {
        let place = board[row].cells[person].answers.firstIndex { $0.id == answer }
        if let place { return (row, person, place) }
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
