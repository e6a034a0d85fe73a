import JSON5
import TUI
import Texts

/// What is wrong with a file, in words.
struct FlawTexts: Decodable {
  /// The place in a file, and the whole line about a flaw.
  let line, at: Template
  let tooBig, notText, missing, impossible, unknownKey, blank: String
  let unreadable, wrongKind, notOneOf, count: Template
  let kinds: Kinds
  let syntax: Syntax

  struct Kinds: Decodable {
    let text, number, truth, list, group: String

    subscript(kind: FileFlaw.Kind) -> String {
      switch kind {
      case .text: text
      case .number: number
      case .truth: truth
      case .list: list
      case .group: group
      }
    }
  }

  /// Why a file cannot be read at all.
  struct Syntax: Decodable {
    let unexpected, twice: Template
    let unfinished, quoteMissing, tooDeep: String
  }
}

extension CommandTexts {
  /// Which file, where in it, and why.
  func words(for flaw: FileFlaw) -> String {
    let place = flaw.place.map { place in
      flaws.line(["regel": String(place.line), "kolom": String(place.column)])
    }
    let parts = [flaw.file, place, flaw.path.isEmpty ? nil : flaw.pathText].compactMap { $0 }
    return flaws.at(["plaats": parts.joined(separator: ", "), "reden": words(for: flaw.reason)])
  }

  private func words(for reason: FileFlaw.Reason) -> String {
    switch reason {
    case .unreadable(let number): flaws.unreadable(["fout": system[number]])
    case .tooBig: flaws.tooBig
    case .notText: flaws.notText
    case .syntax(let reason): words(for: reason)
    case .missing: flaws.missing
    case .wrongKind(let kind): flaws.wrongKind(["soort": flaws.kinds[kind]])
    case .impossible: flaws.impossible
    case .notOneOf(let choices): flaws.notOneOf(["keuzes": choices.joined(separator: ", ")])
    case .unknownKey: flaws.unknownKey
    case .blank: flaws.blank
    case .count(let found, let allowed):
      flaws.count([
        "aantal": String(found), "minst": String(allowed.lowerBound), "meest": String(allowed.upperBound),
      ])
    }
  }

  private func words(for reason: SyntaxError.Reason) -> String {
    switch reason {
    case .unexpected(let sign): flaws.syntax.unexpected(["teken": String(sign)])
    case .unfinished: flaws.syntax.unfinished
    case .quoteMissing: flaws.syntax.quoteMissing
    case .twice(let key): flaws.syntax.twice(["naam": key])
    case .tooDeep: flaws.syntax.tooDeep
    }
  }
}
