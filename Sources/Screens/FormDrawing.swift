import Conversation
import TUI

// How fields that are handed in together are drawn.
extension Session {
  func keys(of kind: Form.Kind) -> String {
    switch kind {
    case .newCase: texts.newCase.newKeys
    case .details: texts.newCase.detailsKeys
    case .agreement: texts.agreements.formKeys
    }
  }

  func formContent(_ form: Form, _ width: Int) -> Content {
    switch form.kind {
    case .newCase, .details: detailsContent(form, width)
    case .agreement(let id): agreementContent(form, isNew: id == nil, width)
    }
  }

  /// A field with its label above it.
  func fieldBlock(_ label: String, _ field: TextField, isFocused: Bool, width: Int, below: [Block] = []) -> [Block] {
    let shown = field.lines(width: width - 2, rows: isFocused ? 3 : 2)
    var lines = label.wrapped(to: width - 2).map { Line($0, isFocused ? .focus : .heading, at: 2) }
    let labelRows = lines.count
    if isFocused { lines[0].add("▸", .focus, at: 0, spoken: "") }
    lines += (shown.lines.isEmpty ? [""] : shown.lines).enumerated().map { index, line in
      Line(line, at: 2, spoken: index == 0 ? texts.line.present(["tekst": field.text]) : "")
    }
    let cursor = Point(column: 2 + shown.cursor.column, row: labelRows + shown.cursor.row)
    let text = Block(lines + below.flatMap(\.lines), cursor: isFocused ? cursor : nil)
    return [text, .blank]
  }

  private func agreementContent(_ form: Form, isNew: Bool, _ width: Int) -> Content {
    let words = texts.agreements
    var who = Line(words.who, form.focus == 0 ? .focus : .heading, at: 2, spoken: spokenParties(form.party))
    if form.focus == 0 { who.add("▸", .focus, at: 0, spoken: "") }
    var choices = Line()
    var column = 2
    for party in parties {
      let label = partyName(party).truncated(to: (width - 2) / parties.count - 3)
      let isChosen = party == form.party
      choices.add(isChosen ? "[\(label)]" : " \(label) ", isChosen ? .focus : .plain, at: column, spoken: "")
      column += label.columns + 3
    }
    let whoBlock = Block([who, choices], cursor: form.focus == 0 ? Point(column: 2, row: 1) : nil)
    let by = form.fields[Form.by]
    let isAtDay = form.fieldIndex == Form.by
    let echoed = (echo(by.text) ?? (isAtDay ? texts.dates.example : nil)).map {
      [Block($0, .hint, width: width - 2, indent: 2)]
    }
    var body = [whoBlock, .blank]
    body += fieldBlock(
      words.what, form.fields[Form.what], isFocused: form.fieldIndex == Form.what && form.offer == nil, width: width)
    body += offerBlocks(form, width)
    body += fieldBlock(words.byField, by, isFocused: isAtDay, width: width, below: echoed ?? [])
    if let complaint = form.complaint { body.append(Block(complaint, .attention, width: width)) }
    return Content(head: [Block(isNew ? words.formTitle : words.editTitle, .heading, width: width)], body: body)
  }

  func offerBlocks(_ form: Form, _ width: Int) -> [Block] {
    guard form.fieldIndex == Form.what, form.fields[Form.what].text.isEmpty, let conversation else { return [] }
    let offers = conversation.offeredWordings
    guard !offers.isEmpty else { return [] }
    let rows = offers.enumerated().map { index, offer in
      Block.row(
        "\(name(offer.person)): \(offer.text.singleLine)".truncated(to: width - 4), isFocused: index == form.offer,
        .hint, width: width)
    }
    let heading = Line(texts.agreements.offers, .hint, at: 2, spoken: texts.line.offers)
    return [Block([heading])] + rows + [.blank]
  }

  func partyName(_ party: Party) -> String {
    switch party {
    case .pester: name(.pester)
    case .gepeste: name(.gepeste)
    case .both: texts.agreements.both
    case .facilitator: texts.agreements.facilitator
    }
  }
}
