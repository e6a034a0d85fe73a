import Testing

@testable import Screens

/// Opvolging and a separate talk, as pictures.
@Suite struct FollowUpPictureTests {
  @Test func `two talks to be held`() throws {
    let table = try Table.at(.followUp)
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Is het pesten gestopt?
        Ronde 1 · maandag 30 november 2026 ·
        over 7 dagen
        ▸   ·  B.        nog te spreken
            ·  A.        nog te spreken






      ────────────────────────────────────────
       Enter openen   v besluiten   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Is het pesten gestopt?

        Ronde 1 · maandag 30 november 2026 · over 7 dagen

        ▸   ·  B.        nog te spreken
            ·  A.        nog te spreken












      ────────────────────────────────────────────────────────────────────────────────
       Enter openen   a niet doorgegaan   d dag   ↑↓ regel   v besluiten   ? hulp
      """)
  }

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

  @Test func `a talk that could not be held`() throws {
    var table = try Table.at(.followUp)
    table.press("a")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ─┌────────────────────────────────────┐─
       │ Waarom kon het gesprek met B. niet │
       │ doorgaan?                          │
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
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Waarom kon het gesprek met B. niet doorgaan?                             │
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
       Enter openen   a niet doorgegaan   d dag   ↑↓ regel   v besluiten   ? hulp
      """)
  }

  @Test func `both were spoken to and one made a proposal`() throws {
    let table = try Table.afterTalks(2, 1, proposal: "Ik vraag het eerst.")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Is het pesten gestopt?
        Ronde 1 · maandag 30 november 2026 ·
        over 7 dagen
            ✓  B.        gesproken · niet
                         gestopt
        ▸   ✓  A.        gesproken · gestopt

        Nieuwe voorstellen
            B.: Ik vraag het eerst.         ▾
        Gesprek met A. afgewerkt · u maakt
        ongedaan
      ────────────────────────────────────────
       v besluiten   Enter openen   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Is het pesten gestopt?

        Ronde 1 · maandag 30 november 2026 · over 7 dagen

            ✓  B.        gesproken · niet gestopt
        ▸   ✓  A.        gesproken · gestopt

        Nieuwe voorstellen
            B.: Ik vraag het eerst.

          Beide gesprekken zijn afgewerkt: v om de ronde te besluiten.






        Gesprek met A. afgewerkt · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       v besluiten   Enter openen   d dag   n voorstel   ↑↓ regel   t terug   ? hulp
      """)
  }

  @Test func `a proposal may be shared`() throws {
    var table = try Table.afterTalks(2, 1, proposal: "Ik vraag het eerst.")
    table.press(.end, .enter)
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
       ┌────────────────────────────────────┐
       │ B.: Mag dit gedeeld worden?        │
       │ “Ik vraag het eerst.” wordt dan    │
       │ een afspraak, en beiden gaan       │
       │ opnieuw akkoord.                   │
       │                                    │
       │ ▸   nee                            │
       │     ja                             │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
      ────────────────────────────────────────
       v besluiten   Enter openen   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Is het pesten gestopt?

        Ronde 1 · maandag 30 november 2026 · over 7 dagen
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ B.: Mag dit gedeeld worden?                                              │
        │ “Ik vraag het eerst.” wordt dan een afspraak, en beiden gaan opnieuw     │
        │ akkoord.                                                                 │
        │                                                                          │
        │ ▸   nee                                                                  │
        │     ja                                                                   │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘





      ────────────────────────────────────────────────────────────────────────────────
       v besluiten   Enter openen   d dag   n voorstel   ↑↓ regel   t terug   ? hulp
      """)
  }

  @Test func `the conclusion of a round`() throws {
    var table = try Table.afterTalks(2, 1)
    table.press("v")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
       ┌────────────────────────────────────┐
       │ Hoe gaat het verder?               │
       │                                    │
       │     afronden · Nog niet: van B. is │
       │     niet gehoord dat het pesten    │
       │     gestopt is.                    │
       │ ▸   nieuwe ronde                   │
       │     stopzetten                     │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
      ────────────────────────────────────────
       v besluiten   Enter openen   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Is het pesten gestopt?

        Ronde 1 · maandag 30 november 2026 · over 7 dagen
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Hoe gaat het verder?                                                     │
        │                                                                          │
        │     afronden · Nog niet: van B. is niet gehoord dat het pesten gestopt   │
        │     is.                                                                  │
        │ ▸   nieuwe ronde                                                         │
        │     stopzetten                                                           │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘





      ────────────────────────────────────────────────────────────────────────────────
       v besluiten   Enter openen   d dag   ↑↓ regel   t terug   q terug   ? hulp
      """)
  }
}
