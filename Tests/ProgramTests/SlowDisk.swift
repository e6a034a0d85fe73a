import CaseFiles
import Foundation
import Glibc

/// The real disk, whose `sync` waits while a gate is closed.
final class SlowDisk: Disk {
  private let disk = PosixDisk()
  private let gate: Gate

  init(_ gate: Gate) { self.gate = gate }

  /// Closed, it makes each `sync` wait; used from any thread.
  final class Gate: @unchecked Sendable {
    // `NSCondition` guards both.
    private let condition = NSCondition()
    private var isOpen = true
    private var error: DiskError?

    func close() { condition.withLock { isOpen = false } }

    /// Syncs return again; with this error, where there is one.
    func open(_ error: DiskError? = nil) {
      condition.withLock {
        (isOpen, self.error) = (true, error)
        condition.broadcast()
      }
    }

    func pass() throws(DiskError) {
      let error = condition.withLock {
        while !isOpen { condition.wait() }
        return self.error
      }
      if let error { throw error }
    }
  }

  func sync(_ file: Descriptor) throws(DiskError) {
    try gate.pass()
    try disk.sync(file)
  }

  func open(_ path: String, to purpose: Purpose) throws(DiskError) -> Descriptor { try disk.open(path, to: purpose) }
  func close(_ file: Descriptor) { disk.close(file) }
  func read(_ count: Int, from place: Int, of file: Descriptor) throws(DiskError) -> [UInt8] {
    try disk.read(count, from: place, of: file)
  }
  func write(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) -> Int {
    try disk.write(bytes, to: file)
  }
  func truncate(_ file: Descriptor, to size: Int) throws(DiskError) { try disk.truncate(file, to: size) }
  func setMode(_ mode: UInt32, of file: Descriptor) throws(DiskError) { try disk.setMode(mode, of: file) }
  func facts(of file: Descriptor) throws(DiskError) -> FileFacts { try disk.facts(of: file) }
  func facts(at path: String) throws(DiskError) -> FileFacts { try disk.facts(at: path) }
  func lock(_ file: Descriptor) throws(DiskError) -> Bool { try disk.lock(file) }
  func unlock(_ file: Descriptor) { disk.unlock(file) }
  func remove(_ path: String) throws(DiskError) { try disk.remove(path) }
  func makeFolder(_ path: String) throws(DiskError) { try disk.makeFolder(path) }
  func names(in folder: String) throws(DiskError) -> [String] { try disk.names(in: folder) }
  func allowsWriting(_ path: String) -> Bool { disk.allowsWriting(path) }
  func random(_ count: Int) -> [UInt8] { disk.random(count) }
  var machine: String? { disk.machine }
}
