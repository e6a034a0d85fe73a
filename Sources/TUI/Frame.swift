/// The room a frame has, in terminal cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen, in terminal cells from the top left corner.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// The role a piece of text plays; the terminal picks the attributes.
public enum Style: Hashable, Sendable, CaseIterable {
  case plain
  /// What a screen or a block is about.
  case heading
  /// Whose turn it is and what is asked: the biggest thing on the board.
  case turn
  /// What has the focus.
  case focus
  /// What asks for attention.
  case attention
  /// Words that only help: hints, what is still to come.
  case hint
  /// Lines between parts and around panels; never words, since it may be dim.
  case rule
}

/// A piece of text in one style, on one row: in display form, without control characters, inside its layer.
public struct Run: Hashable, Sendable {
  public var at: Point
  public var text: String
  public var style: Style

  public init(at: Point, text: String, style: Style) {
    self.at = at
    self.text = text
    self.style = style
  }
}

/// One panel: an opaque rectangle with text on it, no run over another. Places inside it count from its own corner.
public struct Layer: Hashable, Sendable {
  public var origin: Point
  public var size: Size
  public var runs: [Run]

  public init(origin: Point, size: Size, runs: [Run]) {
    self.origin = origin
    self.size = size
    self.runs = runs
  }
}

/// Everything a screen shows at one moment: layers from the bottom to the top, and where the cursor stands.
public struct Frame: Hashable, Sendable {
  public var size: Size
  public var layers: [Layer]
  /// Where the hardware cursor stands, counted from the corner of the screen; always on what has the focus.
  public var cursor: Point
  /// Whether the whole screen is erased and painted anew, so that no cell of an earlier frame stays: needed at every
  /// change of audience, since terminals may count the columns of a letter otherwise than is done here.
  public var isFresh: Bool

  public init(size: Size, layers: [Layer], cursor: Point, isFresh: Bool = false) {
    self.size = size
    self.layers = layers
    self.cursor = cursor
    self.isFresh = isFresh
  }
}
