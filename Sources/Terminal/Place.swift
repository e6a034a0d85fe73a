import Screens

/// The part of a layer that lies on the screen.
package struct Place: Hashable {
  /// Where it begins on the screen.
  package let corner: Point
  package let size: Size
  /// How much of the layer lies left of the screen and above it.
  package let hidden: Point

  /// Nil when nothing of the layer can be seen.
  package init?(of layer: Layer, on screen: Size) {
    let left = max(0, layer.origin.column)
    let top = max(0, layer.origin.row)
    let right = min(screen.columns, layer.origin.column + layer.size.columns)
    let bottom = min(screen.rows, layer.origin.row + layer.size.rows)
    guard left < right, top < bottom else { return nil }
    corner = Point(column: left, row: top)
    size = Size(columns: right - left, rows: bottom - top)
    hidden = Point(column: left - layer.origin.column, row: top - layer.origin.row)
  }
}
