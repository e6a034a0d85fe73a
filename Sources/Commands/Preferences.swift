import Terminal

/// What is set in `instellingen.json5`, by a person or for all accounts; everything in it may be left out.
package struct Preferences: Hashable {
  /// The language of the program.
  var language: String?
  /// The language of new conversations.
  var talkLanguage: String?
  /// Where the cases are kept, as it was written.
  var folder: String?
  /// The file of an own script, as it was written.
  var script: String?
  /// After how many days a follow-up is offered first.
  package var followUpDays: Int?
  /// Minutes without a key after which the curtain falls; 0 is never.
  package var curtainMinutes: Int?
  /// Months after closing when a record should be deleted.
  package var retentionMonths: Int?
  package var printer: String?
  /// The program that makes the pages.
  var renderer: String?
  /// What the letters of the screen stand on, where the terminal does not say it.
  package var background: Background?
  /// Hours that pages are kept; 0 is until the program closes.
  var pageHours: Int?
  /// The program that shows the window, by its name or its path.
  var windowProgram: String?
  /// How large the letters in the window are, in points.
  var windowFontSize: Int?

  /// These, and where nothing is set the others.
  func filled(from others: Preferences) -> Preferences {
    Preferences(
      language: language ?? others.language, talkLanguage: talkLanguage ?? others.talkLanguage,
      folder: folder ?? others.folder, script: script ?? others.script,
      followUpDays: followUpDays ?? others.followUpDays, curtainMinutes: curtainMinutes ?? others.curtainMinutes,
      retentionMonths: retentionMonths ?? others.retentionMonths, printer: printer ?? others.printer,
      renderer: renderer ?? others.renderer, background: background ?? others.background,
      pageHours: pageHours ?? others.pageHours, windowProgram: windowProgram ?? others.windowProgram,
      windowFontSize: windowFontSize ?? others.windowFontSize)
  }
}
