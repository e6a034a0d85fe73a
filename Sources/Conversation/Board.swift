// The questions: R4-R7.
extension Conversation {
  /// The row of the board that has the question of a turn.
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
    changeAnswers(try row(of: turn), turn.person) { $0.append(answer) }
  }

  mutating func correct(_ answer: Answer.ID, _ text: String) throws(Refusal) {
    guard !text.isBlank else { throw .blankText }
    let (row, person, place) = try find(answer)
    guard board[row].cells[person].answer(at: place)?.text != text else { throw .nothingChanges }
    changeAnswers(row, person) { $0[place].text = text }
  }

  mutating func remove(_ answer: Answer.ID, orOnly takesOnly: Bool) throws(Refusal) {
    let (row, person, place) = try find(answer)
    guard takesOnly || board[row].cells[person].count > 1 else { throw .onlyAnswer }
    changeAnswers(row, person) { $0.remove(at: place) }
  }

  /// An answer written down for the wrong person goes to the other, among whose answers it stands by its time (R6).
  mutating func move(_ answer: Answer.ID, to person: Person) throws(Refusal) {
    let (row, owner, place) = try find(answer)
    guard owner != person, let moved = board[row].cells[owner].answer(at: place) else { throw .nothingChanges }
    changeAnswers(row, owner) { $0.remove(at: place) }
    changeAnswers(row, person) { answers in
      answers.insert(moved, at: answers.firstIndex { $0.at > moved.at } ?? answers.count)
    }
  }

  /// Changes the answers of one cell, which is asked when none are left. They are moved out of the board while they
  /// change: each change of an array that has two owners copies all of it.
  private mutating func changeAnswers(_ row: Int, _ person: Person, _ change: (inout [Answer]) -> Void) {
    var answers: [Answer] = []
    if case .answered(let latest, let earlier) = board[row].cells[person] {
      answers = earlier
      board[row].cells[person] = .asked
      answers.append(latest)
    }
    change(&answers)
    board[row].cells[person] = answers.popLast().map { .answered(latest: $0, earlier: answers) } ?? .asked
  }

  private func find(_ answer: Answer.ID) throws(Refusal) -> (row: Int, person: Person, place: Int) {
    try require(.questions)
    guard let position = position(of: answer) else { throw .unknown }
    return position
  }

  /// Where an answer stands, the newest looked at first.
  func position(of answer: Answer.ID) -> (row: Int, person: Person, place: Int)? {
    if let position = positionOfLatest(answer) { return position }
    for row in board.indices {
      for person in Person.allCases {
        guard case .answered(_, let earlier) = board[row].cells[person] else { continue }
        if let place = earlier.lastIndex(where: { $0.id == answer }) { return (row, person, place) }
      }
    }
    return nil
  }

  private func positionOfLatest(_ answer: Answer.ID) -> (row: Int, person: Person, place: Int)? {
    for row in board.indices {
      for person in Person.allCases {
        guard case .answered(let latest, let earlier) = board[row].cells[person], latest.id == answer else { continue }
        return (row, person, earlier.count)
      }
    }
    return nil
  }

  /// Undoes the latest event where it added a further answer to an answered cell; false for any other event. Such an
  /// event changes nothing else, so that no snapshot is needed.
  mutating func takeBackRepetition(_ event: EventID) -> Bool {
    guard let (row, person, place) = positionOfLatest(event), place > 0 else { return false }
    changeAnswers(row, person) { $0.removeLast() }
    return true
  }

  mutating func move(_ question: Question.ID, to place: Int) throws(Refusal) {
    try require(.questions)
    guard let present = board.firstIndex(where: { $0.question == question }) else { throw .unknown }
    guard board.indices.contains(place) else { throw .noFurtherPlace }
    guard place != present else { throw .nothingChanges }
    board.insert(board.remove(at: present), at: place)
  }
}
