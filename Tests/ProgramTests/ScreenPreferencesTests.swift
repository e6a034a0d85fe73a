import Testing

@testable import Commands
@testable import herstelgesprek

/// What the screens keep to, of what a person set.
struct ScreenPreferencesTests {
  @Test func `where nothing is set the curtain falls after three minutes, and a case is kept for a year`() {
    let usual = Preferences().forScreens
    #expect(usual.curtainMinutes == 3 && usual.retentionMonths == 12 && usual.followUpDays == nil)
  }

  @Test func `what is set is taken`() {
    let set = Preferences(followUpDays: 14, curtainMinutes: 0, retentionMonths: 6).forScreens
    #expect(set.curtainMinutes == 0 && set.retentionMonths == 6 && set.followUpDays == 14)
  }
}
