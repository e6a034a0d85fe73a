/// The texts of one language in the order of their form; the generated code knows the place of each.
public final class TextTable: Sendable {
  /// Two or three letters, such as `nl`.
  public let language: String
  public let texts: [String]
  public let lists: [[String]]

  public init(language: String, texts: [String], lists: [[String]]) {
    (self.language, self.texts, self.lists) = (language, texts, lists)
  }
}
