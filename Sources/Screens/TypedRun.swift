/// Printable keys that follow each other, up to the first key that is not printable: no time ends it, so a slow typist
/// is read as a quick one. Words that found no place swallow the `Space`s and the `Enter` that end them.
enum TypedRun: Hashable, Sendable {
  case none
  /// So far it names an option of a choice.
  case choosing(String)
  /// Its first letter was a command; whatever follows finds no place.
  case spent
  /// It found no place.
  case lost
}
