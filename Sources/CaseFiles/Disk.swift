/// The calls through which this module reaches the disk; tests give one that fails, tears and loses power.
///
/// There is no renaming: on FAT no order of calls with a rename survives a power cut.
public protocol Disk: AnyObject, Sendable {
  func open(_ path: String, to purpose: Purpose) throws(DiskError) -> Descriptor
  func close(_ file: Descriptor)
  /// Some bytes from a place on, fewer than asked where the file ends, none behind its end.
  func read(_ count: Int, from place: Int, of file: Descriptor) throws(DiskError) -> [UInt8]
  /// How many bytes were written: it may be fewer than given.
  func write(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) -> Int
  /// Returns when what was written, or the names in the folder, would survive a power cut.
  func sync(_ file: Descriptor) throws(DiskError)
  func truncate(_ file: Descriptor, to size: Int) throws(DiskError)
  func setMode(_ mode: UInt32, of file: Descriptor) throws(DiskError)
  func facts(of file: Descriptor) throws(DiskError) -> FileFacts
  /// Like `lstat`: a symbolic link is not followed.
  func facts(at path: String) throws(DiskError) -> FileFacts
  /// Whether the lock is ours.
  func lock(_ file: Descriptor) throws(DiskError) -> Bool
  /// Lets go of the lock and closes the file.
  func unlock(_ file: Descriptor)
  func remove(_ path: String) throws(DiskError)
  func makeFolder(_ path: String) throws(DiskError)
  func names(in folder: String) throws(DiskError) -> [String]
  func allowsWriting(_ path: String) -> Bool
  func random(_ count: Int) -> [UInt8]
  /// An identifier of this computer; nil where that is not known.
  var machine: String? { get }
}

/// What a file is opened for.
public enum Purpose: Hashable, Sendable {
  case read
  /// What is written goes to the end.
  case append
  /// What is written begins at the start and replaces what is there.
  case overwrite
  /// As `append`, of a file that may not be there yet; readable by its owner only.
  case create
  /// As `create`, or as `append` when it is there.
  case createOrAppend
  case folder
}

public struct Descriptor: Hashable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }
}

/// What the file system knows of a file besides its content.
public struct FileFacts: Hashable, Sendable {
  public var identity: Identity
  public var links: Int
  public var size: Int
  /// When the content was changed, in nanoseconds since 1970.
  public var modified: Int
  /// When the content or these facts were changed, in nanoseconds since 1970: nobody can set it.
  public var changed: Int
  /// The permission bits.
  public var mode: UInt32
  public var isRegular: Bool

  /// Two paths with one identity are one file.
  public struct Identity: Hashable, Sendable {
    public var device: UInt64
    public var inode: UInt64

    public init(device: UInt64, inode: UInt64) { (self.device, self.inode) = (device, inode) }
  }

  public init(identity: Identity, links: Int, size: Int, modified: Int, changed: Int, mode: UInt32, isRegular: Bool) {
    self.identity = identity
    self.links = links
    self.size = size
    self.modified = modified
    self.changed = changed
    self.mode = mode
    self.isRegular = isRegular
  }

  /// Whether others than the owner may read or change it.
  public var isOpenToOthers: Bool { mode & 0o077 != 0 }
}

/// A call to the disk that failed, with the error number it gave.
public struct DiskError: Error, Hashable, Sendable {
  public let call: Call
  public let number: Int32

  public init(_ call: Call, _ number: Int32) { (self.call, self.number) = (call, number) }

  public enum Call: String, Sendable {
    case open, read, write, sync, truncate, setMode, facts, lock, remove, makeFolder, names
    /// What was read back is not what was written.
    case readBack
  }
}
