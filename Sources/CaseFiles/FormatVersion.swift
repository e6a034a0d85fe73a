/// The versions of the file format, in one place. A program that meets a version above its own leaves the file alone.
enum FormatVersion {
  /// Lines that hold a record, and headers of journals that were never cleaned.
  static let record = 1
  /// Headers of cleaned editions, and the small files beside a case (intent, tombstone, days of a sealed case, drafts):
  /// a program of version 1 could not read them rightly.
  static let edition = 2
  /// The highest version that this program understands.
  static let newest = edition
}
