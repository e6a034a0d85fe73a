extension Languages {
  /// The language in which the environment asks every program to speak, where there is such a one.
  func asked(by environment: [String: String]) -> String? {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    // Such as `nl_BE.UTF-8`.
    guard let code = locale?.prefix(while: { !"_.@".contains($0) }).lowercased(), has(code) else { return nil }
    return code
  }
}
