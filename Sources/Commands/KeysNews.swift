import Glibc
import Programs

// Since version 0.2.0 the keys are others than before.
extension Commands {
  /// Whether that is to be said: once, where there are cases that were led with the keys of before.
  package func tellsOfNewKeys(hasCases: Bool) -> Bool {
    let mark = surroundings.stateFolder + "/toetsen-0.2"
    if access(mark, F_OK) == 0 { return false }
    PrivateFolder(path: surroundings.stateFolder).make()
    let file = open(mark, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if file >= 0 { close(file) }
    return hasCases
  }
}
