import CNcurses
import Glibc
import TUI

/// How the terminal of this process reads and writes letters.
struct Letters {
  let shown: Lettering
  let typed: InputEncoding

  /// Chooses for the whole process. UTF-8 is only sent to a terminal that is known to read it: by the locale, or by the
  /// terminal's own mode. Elsewhere one byte of `▸` is a command, and the old screen would stay.
  static func choose(term: String, modes: termios) -> Letters {
    let codeset = Codeset.ofEnvironment()
    let readsUTF8 = codeset.isUTF8 || modes.c_iflag & tcflag_t(IUTF8) != 0
    // The language of a locale does not matter, only that its letters are UTF-8.
    guard readsUTF8, isSetToUTF8 || setlocale(LC_CTYPE, "C.UTF-8") != nil && isSetToUTF8
    else {
      setlocale(LC_CTYPE, "C")
      return Letters(shown: .ascii, typed: codeset.isUTF8 ? InputEncoding(otherBytes: .latin1) : codeset.inputEncoding)
    }
    return Letters(
      shown: hasNoSigns(term) ? .plainSigns : .full, typed: InputEncoding(otherBytes: .unreadable))
  }
}

/// Whether the letters of the process are UTF-8.
private var isSetToUTF8: Bool { nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8" }

/// The consoles whose fonts lack the signs, however they are told apart (`vt220`, `linux-16color`).
package func hasNoSigns(_ term: String) -> Bool {
  // `vte` also begins with `vt`, but is a modern terminal.
  ["vt1", "vt2", "vt3", "vt4", "vt5", "linux", "ansi", "cons25"].contains { term.hasPrefix($0) }
}
