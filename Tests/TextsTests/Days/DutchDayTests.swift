import Conversation
import Testing

@testable import Texts

struct DutchDayTests {
  private let dutch = DayLanguage.dutch

  @Test func `days near today`() throws {
    #expect(Day.thursday.description == "2026-11-26")
    try dutch.expect(
      """
      vandaag | 2026-11-26
      Vandaag. | 2026-11-26
      heden | 2026-11-26
      morgen | 2026-11-27
      MORGEN | 2026-11-27
      overmorgen | 2026-11-28
      gisteren | 2026-11-25
      eergisteren | 2026-11-24
      vanavond | 2026-11-26
      vanmiddag | 2026-11-26
      deze namiddag | 2026-11-26
      morgenvroeg | 2026-11-27
      morgen vroeg | 2026-11-27
      morgenavond | 2026-11-27
      overmorgenavond | 2026-11-28
      gisterenavond | 2026-11-25
      """)
  }

  @Test func `a weekday is the first one after today`() throws {
    try dutch.expect(
      """
      vrijdag | 2026-11-27
      Vrijdag | 2026-11-27
      vr | 2026-11-27
      vr. | 2026-11-27
      vrij | 2026-11-27
      vri | 2026-11-27
      zaterdag | 2026-11-28
      za | 2026-11-28
      zon | 2026-11-29
      zo. | 2026-11-29
      maandag | 2026-11-30
      ma | 2026-11-30
      dinsdag | 2026-12-01
      di. | 2026-12-01
      woensdag | 2026-12-02
      woe | 2026-12-02
      donderdag | 2026-12-03
      do | 2026-12-03
      deze vrijdag | 2026-11-27
      komende vrijdag | 2026-11-27
      aanstaande vrijdag | 2026-11-27
      eerstvolgende vrijdag | 2026-11-27
      de eerstvolgende maandag | 2026-11-30
      donderdag a.s. | 2026-12-03
      zaterdag e.k. | 2026-11-28
      zondag aanstaande | 2026-11-29
      vrijdag die komt | 2026-11-27
      """)
  }

  @Test func `next is in the next calendar week`() throws {
    try dutch.expect(
      """
      volgende vrijdag | 2026-12-04
      volgende maandag | 2026-11-30
      volgende donderdag | 2026-12-03
      volgende zondag | 2026-12-06
      vrijdag volgende week | 2026-12-04
      vrijdag van volgende week | 2026-12-04
      volgende week vrijdag | 2026-12-04
      volgende week op vrijdag | 2026-12-04
      volgende week, vrijdag | 2026-12-04
      zondag volgende week | 2026-12-06
      de dinsdag van volgende week | 2026-12-01
      volgende week ma. | 2026-11-30
      vrijdag van deze week | 2026-11-27
      deze week zondag | 2026-11-29
      vrijdag van de week daarna | 2026-12-11
      vorige vrijdag | 2026-11-20
      maandag vorige week | 2026-11-16
      """)
  }

  @Test func `parts of a week`() throws {
    try dutch.expect(
      """
      begin volgende week | 2026-11-30
      het begin van volgende week | 2026-11-30
      in het begin van volgende week | 2026-11-30
      midden volgende week | 2026-12-02
      half volgende week | 2026-12-02
      eind volgende week | 2026-12-04
      einde volgende week | 2026-12-04
      tegen het einde van volgende week | 2026-12-04
      eind van de week | 2026-11-27
      einde van de week | 2026-11-27
      eind deze week | 2026-11-27
      midden van de week | 2026-12-02
      begin van de week | 2026-11-30
      dit weekend | 2026-11-28
      dit week-end | 2026-11-28
      in het weekend | 2026-11-28
      komend weekend | 2026-11-28
      volgend weekend | 2026-12-05
      weekend van volgende week | 2026-12-05
      dit weekend zaterdag | 2026-11-28
      zondag in het weekend | 2026-11-29
      zondag van volgend weekend | 2026-12-06
      na het weekend | 2026-11-30
      na het week-end | 2026-11-30
      voor het weekend | 2026-11-27
      volgende week | 2026-12-03
      tegen volgende week | 2026-12-03
      """)
  }

  @Test func `parts of a month and of a year`() throws {
    try dutch.expect(
      """
      begin december | 2026-12-01
      half december | 2026-12-15
      midden december | 2026-12-15
      medio januari | 2027-01-15
      eind december | 2026-12-31
      eind november | 2026-11-30
      eind feb | 2027-02-28
      eind februari 2028 | 2028-02-29
      begin jan. | 2027-01-01
      half maart 2027 | 2027-03-15
      eind van de maand | 2026-11-30
      einde maand | 2026-11-30
      begin van de maand | 2026-12-01
      half deze maand | 2026-11-15
      begin volgende maand | 2026-12-01
      eind volgende maand | 2026-12-31
      tegen eind volgende maand | 2026-12-31
      volgende maand | 2026-12-26
      de laatste dag van de maand | 2026-11-30
      de eerste dag van volgende maand | 2026-12-01
      eind van het jaar | 2026-12-31
      begin volgend jaar | 2027-01-01
      eind 2027 | 2027-12-31
      volgend jaar | 2027-11-26
      """)
  }

  @Test func `lengths are counted from today`() throws {
    try dutch.expect(
      """
      over een week | 2026-12-03
      over één week | 2026-12-03
      over 1 week | 2026-12-03
      over een weekje | 2026-12-03
      binnen een week | 2026-12-03
      na een week | 2026-12-03
      een week | 2026-12-03
      2 weken | 2026-12-10
      2weken | 2026-12-10
      over twee weken | 2026-12-10
      veertien dagen | 2026-12-10
      over veertien dagen | 2026-12-10
      binnen de week | 2026-12-03
      binnen de maand | 2026-12-26
      binnen de 14 dagen | 2026-12-10
      binnen de komende 14 dagen | 2026-12-10
      binnen dit en een week | 2026-12-03
      over een dag | 2026-11-27
      binnen 48 uur | 2026-11-28
      over 10 dagen | 2026-12-06
      over acht dagen | 2026-12-04
      over drieëntwintig dagen | 2026-12-19
      over drieentwintig dagen | 2026-12-19
      over drie-en-twintig dagen | 2026-12-19
      over drie en twintig dagen | 2026-12-19
      eenentwintig dagen | 2026-12-17
      éénentwintig dagen | 2026-12-17
      over dertig dagen | 2026-12-26
      over een maand | 2026-12-26
      over 3 maanden | 2027-02-26
      een half jaar | 2027-05-26
      over een half jaar | 2027-05-26
      anderhalf jaar | 2028-05-26
      over een jaar | 2027-11-26
      twee jaar | 2028-11-26
      een week later | 2026-12-03
      3 dagen geleden | 2026-11-23
      een week geleden | 2026-11-19
      """)
  }

  @Test func `lengths counted from another day`() throws {
    try dutch.expect(
      """
      vrijdag over een week | 2026-12-04
      vrijdag over 1 week | 2026-12-04
      vrijdag over 14 dagen | 2026-12-11
      vrijdag over 8 dagen | 2026-12-04
      vrijdag binnen 2 weken | 2026-12-11
      maandag over 2 weken | 2026-12-14
      donderdag over een week | 2026-12-10
      morgen over een week | 2026-12-04
      overmorgen over twee weken | 2026-12-12
      vandaag over een week | 2026-12-03
      over een week op vrijdag | 2026-12-04
      een week na vrijdag | 2026-12-04
      10 dagen na vrijdag | 2026-12-07
      twee weken na 4 december | 2026-12-18
      een maand vanaf morgen | 2026-12-27
      """)
  }

  @Test func `dates`() throws {
    try dutch.expect(
      """
      4/12 | 2026-12-04
      4 / 12 | 2026-12-04
      04/12 | 2026-12-04
      4-12 | 2026-12-04
      4 - 12 | 2026-12-04
      4.12 | 2026-12-04
      4.12. | 2026-12-04
      4 12 | 2026-12-04
      4/12/2026 | 2026-12-04
      4.12.26 | 2026-12-04
      4-12-'26 | 2026-12-04
      4-12-’26 | 2026-12-04
      4 12 2026 | 2026-12-04
      04-12-2026 | 2026-12-04
      2026-12-04 | 2026-12-04
      2026/12/4 | 2026-12-04
      4 december | 2026-12-04
      4december | 2026-12-04
      4 dec | 2026-12-04
      4 dec. | 2026-12-04
      4-dec-2026 | 2026-12-04
      4 dec '26 | 2026-12-04
      4 dec 26 | 2026-12-04
      4 dec. 2026 | 2026-12-04
      5 mrt | 2027-03-05
      4 sept. | 2027-09-04
      vier december | 2026-12-04
      vijfentwintig december | 2026-12-25
      december 4 | 2026-12-04
      4e | 2026-12-04
      4de | 2026-12-04
      de 4de | 2026-12-04
      den 4den | 2026-12-04
      de 1ste | 2026-12-01
      de 26ste | 2026-11-26
      de 25ste | 2026-12-25
      de 31ste | 2026-12-31
      de vierde | 2026-12-04
      de 4de december | 2026-12-04
      de vierde van december | 2026-12-04
      de 15de van volgende maand | 2026-12-15
      de 30ste van de maand | 2026-11-30
      26/11 | 2026-11-26
      27/11 | 2026-11-27
      25/11 | 2027-11-25
      1/1 | 2027-01-01
      1 jan | 2027-01-01
      29/2 | 2028-02-29
      25/11/2026 | 2026-11-25
      4 december volgend jaar | 2027-12-04
      """)
  }

  @Test func `the nth weekday of a month`() throws {
    try dutch.expect(
      """
      de eerste maandag van januari | 2027-01-04
      eerste maandag van januari | 2027-01-04
      de laatste vrijdag van de maand | 2026-11-27
      de eerste vrijdag van de maand | 2026-12-04
      de 2de dinsdag van januari | 2027-01-12
      de derde woensdag in december | 2026-12-16
      eerste maandag van volgende maand | 2026-12-07
      laatste vrijdag van december | 2026-12-25
      de tweede zondag van mei 2027 | 2027-05-09
      de vierde donderdag van november | 2026-11-26
      de vijfde vrijdag van december | 2027-12-31
      de vijfde maandag van februari | 2044-02-29
      """)
  }

  @Test func `prepositions keep the day`() throws {
    try dutch.expect(
      """
      op vrijdag | 2026-11-27
      tegen vrijdag | 2026-11-27
      uiterlijk vrijdag | 2026-11-27
      uiterlijk op vrijdag | 2026-11-27
      ten laatste vrijdag | 2026-11-27
      ten laatste op vrijdag | 2026-11-27
      vrijdag ten laatste | 2026-11-27
      op z'n laatst vrijdag | 2026-11-27
      tegen 4/12 | 2026-12-04
      uiterlijk op 4 december | 2026-12-04
      voor vrijdag | 2026-11-27
      vóór vrijdag | 2026-11-27
      tot vrijdag | 2026-11-27
      tot en met vrijdag | 2026-11-27
      t.e.m. vrijdag | 2026-11-27
      t/m vrijdag | 2026-11-27
      tot 4/12/2026 | 2026-12-04
      t.e.m. 4 december | 2026-12-04
      """)
  }

  @Test func `a weekday and a date fit each other`() throws {
    try dutch.expect(
      """
      vrijdag 4 december | 2026-12-04
      vrijdag, 4 december 2026. | 2026-12-04
      vrijdag 4 december 2026 | 2026-12-04
      vr 4/12 | 2026-12-04
      vr. 4-12 | 2026-12-04
      vrijdag de 4de | 2026-12-04
      vrijdag de vierde | 2026-12-04
      vrijdag 4 | 2026-12-04
      volgende week vrijdag 4/12 | 2026-12-04
      vrijdag van volgende week, 4/12 | 2026-12-04
      volgende vrijdag 4 december | 2026-12-04
      deze vrijdag 27 november | 2026-11-27
      volgende week 4/12 | 2026-12-04
      morgen vrijdag | 2026-11-27
      morgen, vrijdag 27 november | 2026-11-27
      vandaag donderdag 26/11 | 2026-11-26
      4 december (vrijdag) | 2026-12-04
      op vrijdag 4 december | 2026-12-04
      donderdag 26/11 | 2026-11-26
      """)
  }

  @Test func `hours and parts of the day leave the day`() throws {
    try dutch.expectRemarks(
      """
      vrijdag om 16u | “om 16u” wordt niet bewaard
      vrijdag 16u | “16u” wordt niet bewaard
      vrijdag 16u30 | “16u30” wordt niet bewaard
      vrijdag 16.30u | “16.30u” wordt niet bewaard
      vrijdag om 16:30 | “om 16:30” wordt niet bewaard
      vrijdag 4/12 om 16.30 | “om 16.30” wordt niet bewaard
      vrijdag om 4 | “om 4” wordt niet bewaard
      vrijdag om vier uur | “om vier uur” wordt niet bewaard
      vrijdag om half vijf | “om half vijf” wordt niet bewaard
      vrijdag om kwart voor 5 | “om kwart voor 5” wordt niet bewaard
      vrijdag rond 16 uur | “rond 16 uur” wordt niet bewaard
      vrijdag van 16u tot 17u | “van 16u tot 17u” wordt niet bewaard
      vrijdag tussen 16 en 17u | “tussen 16 en 17u” wordt niet bewaard
      vrijdag vanaf 16u | “vanaf 16u” wordt niet bewaard
      vrijdagavond | “avond” wordt niet bewaard
      vr 's avonds | “'s avonds” wordt niet bewaard
      woensdagnamiddag | “namiddag” wordt niet bewaard
      maandagochtend om 9u | “ochtend om 9u” wordt niet bewaard
      vrijdag in de voormiddag | “in de voormiddag” wordt niet bewaard
      vrijdag over de middag | “over de middag” wordt niet bewaard
      vrijdag na de middag | “na de middag” wordt niet bewaard
      vrijdag morgen | “morgen” wordt niet bewaard
      vrijdag na school | “na school” wordt niet bewaard
      vrijdag 4/12 na school | “na school” wordt niet bewaard
      vrijdag (na school) | “na school” wordt niet bewaard
      na school op vrijdag | “na school” wordt niet bewaard
      vrijdag tijdens de speeltijd | “tijdens de speeltijd” wordt niet bewaard
      om 16u op vrijdag | “om 16u” wordt niet bewaard
      vrijdagavond 4 december | “avond” wordt niet bewaard
      vanavond | “avond” wordt niet bewaard
      morgenvroeg | “vroeg” wordt niet bewaard
      morgen om 10u | “om 10u” wordt niet bewaard
      over een week om 16u | “om 16u” wordt niet bewaard
      rond 4 december | “rond” wordt niet bewaard
      in de loop van volgende week | “in de loop van” wordt niet bewaard
      tegen vrijdagavond | “avond” wordt niet bewaard
      voor vrijdag 16u | “16u” wordt niet bewaard · vrijdag telt mee
      """)
  }
}
