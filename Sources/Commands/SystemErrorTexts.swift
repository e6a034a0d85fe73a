import Glibc
import Texts

extension Texts.System {
  /// Why the system refused something, by the number of its error.
  subscript(number: Int32) -> String {
    switch number {
    case ENOSPC, EDQUOT: full
    case EFBIG: tooBig
    case EACCES, EPERM: notPermitted
    case EROFS: readOnly
    case ENOENT: missing
    case ENOTDIR: notAFolder
    case EISDIR: aFolder
    case EEXIST: taken
    // A link is never followed, and a pipe is never read.
    case ELOOP, EINVAL: notAFile
    case EMFILE, ENFILE: tooManyFiles
    case EBADF: closed
    case EIO, ENXIO, ENODEV, EINTR, ESTALE, ETIMEDOUT: device
    default: other(number: Int(number))
    }
  }
}
