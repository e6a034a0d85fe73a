/// Printable keys in a row, up to the first other key. A pause does not end the run, so that slow and quick typing do the
/// same. When the words were not used, the `Space`s and the `Enter` that end the run do nothing.
enum TypedRun: Hashable, Sendable {
  case none
  /// Spaces alone, that nothing was done with: the word behind them is used as if it came first.
  case blank
  /// So far it names an option of a choice.
  case choosing(String)
  /// Its first letter was a command; what follows is not used.
  case spent
  /// It was not used for anything.
  case lost
}
