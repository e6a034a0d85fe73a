/// Why something did not reach paper, and where its file was kept, if it could be.
public enum PaperError: Error, Hashable, Sendable {
  /// None of these programs, which make PDF, is on the machine.
  case noRenderer(wanted: [String], kept: String?)
  /// `lp` is not on the machine.
  case noPrintProgram(kept: String?)
  /// `lp` is there and knows no printer.
  case noPrinter(kept: String?)
  /// There is no printer of that name; these there are. Nothing was made yet.
  case unknownPrinter(known: [String])
  /// `xdg-open` is not there, or there is no graphical screen.
  case noBrowser(kept: String?)
  case failed(program: String, kept: String?)
  case tookTooLong(program: String, kept: String?)
  case cannotWrite(path: String)
  /// It was no longer wanted.
  case cancelled

  /// Where the page is that was kept.
  public var kept: String? {
    switch self {
    case .noRenderer(_, let kept), .noPrintProgram(let kept), .noPrinter(let kept), .noBrowser(let kept),
      .failed(_, let kept), .tookTooLong(_, let kept):
      kept
    case .unknownPrinter, .cannotWrite, .cancelled: nil
    }
  }
}
