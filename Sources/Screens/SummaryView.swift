import Conversation

/// The summary on the screen: which version, and how far it is scrolled.
struct SummaryView: Hashable, Sendable {
  var audience = Audience.facilitator
  var top = 0

  mutating func nextVersion(backwards: Bool, speakers: [Person]) {
    let versions = [.facilitator, .together] + speakers.map { Audience.person($0) }
    let place = versions.firstIndex(of: audience) ?? 0
    audience = versions[(place + (backwards ? versions.count - 1 : 1)) % versions.count]
    top = 0
  }
}
