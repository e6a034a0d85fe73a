import Conversation
import TUI

// Fields that are handed in together: a new case, its names and topic, an agreement.
extension Session {
  mutating func takeOnNewCase(_ key: Key) {
    guard var form = newCase else { return }
    switch take(key, on: &form, width: screenTextWidth) {
    case .goesOn: newCase = form
    case .left:
      keepDraft()
      newCase = nil
    case .handedIn:
      newCase = form
      createCase(form)
    }
  }

  mutating func takeOnForm(_ form: Form, _ key: Key) {
    var form = form
    let outcome = take(key, on: &form, width: panelTextWidth)
    replaceTop(with: .form(form))
    switch outcome {
    case .goesOn: break
    case .left:
      keepDraft()
      panels.removeLast()
    case .handedIn: handIn(form)
    }
  }

  private enum FormOutcome { case goesOn, left, handedIn }

  private mutating func take(_ key: Key, on form: inout Form, width: Int) -> FormOutcome {
    form.complaint = nil
    if key == .escape { return .left }
    if takeOffer(key, on: &form) { return .goesOn }
    guard let index = form.fieldIndex else {
      if key == .left || key == .right { form.party = neighbour(of: form.party, by: key) }
      guard key.isText else { return step(key, on: &form) }
      // Whoever types here means to write what is agreed.
      form.focus = form.leadingRows + Form.what
      return take(key, on: &form, width: width)
    }
    switch form.fields[index].press(key, width: width) {
    case .edited:
      form.offer = nil
      noteTyping(key)
      return .goesOn
    case .moved: return .goesOn
    case .left: return .left
    case .done, .ignored: return step(key, on: &form)
    }
  }

  /// Goes to another row; Enter, or what stands for it, hands in from the last one.
  private func step(_ key: Key, on form: inout Form) -> FormOutcome {
    switch key {
    case .tab, .down: form.focus = min(form.focus + 1, form.rowCount - 1)
    case .backTab, .up: form.focus = max(form.focus - 1, 0)
    case .enter, .control("j"):
      if form.focus == form.rowCount - 1 { return .handedIn }
      form.focus += 1
    default: break
    }
    return .goesOn
  }

  /// Below an empty text of an agreement stand wordings to take over: ↓ goes to them, Enter takes one.
  private func takeOffer(_ key: Key, on form: inout Form) -> Bool {
    guard case .agreement = form.kind, form.fieldIndex == Form.what, form.fields[Form.what].text.isEmpty else {
      return false
    }
    let offers = conversation?.offeredWordings ?? []
    switch (key, form.offer) {
    case (.down, nil) where !offers.isEmpty: form.offer = 0
    case (.down, let offer?) where offer + 1 < offers.count: form.offer = offer + 1
    case (.down, _?): break
    case (.up, let offer?): form.offer = offer > 0 ? offer - 1 : nil
    case (.enter, let offer?):
      form.fields[Form.what] = TextField(text: offers[offer].text.singleLine, isLong: false)
      form.offer = nil
    default: return false
    }
    return true
  }

  /// The one who begins, the other, together.
  var parties: [Party] { (conversation?.speakers ?? Person.allCases).map { Party($0) } + [.both] }

  private func neighbour(of party: Party, by key: Key) -> Party {
    let parties = parties
    let place = (parties.firstIndex(of: party) ?? 0) + (key == .left ? -1 : 1)
    return parties[max(0, min(place, parties.count - 1))]
  }
}

// Handing in.
extension Session {
  private mutating func createCase(_ form: Form) {
    do throws(Refusal) {
      let persons = try form.persons()
      dropDrafts(of: form)
      requests.append(
        .createCase(Intake(script: script, persons: persons, topic: form.fields[Form.topic].text.trimmed)))
    } catch {
      var form = form
      form.complaint = words(for: error)
      form.focus = error == .nameMissing(.gepeste) ? Form.gepeste : Form.pester
      newCase = form
    }
  }

  private mutating func handIn(_ form: Form) {
    switch form.kind {
    case .newCase: break
    case .details: correctDetails(form)
    case .agreement(let id): agree(form, id)
    }
  }

  private mutating func correctDetails(_ form: Form) {
    do throws(Refusal) {
      let event = Event.detailsCorrected(persons: try form.persons(), topic: form.fields[Form.topic].text.trimmed)
      panels.removeLast()
      dropDrafts(of: form)
      if conversation?.refusal(of: event) != .nothingChanges { record(event) }
    } catch {
      complain(words(for: error), focus: error == .nameMissing(.gepeste) ? Form.gepeste : Form.pester)
    }
  }

  private mutating func agree(_ form: Form, _ id: Agreement.ID?) {
    let what = form.fields[Form.what].text
    let dayText = form.fields[Form.by].text
    let day = self.day(in: dayText)
    if what.isBlank { return complain(texts.agreements.whatNeeded, focus: form.leadingRows + Form.what) }
    if day == nil, !dayText.isBlank { return complain(nil, focus: form.leadingRows + Form.by) }
    let event: Event =
      if let id { .agreementChanged(agreement: id, who: form.party, what: what, by: day) } else {
        .agreementMade(who: form.party, what: what, by: day)
      }
    panels.removeLast()
    dropDrafts(of: form)
    if conversation?.refusal(of: event) == .nothingChanges { return }
    // The consent of both is what is asked next.
    if record(event) { rows[place] = agreementRows.count - 2 }
  }

  private mutating func complain(_ text: String?, focus: Int) {
    guard case .form(var form) = panels.last else { return }
    (form.complaint, form.focus) = (text, focus)
    replaceTop(with: .form(form))
  }
}

extension Form {
  /// The names in it, without the space around them.
  func persons() throws(Refusal) -> Persons {
    try Persons(pester: fields[Form.pester].text.trimmed, gepeste: fields[Form.gepeste].text.trimmed)
  }
}

extension String {
  /// The text on one line.
  var singleLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
