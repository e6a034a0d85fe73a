import Glibc

/// What the system gave this process to begin with.
enum ThisProcess {
  /// Each variable with its value; of two with the same name the first counts, as it does for programs in C.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, variables[String(parts[0])] == nil { variables[String(parts[0])] = String(parts[1]) }
      place += 1
    }
    return variables
  }

  /// Nothing where it was removed.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
