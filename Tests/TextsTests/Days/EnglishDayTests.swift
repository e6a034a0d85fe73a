import Conversation
import Testing

@testable import Texts

struct EnglishDayTests {
  private let english = DayLanguage.english

  @Test func `days near today, and weekdays`() throws {
    english.expect(
      """
      today | 2026-11-26
      Tomorrow | 2026-11-27
      the day after tomorrow | 2026-11-28
      day after tomorrow | 2026-11-28
      yesterday | 2026-11-25
      the day before yesterday | 2026-11-24
      tonight | 2026-11-26
      this evening | 2026-11-26
      tomorrow morning | 2026-11-27
      Friday | 2026-11-27
      friday | 2026-11-27
      Fri | 2026-11-27
      Fri. | 2026-11-27
      Sat | 2026-11-28
      Sun | 2026-11-29
      Mon | 2026-11-30
      Tues | 2026-12-01
      Wed | 2026-12-02
      Thurs | 2026-12-03
      Thu | 2026-12-03
      this Friday | 2026-11-27
      coming Friday | 2026-11-27
      this coming Friday | 2026-11-27
      the coming Monday | 2026-11-30
      """)
  }

  @Test func `next, and parts of a week`() throws {
    english.expect(
      """
      next Friday | 2026-12-04
      next Monday | 2026-11-30
      Friday next | 2026-12-04
      Friday of next week | 2026-12-04
      Friday next week | 2026-12-04
      next week Friday | 2026-12-04
      next week on Friday | 2026-12-04
      Friday of this week | 2026-11-27
      Friday the week after next | 2026-12-11
      last Friday | 2026-11-20
      early next week | 2026-11-30
      the beginning of next week | 2026-11-30
      at the start of next week | 2026-11-30
      mid next week | 2026-12-02
      the middle of next week | 2026-12-02
      end of next week | 2026-12-04
      by the end of next week | 2026-12-04
      late next week | 2026-12-04
      end of the week | 2026-11-27
      this weekend | 2026-11-28
      at the weekend | 2026-11-28
      next weekend | 2026-12-05
      after the weekend | 2026-11-30
      before the weekend | 2026-11-27
      next week | 2026-12-03
      """)
  }

  @Test func `parts of a month and of a year`() throws {
    english.expect(
      """
      early December | 2026-12-01
      early in December | 2026-12-01
      the beginning of January | 2027-01-01
      mid-December | 2026-12-15
      mid December | 2026-12-15
      in the middle of March 2027 | 2027-03-15
      end of December | 2026-12-31
      late December | 2026-12-31
      end of February | 2027-02-28
      end of the month | 2026-11-30
      the end of next month | 2026-12-31
      early next month | 2026-12-01
      next month | 2026-12-26
      the last day of the month | 2026-11-30
      end of the year | 2026-12-31
      start of next year | 2027-01-01
      next year | 2027-11-26
      """)
  }

  @Test func `lengths`() throws {
    english.expect(
      """
      in two weeks | 2026-12-10
      within two weeks | 2026-12-10
      after two weeks | 2026-12-10
      two weeks | 2026-12-10
      10 days | 2026-12-06
      in 10 days | 2026-12-06
      in a fortnight | 2026-12-10
      a week from now | 2026-12-03
      a week from today | 2026-12-03
      in a week's time | 2026-12-03
      in two weeks’ time | 2026-12-10
      within the week | 2026-12-03
      within the next 10 days | 2026-12-06
      twenty-one days | 2026-12-17
      twenty one days | 2026-12-17
      twentyone days | 2026-12-17
      thirty days | 2026-12-26
      in a month | 2026-12-26
      in half a year | 2027-05-26
      in a year | 2027-11-26
      a year and a half | 2028-05-26
      3 days ago | 2026-11-23
      a week on Friday | 2026-12-04
      a fortnight on Monday | 2026-12-14
      Friday week | 2026-12-04
      Friday fortnight | 2026-12-11
      tomorrow week | 2026-12-04
      a week tomorrow | 2026-12-04
      a week Friday | 2026-12-04
      Friday in two weeks | 2026-12-11
      two weeks from Friday | 2026-12-11
      two weeks after 4 December | 2026-12-18
      """)
  }

  @Test func `dates`() throws {
    english.expect(
      """
      4 December | 2026-12-04
      4th December | 2026-12-04
      4th of December | 2026-12-04
      the 4th of December | 2026-12-04
      the fourth of December | 2026-12-04
      December 4, 2026 | 2026-12-04
      December 4 | 2026-12-04
      December the 4th | 2026-12-04
      Dec. 4th | 2026-12-04
      Dec 4th, 2026 | 2026-12-04
      4 Dec 2026 | 2026-12-04
      4 Dec '26 | 2026-12-04
      1st of Jan | 2027-01-01
      2nd January | 2027-01-02
      3rd Feb | 2027-02-03
      May 5 | 2027-05-05
      the 4th | 2026-12-04
      4th | 2026-12-04
      the 31st | 2026-12-31
      the 4th of next month | 2026-12-04
      4/12 | 2026-12-04
      4/12/2026 | 2026-12-04
      2026-12-04 | 2026-12-04
      the first Monday of January | 2027-01-04
      the last Friday of the month | 2026-11-27
      the second Tuesday in March | 2027-03-09
      the fifth Friday of December | 2027-12-31
      on Friday | 2026-11-27
      by Friday | 2026-11-27
      no later than Friday | 2026-11-27
      Friday at the latest | 2026-11-27
      by the 4th | 2026-12-04
      before Friday | 2026-11-27
      until Friday | 2026-11-27
      till Friday | 2026-11-27
      up to and including Friday | 2026-11-27
      Friday 4 December | 2026-12-04
      Friday, December 4 | 2026-12-04
      Friday the 4th | 2026-12-04
      Friday 4/12 | 2026-12-04
      next Friday, 4 December | 2026-12-04
      tomorrow, Friday 27 November | 2026-11-27
      """)
  }

  @Test func `hours and parts of the day leave the day`() throws {
    english.expectRemarks(
      """
      Friday at 4 | “at 4” is not kept
      Friday 4pm | “4pm” is not kept
      Friday at 4 pm | “at 4 pm” is not kept
      Friday at 4 p.m. | “at 4 p.m.” is not kept
      Friday at 4 o'clock | “at 4 o'clock” is not kept
      Friday at half past four | “at half past four” is not kept
      Friday at 16:30 | “at 16:30” is not kept
      Friday between 4 and 5pm | “between 4 and 5pm” is not kept
      Friday 4-5pm | “4-5pm” is not kept
      Friday evening | “evening” is not kept
      Friday in the afternoon | “in the afternoon” is not kept
      Friday after school | “after school” is not kept
      after school on Friday | “after school” is not kept
      Friday the 4th at 4 | “at 4” is not kept
      early Friday | “early” is not kept
      tonight | “evening” is not kept
      around 4 December | “around” is not kept
      before Friday | Friday included
      """)
  }
}
