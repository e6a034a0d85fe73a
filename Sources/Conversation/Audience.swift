/// Who may look: at a screen, or at a version of the summary.
public enum Audience: Hashable, Sendable {
  /// The facilitator alone; everything may be shown.
  case facilitator
  /// The facilitator and both persons: names only, no roles, reasons, conditions or other cases.
  case together
  /// One person's own: the agreements and that person's words, never the other's.
  case person(Role)
}
