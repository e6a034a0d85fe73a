extension String {
  public func truncated(to columns: Int, ellipsis: String = "…") -> String {
    Substring(self).truncated(to: columns, ellipsis: ellipsis)
  }

  public func padded(to columns: Int, ellipsis: String = "…") -> String {
    Substring(self).padded(to: columns, ellipsis: ellipsis)
  }
}

extension Substring {
  /// The display form of this text on one row, cut between characters when it has more columns than there is room.
  public func truncated(to columns: Int, ellipsis: String = "…") -> String {
    if self.columns <= columns { return displayForm }
    let room = columns - ellipsis.columns
    guard room >= 0 else { return leading(Swift.max(columns, 0)) }
    return leading(room) + ellipsis
  }

  /// The display form of this text on one row of exactly so many columns: cut when longer, spaces when shorter.
  public func padded(to columns: Int, ellipsis: String = "…") -> String {
    if let own = simpleColumns, own <= columns { return String(self) + .spaces(columns - own) }
    let text = truncated(to: columns, ellipsis: ellipsis)
    return text + .spaces(columns - text.columns)
  }

  /// As many whole characters as fit, in display form.
  private func leading(_ room: Int) -> String {
    var used = 0
    let fitting = prefix { character in
      used += character.columns
      return used <= room
    }
    return fitting.displayForm
  }
}
