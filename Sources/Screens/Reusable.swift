/// Something that takes long to make, kept with all that it was made of: it is used again only for the same.
struct Reusable<Source: Equatable & Sendable, Product: Sendable>: Sendable {
  private var last: (source: Source, product: Product)?

  /// What is kept, where it was made of just this, or else what is made now.
  func product(of source: Source, orElse make: () -> Product) -> Product {
    if let last, last.source == source { return last.product }
    return make()
  }

  mutating func keep(of source: Source, orElse make: () -> Product) {
    // The source too, for what is one and the same in memory is compared in no time.
    last = (source, product(of: source, orElse: make))
  }
}
