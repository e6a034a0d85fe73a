import JSON5
import TUI
import Texts

extension Texts {
  /// Which file, where in it, and why.
  func words(for flaw: FileFlaw) -> String {
    let position = flaw.position.map { position in
      flaws.line(line: position.line, column: position.column)
    }
    let parts = [flaw.file, position, flaw.path.isEmpty ? nil : flaw.pathText].compactMap { $0 }
    return flaws.at(place: parts.joined(separator: ", "), reason: words(for: flaw.reason))
  }

  private func words(for reason: FileFlaw.Reason) -> String {
    switch reason {
    case .unreadable(let number): flaws.unreadable(error: system[number])
    case .tooBig: flaws.tooBig
    case .notText: flaws.notText
    case .syntax(let reason): words(for: reason)
    case .missing: flaws.missing
    case .wrongKind(let kind): flaws.wrongKind(kind: flaws.kinds[kind])
    case .impossible: flaws.impossible
    case .notOneOf(let choices): flaws.notOneOf(choices: choices.joined(separator: ", "))
    case .unknownKey(let meant): meant.map { flaws.unknownKeyMeant(meant: self.meant(word: $0)) } ?? flaws.unknownKey
    case .slotMissing(let slot): flaws.slotMissing(slot: "{\(slot)}")
    case .unknownSlot(let slot, let known):
      known.isEmpty
        ? flaws.noSlots(slot: "{\(slot)}")
        : flaws.unknownSlot(slot: "{\(slot)}", choices: known.map { "{\($0)}" }.joined(separator: ", "))
    case .slotUnused(let slot, let list): flaws.slotUnused(slot: slot, list: list)
    case .threeDots(let slot): flaws.threeDots(slot: slot)
    case .notWhole: flaws.notWhole
    case .notLanguage(let meant):
      flaws.notLanguage + (meant.map { " " + self.meant(word: "\"\($0)\"") } ?? "")
    case .blank: flaws.blank
    case .notWholePath: flaws.notWholePath
    case .notInstalled: flaws.notInstalled
    case .count(let found, let allowed):
      flaws.count(count: found, least: allowed.lowerBound, most: allowed.upperBound)
    case .tooLong(let count, let most): flaws.tooLong(count: count, most: most)
    }
  }

  private func words(for reason: SyntaxError.Reason) -> String {
    switch reason {
    case .unexpected(let sign): flaws.syntax.unexpected(sign: String(sign))
    case .unfinished: flaws.syntax.unfinished
    case .quoteMissing: flaws.syntax.quoteMissing
    case .twice(let key): flaws.syntax.twice(name: key)
    case .tooDeep: flaws.syntax.tooDeep
    case .curlyQuote(let sign): flaws.syntax.curlyQuote(sign: String(sign))
    case .unquoted: flaws.wrongKind(kind: flaws.kinds.text)
    case .colonMissing(let key): flaws.syntax.colonMissing(name: key)
    case .commaMissing: flaws.syntax.commaMissing
    case .decimalComma: flaws.notWhole
    case .control: flaws.syntax.tab
    }
  }
}

extension Texts.Flaws.Kinds {
  fileprivate subscript(kind: FileFlaw.Kind) -> String {
    switch kind {
    case .text: text
    case .number: number
    case .truth: truth
    case .list: list
    case .group: group
    }
  }
}
