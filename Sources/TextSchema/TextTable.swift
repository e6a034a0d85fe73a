/// The texts of one language in the order of their form; the generated code knows the place of each.
public final class TextTable: Sendable {
  /// Two or three letters, such as `nl`.
  public let language: String
  public let texts: [String]
  public let lists: [[String]]
  public let numbers: [[String: Int]]

  public init(language: String, texts: [String], lists: [[String]], numbers: [[String: Int]]) {
    (self.language, self.texts, self.lists, self.numbers) = (language, texts, lists, numbers)
  }
}
