/// A constant of the type whose extension the code stands in; its value is made when it is first used.
struct Constant {
  let name: String
  /// The code of the value.
  let value: String

  /// Its value is compiled as it is written: to optimise a literal of a thousand words takes seconds.
  var code: String {
    """
      public static let \(name) = \(name)Value()
      @_optimize(none) private static func \(name)Value() -> Self {
        \(value)
      }

    """
  }
}
