/// One line of a case's record: an event, or an undo or redo of one; who wrote it and when.
public struct Record: Hashable, Codable, Sendable {
  public let id: EventID
  /// The Lamport clock: above that of every record that its writer had read.
  public let lamport: Int
  /// For people to read; it orders nothing.
  public let at: Moment
  public let entry: Entry
  /// The newest records that its writer had read, those that they had read left out; nothing when that was only the
  /// writer's own record before it.
  public let seen: [EventID]?

  public init(id: EventID, lamport: Int, at: Moment, entry: Entry, seen: [EventID]? = nil) {
    self.id = id
    self.lamport = lamport
    self.seen = seen
    self.at = at
    self.entry = entry
  }
}

extension Record: Comparable {
  /// The same order on every machine.
  public static func < (a: Record, b: Record) -> Bool {
    if a.lamport != b.lamport { return a.lamport < b.lamport }
    return (a.id.writer, a.id.sequence) < (b.id.writer, b.id.sequence)
  }
}

/// What a record tells.
public enum Entry: Hashable, Sendable {
  case event(Event)
  /// Names the event that no longer counts.
  case undone(event: EventID)
  /// Names the undone event that counts again.
  case redone(event: EventID)
}

extension Entry: Codable {
  private enum Reversal: String, CodingKey { case undone, redone }
  private enum Label: String, CodingKey { case event }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Reversal.self)
    guard let reversal = container.allKeys.first else {
      self = .event(try Event(from: decoder))
      return
    }
    let id = try container.nestedContainer(keyedBy: Label.self, forKey: reversal).decode(EventID.self, forKey: .event)
    self = reversal == .undone ? .undone(event: id) : .redone(event: id)
  }

  public func encode(to encoder: any Encoder) throws {
    func encode(_ reversal: Reversal, of id: EventID) throws {
      var container = encoder.container(keyedBy: Reversal.self)
      var labels = container.nestedContainer(keyedBy: Label.self, forKey: reversal)
      try labels.encode(id, forKey: .event)
    }
    switch self {
    case .event(let event): try event.encode(to: encoder)
    case .undone(let id): try encode(.undone, of: id)
    case .redone(let id): try encode(.redone, of: id)
    }
  }
}
