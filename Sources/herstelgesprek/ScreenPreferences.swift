import Commands
import Screens

extension Preferences {
  /// What of it the screens need.
  var forScreens: ScreenPreferences {
    var preferences = ScreenPreferences()
    preferences.curtainMinutes = curtainMinutes ?? preferences.curtainMinutes
    preferences.retentionMonths = retentionMonths ?? preferences.retentionMonths
    preferences.followUpDays = followUpDays
    return preferences
  }
}
