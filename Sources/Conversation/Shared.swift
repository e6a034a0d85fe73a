/// A large value that seldom changes: all copies of what holds it share it until one of them sets another, and are as
/// quick to make as if it were small.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline let value: Value

    @usableFromInline init(_ value: Value) { self.value = value }
  }

  @usableFromInline var box: Box

  public init(_ value: Value) { box = Box(value) }

  @inlinable public var wrappedValue: Value {
    get { box.value }
    set { box = Box(newValue) }
  }

  /// To hold the same value elsewhere too.
  public var projectedValue: Shared { self }
}

extension Shared: Equatable where Value: Equatable {
  public static func == (one: Shared, other: Shared) -> Bool {
    one.box === other.box || one.box.value == other.box.value
  }
}

extension Shared: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}

extension Shared: Codable where Value: Codable {
  public init(from decoder: any Decoder) throws { self.init(try Value(from: decoder)) }

  public func encode(to encoder: any Encoder) throws { try box.value.encode(to: encoder) }
}
