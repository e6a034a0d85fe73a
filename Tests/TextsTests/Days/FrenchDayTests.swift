import Conversation
import Testing

@testable import Texts

struct FrenchDayTests {
  private let french = DayLanguage.french

  @Test func `days near today, and weekdays`() throws {
    french.expect(
      """
      aujourd'hui | 2026-11-26
      aujourd’hui | 2026-11-26
      aujourdhui | 2026-11-26
      Aujourd hui | 2026-11-26
      demain | 2026-11-27
      après-demain | 2026-11-28
      apres demain | 2026-11-28
      après demain | 2026-11-28
      apre\u{300}s-demain | 2026-11-28
      hier | 2026-11-25
      avant-hier | 2026-11-24
      ce soir | 2026-11-26
      cet après-midi | 2026-11-26
      demain matin | 2026-11-27
      vendredi | 2026-11-27
      ven. | 2026-11-27
      ve | 2026-11-27
      samedi | 2026-11-28
      sam. | 2026-11-28
      dim | 2026-11-29
      di | 2026-11-29
      lundi | 2026-11-30
      mar. | 2026-12-01
      ma | 2026-12-01
      mer | 2026-12-02
      jeudi | 2026-12-03
      ce vendredi | 2026-11-27
      vendredi qui vient | 2026-11-27
      ce vendredi qui vient | 2026-11-27
      le prochain vendredi | 2026-11-27
      le vendredi qui vient | 2026-11-27
      """)
  }

  @Test func `next, and parts of a week`() throws {
    french.expect(
      """
      vendredi prochain | 2026-12-04
      lundi prochain | 2026-11-30
      vendredi de la semaine prochaine | 2026-12-04
      le vendredi de la semaine prochaine | 2026-12-04
      vendredi la semaine prochaine | 2026-12-04
      la semaine prochaine vendredi | 2026-12-04
      vendredi de cette semaine | 2026-11-27
      vendredi dernier | 2026-11-20
      début de la semaine prochaine | 2026-11-30
      en début de semaine prochaine | 2026-11-30
      au début de la semaine prochaine | 2026-11-30
      milieu de la semaine prochaine | 2026-12-02
      mi-semaine | 2026-12-02
      fin de la semaine prochaine | 2026-12-04
      fin de semaine | 2026-11-27
      à la fin de la semaine | 2026-11-27
      ce week-end | 2026-11-28
      ce weekend | 2026-11-28
      le week-end prochain | 2026-12-05
      après le week-end | 2026-11-30
      avant le week-end | 2026-11-27
      la semaine prochaine | 2026-12-03
      """)
  }

  @Test func `parts of a month and of a year`() throws {
    french.expect(
      """
      début décembre | 2026-12-01
      au début de décembre | 2026-12-01
      mi-décembre | 2026-12-15
      mi décembre | 2026-12-15
      à la mi-décembre | 2026-12-15
      fin décembre | 2026-12-31
      fin déc. | 2026-12-31
      fin février | 2027-02-28
      mi-mars 2027 | 2027-03-15
      fin du mois | 2026-11-30
      d'ici la fin du mois | 2026-11-30
      fin du mois prochain | 2026-12-31
      au début du mois prochain | 2026-12-01
      le mois prochain | 2026-12-26
      le dernier jour du mois | 2026-11-30
      fin de l'année | 2026-12-31
      début de l'année prochaine | 2027-01-01
      l'an prochain | 2027-11-26
      """)
  }

  @Test func `lengths`() throws {
    french.expect(
      """
      dans deux semaines | 2026-12-10
      sous deux semaines | 2026-12-10
      d'ici deux semaines | 2026-12-10
      d’ici à deux semaines | 2026-12-10
      endéans deux semaines | 2026-12-10
      endeans les deux semaines | 2026-12-10
      deux semaines | 2026-12-10
      dans la semaine | 2026-12-03
      dans le mois | 2026-12-26
      un an | 2027-11-26
      dans un an | 2027-11-26
      un an et demi | 2028-05-26
      dans six mois | 2027-05-26
      huit jours | 2026-12-03
      dans huit jours | 2026-12-03
      8 jours | 2026-12-04
      quinze jours | 2026-12-10
      15 jours | 2026-12-10
      dans les quinze jours | 2026-12-10
      une quinzaine | 2026-12-10
      sous quinzaine | 2026-12-10
      sous huitaine | 2026-12-03
      sept jours | 2026-12-03
      vingt et un jours | 2026-12-17
      vingt-et-un jours | 2026-12-17
      dans trente jours | 2026-12-26
      dans les 15 prochains jours | 2026-12-11
      il y a 3 jours | 2026-11-23
      vendredi en huit | 2026-12-04
      vendredi en quinze | 2026-12-11
      demain en huit | 2026-12-04
      lundi dans deux semaines | 2026-12-14
      vendredi dans quinze jours | 2026-12-11
      deux semaines après vendredi | 2026-12-11
      """)
  }

  @Test func `dates`() throws {
    french.expect(
      """
      4 décembre | 2026-12-04
      4 decembre | 2026-12-04
      4 DÉCEMBRE | 2026-12-04
      4 déc. | 2026-12-04
      4\u{A0}décembre | 2026-12-04
      le 4 | 2026-12-04
      le 4 décembre | 2026-12-04
      le 4/12 | 2026-12-04
      1er décembre | 2026-12-01
      le 1er | 2026-12-01
      premier décembre | 2026-12-01
      le premier janvier | 2027-01-01
      le vingt-quatre décembre | 2026-12-24
      4 sept | 2027-09-04
      4 mar | 2027-03-04
      5 août | 2027-08-05
      le 15 du mois prochain | 2026-12-15
      le premier lundi de janvier | 2027-01-04
      le dernier vendredi du mois | 2026-11-27
      le 2e mardi de mars | 2027-03-09
      pour vendredi | 2026-11-27
      pour le 4 | 2026-12-04
      d'ici vendredi | 2026-11-27
      d'ici le 4 décembre | 2026-12-04
      d'ici au 4 | 2026-12-04
      au plus tard vendredi | 2026-11-27
      au plus tard le 4/12 | 2026-12-04
      vendredi au plus tard | 2026-11-27
      avant vendredi | 2026-11-27
      avant le 4 | 2026-12-04
      jusqu'au 4 | 2026-12-04
      jusqu’à vendredi | 2026-11-27
      le vendredi 4/12 | 2026-12-04
      vendredi 4 décembre | 2026-12-04
      le vendredi 4 décembre 2026 | 2026-12-04
      vendredi le 4 | 2026-12-04
      vendredi prochain, le 4 décembre | 2026-12-04
      """)
  }

  @Test func `hours and parts of the day leave the day`() throws {
    french.expectRemarks(
      """
      vendredi à 16h | «\u{A0}à 16h\u{A0}» n’est pas noté
      vendredi à 16 h 30 | «\u{A0}à 16 h 30\u{A0}» n’est pas noté
      vendredi à cinq heures et demie | «\u{A0}à cinq heures et demie\u{A0}» n’est pas noté
      vendredi 4 à 16h | «\u{A0}à 16h\u{A0}» n’est pas noté
      vendredi de 16h à 17h | «\u{A0}de 16h à 17h\u{A0}» n’est pas noté
      vendredi soir | «\u{A0}soir\u{A0}» n’est pas noté
      vendredi après-midi | «\u{A0}après-midi\u{A0}» n’est pas noté
      vendredi à midi | «\u{A0}à midi\u{A0}» n’est pas noté
      vendredi après l'école | «\u{A0}après l'école\u{A0}» n’est pas noté
      vendredi dans la matinée | «\u{A0}dans la matinée\u{A0}» n’est pas noté
      demain soir à 20h | «\u{A0}soir à 20h\u{A0}» n’est pas noté
      ce soir | «\u{A0}soir\u{A0}» n’est pas noté
      vers le 4 décembre | «\u{A0}vers\u{A0}» n’est pas noté
      avant vendredi | vendredi compris
      """)
  }
}
