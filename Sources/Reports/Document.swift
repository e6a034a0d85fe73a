/// A report before it is text, Markdown or HTML: what it says and what belongs together, not how that looks.
///
/// Its texts are as they were stored; each renderer makes them safe for the place they go to.
public struct Document: Hashable, Sendable {
  /// Two letters.
  public var language: String
  /// Also the title of the file, so it never carries a name.
  public var title: String
  public var subtitle: String
  public var blocks: [Block]

  public init(language: String, title: String, subtitle: String, blocks: [Block]) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }
}

/// A part of a report that is not torn apart where that can be helped.
public enum Block: Hashable, Sendable {
  case heading(String)
  case subheading(String)
  case paragraph(String)
  case items([Item])
  /// A question or a talk, with what belongs to it.
  case group(title: String, items: [Item])
  /// A question with room for both side by side, on paper.
  case board(title: String, items: [Item])
  /// A line to sign on for each of these.
  case signatures([String])
  /// What follows begins on a page of its own, under a title of its own.
  case page(title: String, subtitle: String)
}

/// One or more sayings under a label: a person with answers, a fact with its value.
public struct Item: Hashable, Sendable {
  public var mark: Mark?
  public var label: String?
  public var sayings: [Saying]
  /// How many empty lines there are to write on, on paper.
  public var room: Int

  public init(_ label: String? = nil, mark: Mark? = nil, room: Int = 0, sayings: [Saying] = []) {
    self.mark = mark
    self.label = label
    self.sayings = sayings
    self.room = room
  }

  public init(_ label: String, _ saying: Saying) { self.init(label, sayings: [saying]) }

  public init(mark: Mark? = nil, _ saying: Saying) { self.init(mark: mark, sayings: [saying]) }
}

/// A box that is ticked or not.
public enum Mark: Hashable, Sendable {
  case ticked, empty
}

/// A text and, in smaller print, what the program says about it; either may be empty.
public struct Saying: Hashable, Sendable {
  public var text: String
  public var note: String
  /// Whether a person wrote it: then it may run in any direction, and have lines of its own.
  public var isStored: Bool

  /// What somebody said or wrote.
  public static func stored(_ text: String, note: String = "") -> Saying {
    Saying(text: text, note: note, isStored: true)
  }

  /// What the script or the program says.
  public static func printed(_ text: String, note: String = "") -> Saying {
    Saying(text: text, note: note, isStored: false)
  }

  /// Only what the program says about what is not there.
  public static func note(_ note: String) -> Saying { Saying(text: "", note: note, isStored: false) }
}
