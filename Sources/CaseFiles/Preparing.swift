import Conversation

// What comes with the first write, and not before.
extension CaseFile {
  func prepare() throws(NotSaved) {
    var refusal: ReadOnly?
    do throws(DiskError) {
      if case .new = claim { try disk.ensureFolder(folder.path) }
      // Whoever leads the case may let go of it: that is asked again at each attempt.
      refusal = try takeLock()
      if refusal == nil { refresh() }
      if refusal ?? readOnly == nil { try mend() }
    } catch {
      throw NotSaved(error)
    }
    if let reason = refusal ?? readOnly { throw .readOnly(reason) }
    isPrepared = true
  }

  private func takeLock() throws(DiskError) -> ReadOnly? {
    guard lock == nil else { return nil }
    switch try folder.makeLock(id) {
    case .taken(let file): lock = file
    case .refused(let reason): return reason
    case .absent: return .locksMissing
    }
    return nil
  }

  /// Reads the case anew when something changed it after it was opened.
  private func refresh() {
    guard let main, main != (try? disk.facts(at: path)) else { return }
    guard let content = try? folder.load(id) else {
      claim = .lost
      return
    }
    let own = image[opened...]
    let mine = records.filter { $0.id.writer == writer }
    image = content.image + own
    opened = content.image.count
    records = (content.records + mine).sorted()
    (self.main, claim, repair, readOnly) = (content.main, content.claim, content.repair, content.readOnly)
    notices += content.notices + [.changedMeanwhile]
  }

  /// Puts right what was not intact, after keeping it as it was.
  private func mend() throws(DiskError) {
    guard case .own(let identity) = claim else { return }
    switch repair {
    case .none(let intact):
      try open(identity, saved: intact)
    case .cut(let tail, let intact):
      notices.append(.kept(file: try folder.keep(tail, of: id, as: "torn", at: moment)))
      // Should the cutting fail, the whole is written anew.
      (repair, main) = (.create, nil)
      try open(identity, saved: intact)
      try cut(to: intact)
    case .rewrite(let original):
      notices.append(.kept(file: try folder.keep(original, of: id, as: "damaged", at: moment)))
      repair = .create
    case .create:
      return
    }
  }

  private func open(_ identity: FileFacts.Identity, saved: Int) throws(DiskError) {
    abandon()
    let file = try disk.open(path, to: .append)
    place = .file(file, saved: saved)
    if try disk.facts(of: file).identity != identity {
      abandon()
      claim = .lost
    }
  }

  private func cut(to size: Int) throws(DiskError) {
    guard case .file(let file, _) = place else { return }
    do throws(DiskError) {
      try disk.truncate(file, to: size)
      try disk.sync(file)
    } catch {
      abandon()
      throw error
    }
  }
}
