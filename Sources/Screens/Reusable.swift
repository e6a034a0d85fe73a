import TUI

/// Something that takes long to make, kept with all that it was made of: it is used again only for the same.
///
/// That sources can be compared is asked where it is needed, not of the type: the language would look it up for each kind of
/// source in a list of all types, before the first frame.
struct Reusable<Source: Sendable, Product: Sendable>: Sendable {
  private var last: (source: Source, product: Product)?

  /// What is kept, where it was made of just this, or else what is made now.
  func product(of source: Source, orElse make: () -> Product) -> Product where Source: Equatable {
    if let last, last.source == source { return last.product }
    return make()
  }

  /// The same, and what is made now is kept.
  @discardableResult
  mutating func keep(of source: Source, orElse make: (Source) -> Product) -> Product where Source: Equatable {
    let product = product(of: source) { make(source) }
    // The source too, for what is one and the same in memory is compared in no time.
    last = (source, product)
    return product
  }
}

/// The parts of a picture that the next keys will hardly change.
struct PictureParts: Sendable {
  /// The screen below a box: while somebody types in a field it stays what it was.
  var screenBelow = Reusable<ScreenSource, MiddlePage>()
  /// The screen where nothing lies on it: when an answer is saved, only the line that says so changes.
  var content = Reusable<ScreenSource, Content>()
  var title = Reusable<Title, [Run]>()
  var footer = Reusable<Footer, [Run]>()
  /// All runs of the screen, by those of its parts.
  var screen = Reusable<[[Run]], [Run]>()
  var border = Reusable<Size, [Run]>()
}
