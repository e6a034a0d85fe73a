/// Which records each writer had read when it made a record of its own: for each writer, from which of its records on it
/// had read how far in the records of the others (a version vector).
struct Knowledge {
  /// The records that no other record had read.
  private(set) var heads: [EventID] = []

  private var numbers: [String: Int] = [:]
  /// The writer that was asked for last: nearly always the next one too.
  private var latest: (writer: String, number: Int)?
  /// By the number of a writer: the highest sequence of its records.
  private var last: [Int] = []
  /// By the number of a writer, the earliest first.
  private var reading: [[Reading]] = []

  /// From one record of a writer on: up to which sequence the others had been read, by their number.
  private struct Reading {
    let from: Int
    let upTo: [Int]
  }

  private static let nothing = -1

  var hasSeveralWriters: Bool { numbers.count > 1 }

  /// The highest sequence of a writer's records; 0 when there are none.
  func lastSequence(of writer: String) -> Int { numbers[writer].map { max(last[$0], 0) } ?? 0 }

  /// Whether whoever made a record had read another one.
  func of(_ id: EventID, includes other: EventID) -> Bool {
    if id.writer == other.writer { return other.sequence < id.sequence }
    guard let writer = numbers[id.writer], let wanted = numbers[other.writer] else { return false }
    let upTo = upTo(writer, at: id.sequence)
    return wanted < upTo.count && upTo[wanted] >= other.sequence
  }

  /// Takes in the record at a place, where all before it were taken in.
  mutating func learn(_ records: [Record], at place: Int) {
    let id = records[place].id
    let writer = number(of: id.writer)
    if let seen = records[place].seen {
      read(seen, by: writer, at: id.sequence)
    } else if id.sequence <= 1 {
      read(everything(before: records[place].lamport, in: records[..<place]), by: writer, at: id.sequence)
    }
    last[writer] = max(last[writer], id.sequence)
    if heads.count == 1, heads[0].writer == id.writer, heads[0].sequence < id.sequence {
      // Nearly always a writer goes on from its own record.
      heads[0] = id
    } else {
      heads = heads.filter { $0 != id && !of(id, includes: $0) } + [id]
    }
  }

  private mutating func number(of writer: String) -> Int {
    if let latest, latest.writer == writer { return latest.number }
    let number = numbers[writer] ?? add(writer)
    latest = (writer, number)
    return number
  }

  private mutating func add(_ writer: String) -> Int {
    numbers[writer] = last.count
    last.append(Self.nothing)
    reading.append([])
    return last.count - 1
  }

  /// Where a reading stands that began with this record or before it; nothing when it is the first.
  private func place(of writer: Int, at sequence: Int) -> Int? { reading[writer].lastIndex { $0.from <= sequence } }

  private func upTo(_ writer: Int, at sequence: Int) -> [Int] {
    place(of: writer, at: sequence).map { reading[writer][$0].upTo } ?? []
  }

  private mutating func read(_ seen: [EventID], by writer: Int, at sequence: Int) {
    if seen.isEmpty { return }
    var all = upTo(writer, at: sequence)
    func learn(_ other: Int, _ sequence: Int) {
      while all.count <= other { all.append(Self.nothing) }
      all[other] = max(all[other], sequence)
    }
    for id in seen {
      let other = number(of: id.writer)
      learn(other, id.sequence)
      for (third, sequence) in upTo(other, at: id.sequence).enumerated() { learn(third, sequence) }
    }
    let place = place(of: writer, at: sequence).map { $0 + 1 } ?? 0
    reading[writer].insert(Reading(from: sequence, upTo: all), at: place)
  }

  /// What the first record of a writer had read when it does not say so: all that comes before it by the Lamport clock.
  private func everything(before lamport: Int, in records: ArraySlice<Record>) -> [EventID] {
    var ends = last
    for record in records.reversed().prefix(while: { $0.lamport == lamport }) {
      if let writer = numbers[record.id.writer] { ends[writer] = min(ends[writer], record.id.sequence - 1) }
    }
    return numbers.compactMap { writer, number in
      ends[number] > Self.nothing ? EventID(writer: writer, sequence: ends[number]) : nil
    }
  }
}
