import Testing

@testable import Screens

/// A separate talk with one person, as pictures.
@Suite struct TalkPictureTests {
  @Test func `a separate talk`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter)
    table.shows(
      40, 15,
      """
       Opvolging                 ENKEL MET B.
      ────────────────────────────────────────
        B.
        ▸   open       Is het pesten
                       gestopt?
          Zijn de afspraken gehouden?
            open       B.: Ik geef de foto
                       terug.
            Hoe voel je je daarbij?
              (nog niets genoteerd)
            Een nieuw voorstel?
              (nog niets genoteerd)

      ────────────────────────────────────────
       Spatie antwoord   v klaar   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                           ENKEL MET B.
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        B.

        ▸   open       Is het pesten gestopt?

          Zijn de afspraken gehouden?
            open       B.: Ik geef de foto terug.

            Hoe voel je je daarbij?
              (nog niets genoteerd)

            Een nieuw voorstel?
              (nog niets genoteerd)






      ────────────────────────────────────────────────────────────────────────────────
       Spatie antwoord   ↑↓ regel   v klaar   q terug   u ongedaan   ? hulp
      """)
  }

  @Test func `what a talk still asks`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, " ", "v")
    table.shows(
      40, 15,
      """
       Opvolging                 ENKEL MET B.
      ────────────────────────────────────────
        B.
        ▸   ja         Is het pesten
       ┌────────────────────────────────────┐
       │ Nog niet: deze antwoorden          │
       │ ontbreken: de afspraak “Ik geef de │
       │ foto terug.”.                      │
       │                                    │
       │ Enter om te sluiten                │
       └────────────────────────────────────┘
              (nog niets genoteerd)

      ────────────────────────────────────────
       Spatie antwoord   v klaar   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                           ENKEL MET B.
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        B.

        ▸   ja         Is het pesten gestopt?

          Zijn de afspraken gehouden?
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Nog niet: deze antwoorden ontbreken: de afspraak “Ik geef de foto        │
        │ terug.”.                                                                 │
        │                                                                          │
        │ Enter om te sluiten                                                      │
        └──────────────────────────────────────────────────────────────────────────┘
              (nog niets genoteerd)






      ────────────────────────────────────────────────────────────────────────────────
       Spatie antwoord   ↑↓ regel   v klaar   q terug   u ongedaan   ? hulp
      """)
  }

  @Test func `a feeling is written`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, .down, .down, .enter)
    table.shows(
      40, 15,
      """
       Opvolging                 ENKEL MET B.
      ─┌────────────────────────────────────┐─
       │ B., hoe voel je je daarbij?        │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │                                    │
       │ Enter klaar · Ctrl-J nieuwe regel  │
      ─│ Esc sluiten, je tekst blijft       │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                           ENKEL MET B.
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ B., hoe voel je je daarbij?                                              │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │                                                                          │
        │ Enter klaar · Ctrl-J nieuwe regel · Esc sluiten, je tekst blijft         │
        └──────────────────────────────────────────────────────────────────────────┘


      ────────────────────────────────────────────────────────────────────────────────
       Enter schrijven   ↑↓ regel   v klaar   q terug   u ongedaan   ? hulp
      """)
  }
}
