import CaseFiles
import TUI
import Texts

// Looking at every file of every case; nothing is changed.
extension Commands {
  func check() -> ExitCode {
    reporting { () throws(FileFault) in
      let found = try folder.check()
      var lines = found.notices.compactMap(words(forFound:))
      if !found.cases.contains(where: { $0.state == .readable || $0.state == .sealed }) {
        lines.append(texts.commands.check.none(folder: folder.path))
      }
      lines += found.cases.map { texts.labelled(label: $0.id, value: words(for: $0)) }
      lines += found.strays.map { texts.commands.check.stray(file: $0) }
      let written = answer(lines.map { $0.displayForm + "\n" }.joined())
      return found.isSound ? written : .failed
    }
  }

  private func words(for checked: CaseCheck) -> String {
    let problems =
      [checked.fault.map { words(for: $0, of: checked) }].compactMap { $0 }
      + checked.notices.compactMap(words(forFound:))
      + (checked.refused.isEmpty ? [] : [texts.files.notices.notCounted(count: checked.refused.count)])
    guard problems.isEmpty else { return problems.joined(separator: " ") }
    return switch checked.state {
    case .readable: texts.commands.sound
    case .sealed: texts.sealed
    case .deleted: texts.commands.check.deleted
    case .remains: texts.commands.check.remains
    }
  }

  private func words(for fault: FileFault, of checked: CaseCheck) -> String {
    // What was deleted may be brought back by a sync program: then words lie there that no list shows.
    fault == .deletedEarlier ? texts.commands.check.deletedAndBack(id: checked.id) : texts.words(for: fault)
  }

  /// What was found and left as it is.
  private func words(forFound notice: Notice) -> String? {
    if notice == .openToOthers(path: folder.path) { return texts.folder.openToOthers(folder: folder.path) }
    return texts.words(forChecked: notice)
  }
}
