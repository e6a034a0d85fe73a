import Conversation

/// What can be read of a sealed case without its passphrase: days and numbers, no names. It stands beside the sealed
/// file as `ID.dagen` and names that file's size and checksum: beside another one it means nothing.
public struct SealedDays: Hashable, Codable, Sendable {
  /// The sealed file it belongs to.
  let seal: FileMark
  public let nextFollowUp: Day?
  public let deleteAfter: Day?
  public let calendar: [CalendarEntry]
  public let figures: CaseFigures

  init(_ summary: CaseSummary, seal: FileMark) {
    self.seal = seal
    nextFollowUp = summary.conversation.nextFollowUp
    deleteAfter = summary.conversation.deleteAfter
    calendar = summary.calendar
    figures = summary.figures
  }
}

/// How far a sealed file can be trusted without opening it.
enum SealState {
  /// There is none.
  case none
  /// The days beside it name it as it is.
  case whole(SealedDays)
  /// Nothing says what it should be: sealed by version 0.1.0, or its days are gone.
  case unknown
  /// It is empty, or not what the days beside it name.
  case notWhole

  init(_ sealed: [FileMark], _ days: [SealedDays]) {
    let known = days.first { days in
      sealed.contains { $0.size == days.seal.size && $0.crc == days.seal.crc }
    }
    self =
      if sealed.isEmpty {
        .none
      } else if let known {
        .whole(known)
      } else if sealed.allSatisfy({ $0.size == 0 }) || !days.isEmpty {
        .notWhole
      } else {
        .unknown
      }
  }
}

extension CaseFolder {
  /// - Parameter files: the names of the files of the case.
  func sealState(_ files: [String]) -> SealState {
    let sealed = files.files(.sealed)
    guard !sealed.isEmpty else { return .none }
    let days = files.files(.days).compactMap { side(path($0), of: SealedDays.self) }
    guard let marks = try? marks(at: sealed.map(path)) else { return .unknown }
    return SealState(marks, days)
  }

  /// Whether a case is to be opened with its passphrase. A sealed file that is not whole does not count while the files
  /// it was made from are there, and no more does a copy of which nothing tells from when it is.
  func isSealed(_ files: [String]) -> Bool {
    switch sealState(files) {
    case .none: false
    case .whole: true
    case .unknown where files.contains(where: FileName.isOwnSeal): true
    case .notWhole, .unknown: files.files(where: \.isReadAsJournal).isEmpty
    }
  }

  func refuseDeletedOrSealed(_ id: String) throws(FileFault) {
    if let fault = try deletionFault(id) { throw fault }
    if isSealed(try files(of: id)) { throw .sealed(id: id) }
  }
}
