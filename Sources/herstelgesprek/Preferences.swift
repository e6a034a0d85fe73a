import Conversation
import JSON5
import Programs
import Screens

/// What a person set in `instellingen.json5`; everything in it may be left out.
struct Preferences: Codable, Hashable {
  /// The language of the program.
  var language: String?
  /// The language of new conversations.
  var talkLanguage: String?
  /// After how many days a follow-up is offered first.
  var followUpDays: Int?
  /// Minutes without a key after which the curtain falls; 0 is never.
  var curtainMinutes: Int?
  /// Months after closing when a record should be deleted.
  var retentionMonths: Int?
  var printer: String?
  /// The program that makes the pages.
  var renderer: String?

  private enum CodingKeys: String, CodingKey {
    case language = "taal"
    case talkLanguage = "gesprekstaal"
    case followUpDays = "opvolging"
    case curtainMinutes = "gordijn"
    case retentionMonths = "bewaren"
    case printer, renderer
  }

  init() {}

  /// Reads the file; without one everything is as usual.
  static func read(at path: String, languages: Languages) throws(FlawedFile) -> Preferences {
    guard PersonalFile.exists(at: path) else { return Preferences() }
    let (preferences, tree) = try PersonalFile(at: path).wholeValue(Preferences.self)
    let flaws = preferences.flaws(languages).map { key, reason in
      let step = Node.Step.key(key.rawValue)
      return FileFlaw(file: path, reason: reason, path: [step], place: tree[[step]]?.place)
    }
    if !flaws.isEmpty { throw FlawedFile(flaws) }
    return preferences
  }

  private func flaws(_ languages: Languages) -> [(CodingKeys, FileFlaw.Reason)] {
    var flaws: [(CodingKeys, FileFlaw.Reason)] = []
    func check(_ number: Int?, _ key: CodingKeys, in allowed: ClosedRange<Int>) {
      if let number, !allowed.contains(number) { flaws.append((key, .count(found: number, allowed: allowed))) }
    }
    func check(_ word: String?, _ key: CodingKeys, among allowed: [String]) {
      if let word, !allowed.contains(word) { flaws.append((key, .notOneOf(allowed))) }
    }
    if language != nil || talkLanguage != nil {
      let codes = languages.codes
      check(language, .language, among: codes)
      check(talkLanguage, .talkLanguage, among: codes)
    }
    check(followUpDays, .followUpDays, in: 1...3650)
    check(curtainMinutes, .curtainMinutes, in: 0...1440)
    check(retentionMonths, .retentionMonths, in: 1...120)
    check(renderer, .renderer, among: Paper.rendererNames)
    if let printer, printer.isBlank { flaws.append((.printer, .blank)) }
    return flaws
  }

  /// What of it the screens need.
  var screenSettings: Settings {
    var settings = Settings()
    settings.curtainMinutes = curtainMinutes ?? settings.curtainMinutes
    settings.retentionMonths = retentionMonths ?? settings.retentionMonths
    settings.followUpDays = followUpDays
    return settings
  }
}
