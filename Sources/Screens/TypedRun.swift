/// Printable keys that follow each other, up to the first key that is not printable. No pause ends a run, so that a slow
/// typist gets the same as a quick one. After words that found no place, the `Space`s and the `Enter` that end the run do
/// nothing.
enum TypedRun: Hashable, Sendable {
  case none
  /// So far it names an option of a choice.
  case choosing(String)
  /// Its first letter was a command; whatever follows finds no place.
  case spent
  /// It found no place.
  case lost
}
