extension Document {
  /// The blocks, each with the level of its heading, if it has one: one deeper than what it stands under, so that no
  /// level is skipped.
  var outline: [(block: Block, level: Int)] {
    var section = 1
    var current = 1
    return blocks.map { block in
      switch block {
      case .page: (section, current) = (1, 1)
      case .heading: (section, current) = (2, 2)
      case .subheading: current = section + 1
      case .group, .board: return (block, current + 1)
      case .paragraph, .items, .signatures: break
      }
      return (block, current)
    }
  }
}
