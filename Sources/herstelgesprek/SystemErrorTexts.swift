import Glibc
import Texts

/// Why the system refused something, in the words of the language: its own are English.
struct SystemErrorTexts: Decodable {
  let full, tooBig, notPermitted, readOnly, missing, notAFolder, aFolder, taken, tooManyFiles, closed, device: String
  /// What has no words of its own, by its number.
  let other: Template

  subscript(number: Int32) -> String {
    let words = [
      ENOSPC: full, EDQUOT: full, EFBIG: tooBig, EACCES: notPermitted, EPERM: notPermitted, EROFS: readOnly,
      ENOENT: missing, ENOTDIR: notAFolder, EISDIR: aFolder, EEXIST: taken, EMFILE: tooManyFiles, ENFILE: tooManyFiles,
      EBADF: closed, EIO: device, ENXIO: device, ENODEV: device,
    ]
    return words[number] ?? other(["nummer": String(number)])
  }
}
