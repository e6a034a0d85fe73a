import Testing

@testable import Screens

/// Opvolging, the rounds, as pictures.
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
