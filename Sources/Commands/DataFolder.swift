import Glibc
import Texts

/// The folder of the cases, before anything in it is read.
package struct DataFolder: Hashable, Sendable {
  package let path: String
  let source: Source

  /// Who says that it is this one.
  enum Source: Hashable { case commandLine, environment, settings, usual }

  /// Whether a person named it: then it should be there.
  private var isNamed: Bool {
    switch source {
    case .commandLine, .settings: true
    case .environment, .usual: false
    }
  }

  enum State: Hashable {
    /// Others than its owner can read what is in it, or not.
    case there(isOpenToOthers: Bool)
    case missing
    case notAFolder
    /// With the number of the system's error.
    case unreachable(Int32)
  }

  var state: State {
    var found = stat()
    guard stat(path, &found) == 0 else {
      return switch errno {
      case ENOENT: .missing
      case ENOTDIR: .notAFolder
      default: .unreachable(errno)
      }
    }
    guard found.st_mode & S_IFMT == S_IFDIR else { return .notAFolder }
    return .there(isOpenToOthers: found.st_mode & 0o077 != 0)
  }
}

extension DataFolder {
  /// Why a command cannot do anything with it.
  func refusal(for command: Arguments.Command, in texts: Texts) -> String? {
    if command.folderUse == .none { return nil }
    switch state {
    case .there: return nil
    case .missing: return isNamed && command.folderUse == .reads ? texts.folder.missing(folder: path) : nil
    case .notAFolder: return texts.folder.notAFolder(folder: path)
    case .unreachable(let number): return texts.folder.unreachable(folder: path, reason: texts.system[number])
    }
  }

  /// What whoever works with it should know first.
  package func news(in texts: Texts.Folder) -> String? {
    switch state {
    case .there(isOpenToOthers: true): texts.openToOthers(folder: path)
    case .missing: isNamed ? texts.new(folder: path) : nil
    case .there, .notAFolder, .unreachable: nil
    }
  }
}
