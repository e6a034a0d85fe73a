import Glibc
import Programs

/// What the system gave this process to begin with.
enum ThisProcess {
  static var environment: Environment {
    let entries = sequence(state: environ) { place in
      defer { place += 1 }
      return place.pointee.map { String(cString: $0) }
    }
    return Environment(entries: Array(entries))
  }

  /// Nothing where it was removed.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
