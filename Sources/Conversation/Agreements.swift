// Agreements and consent: R9. Whatever changes what was agreed, asks the consent of both anew.
extension Conversation {
  mutating func agree(_ agreement: Agreement) throws(Refusal) {
    try require(.agreements)
    try add(agreement)
  }

  /// Adds an agreement, made here or from a proposal that might be shared.
  mutating func add(_ agreement: Agreement) throws(Refusal) {
    guard !agreement.what.isBlank else { throw .blankText }
    guard !agreements.contains(where: { $0.id == agreement.id }) else { throw .nothingChanges }
    agreements.append(agreement)
    consent = ByPerson(both: false)
  }

  mutating func change(_ id: Agreement.ID, _ who: Party, _ what: String, _ day: Day?) throws(Refusal) {
    let place = try place(of: id)
    guard !what.isBlank else { throw .blankText }
    var changed = agreements[place]
    (changed.who, changed.what, changed.by) = (who, what, day)
    guard changed != agreements[place] else { throw .nothingChanges }
    agreements[place] = changed
    consent = ByPerson(both: false)
  }

  /// An agreement that a round asks about is kept and marked as withdrawn; any other is removed (R11).
  mutating func withdraw(_ id: Agreement.ID) throws(Refusal) {
    let place = try place(of: id)
    let isAskedAbout = rounds.contains { $0.refers(to: id) }
    if isAskedAbout { agreements[place].isWithdrawn = true } else { agreements.remove(at: place) }
    consent = ByPerson(both: false)
  }

  mutating func consent(of person: Person, is given: Bool) throws(Refusal) {
    try require(.agreements)
    guard !activeAgreements.isEmpty else { throw .noAgreement }
    guard consent[person] != given else { throw .nothingChanges }
    consent[person] = given
    if consent.allSatisfy(\.self) { agreed = activeAgreements }
  }

  private func place(of id: Agreement.ID) throws(Refusal) -> Int {
    try require(.agreements)
    guard let place = agreements.firstIndex(where: { $0.id == id && !$0.isWithdrawn }) else { throw .unknown }
    return place
  }
}
