extension Texts {
  /// What to say of a new passphrase that a machine can guess by trying; nothing of a longer one.
  public func remark(onPassphrase passphrase: String) -> String? {
    passphrase.count < 12 ? files.notices.shortPassphrase : nil
  }
}
