import CaseFiles
import TUI
import Texts

// Looking at every file of every case; nothing is changed.
extension Commands {
  func check() -> ExitCode {
    reporting { () throws(FileFault) in
      let found = try folder.check()
      let ids = Set(try folder.ids())
      var lines = found.notices.compactMap(words(forFound:)).map(\.displayForm)
      if ids.isEmpty { lines.append(texts.commands.check.none(folder: folder.path).displayForm) }
      for checked in found.cases {
        if checked.isSound, !ids.contains(checked.id) {
          lines += try words(forNoCase: checked.id)
        } else {
          lines.append(words(for: checked))
        }
      }
      let written = answer(lines.map { $0 + "\n" }.joined())
      return found.isSound ? written : .failed
    }
  }

  private func words(for checked: CaseCheck) -> String {
    let problems =
      [checked.fault.map(texts.words(for:))].compactMap { $0 } + checked.notices.compactMap(words(forFound:))
      + checked.refused.map { texts.files.notices.refused(record: $0.id.description) }
    let sound = checked.isSealed ? texts.sealed : texts.commands.sound
    return checked.id + ": " + (problems.isEmpty ? sound : problems.joined(separator: " ").displayForm)
  }

  /// What is in the folder under the name of a case that is not there.
  private func words(forNoCase id: String) throws(FileFault) -> [String] {
    let files = try folder.files(of: id)
    if files.contains(id + ".deleted") { return [texts.commands.check.deleted(id: id)] }
    return files.map { texts.commands.check.stray(file: $0).displayForm }
  }

  /// What was found and left as it is.
  private func words(forFound notice: Notice) -> String? {
    switch notice {
    case .merged(let files): texts.commands.check.toMerge(files: files.joined(separator: ", "))
    case .openToOthers(folder.path): texts.folder.openToOthers(folder: folder.path)
    case .tornTail, .damaged, .headerDamaged, .linesMissing, .kept, .notMerged, .contradiction, .changedMeanwhile,
      .newerVersion, .unknown, .openToOthers, .besideSealed, .leftover:
      texts.words(for: notice)
    }
  }
}
