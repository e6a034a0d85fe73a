extension DayWords {
  /// The languages that are built in, by their code.
  public static func builtIn(_ language: String) -> DayWords? {
    switch language {
    case "nl": nl
    case "en": en
    case "fr": fr
    default: nil
    }
  }
}

extension Texts {
  /// Days in this language.
  public var days: DayWords { DayWords.builtIn(language) ?? .nl }
}
