import Testing

@testable import Screens

/// Afspraken, and what lies on it, as pictures.
@Suite struct AgreementsPictureTests {
  @Test func `no agreement yet`() throws {
    let table = try Table.at(.agreements)
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ────────────────────────────────────────
        Wat spreken we af?
        ▸   Nog geen afspraak: Enter om te
            schrijven
        Gaan we hier allebei mee akkoord?
            [ ]  B.   nog te vragen
            [ ]  A.   nog te vragen





      ────────────────────────────────────────
       Enter schrijven   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Wat spreken we af?

        ▸   Nog geen afspraak: Enter om te schrijven

        Gaan we hier allebei mee akkoord?
            [ ]  B.   nog te vragen
            [ ]  A.   nog te vragen











      ────────────────────────────────────────────────────────────────────────────────
       Enter schrijven   n nieuwe afspraak   ↑↓ regel   v verder   t terug   ? hulp
      """)
  }

  @Test func `a new agreement, with wordings to take over`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .tab)
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ─┌────────────────────────────────────┐─
       │ Nieuwe afspraak                    │
       │   Wie?   ← →                       │
       │   [B.]  A.   samen                 │
       │                                    │
       │ ▸ Wat?                             │
       │                                    │
       │                                    │
       │   Of neem over: ↓ en Enter         │
       │     B.: antwoordvanrechts         ▾│
       │                                    │
       │ Enter verder of klaar              │
      ─│ Esc sluiten, je tekst blijft       │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Nieuwe afspraak                                                          │
        │   Wie?   ← →                                                             │
        │   [B.]  A.   samen                                                       │
        │                                                                          │
        │ ▸ Wat?                                                                   │
        │                                                                          │
        │                                                                          │
        │   Of neem over: ↓ en Enter                                               │
        │     B.: antwoordvanrechts                                                │
        │     A.: antwoordvanlinks                                                 │
        │                                                                          │
        │   Tegen wanneer? (mag leeg blijven)                                      │
        │                                                                          │
        │                                                                          │
        │ Enter verder of klaar · Esc sluiten, je tekst blijft                     │
        └──────────────────────────────────────────────────────────────────────────┘


      ────────────────────────────────────────────────────────────────────────────────
       Enter schrijven   n nieuwe afspraak   ↑↓ regel   v verder   t terug   ? hulp
      """)
  }

  @Test func `by when an agreement will be kept`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .tab)
    table.type("Ik geef de foto terug.")
    table.press(.tab)
    table.type("vrijdag")
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ─┌────────────────────────────────────┐─
       │ Nieuwe afspraak                    │
       │                                   ▴│
       │   Wat?                             │
       │   Ik geef de foto terug.           │
       │                                    │
       │ ▸ Tegen wanneer? (mag leeg         │
       │   blijven)                         │
       │   vrijdag                          │
       │   vrijdag 27 november 2026         │
       │                                    │
       │ Enter verder of klaar              │
      ─│ Esc sluiten, je tekst blijft       │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Wat spreken we af?
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Nieuwe afspraak                                                          │
        │   Wie?   ← →                                                             │
        │   [B.]  A.   samen                                                       │
        │                                                                          │
        │   Wat?                                                                   │
        │   Ik geef de foto terug.                                                 │
        │                                                                          │
        │ ▸ Tegen wanneer? (mag leeg blijven)                                      │
        │   vrijdag                                                                │
        │   vrijdag 27 november 2026                                               │
        │                                                                          │
        │ Enter verder of klaar · Esc sluiten, je tekst blijft                     │
        └──────────────────────────────────────────────────────────────────────────┘



      ────────────────────────────────────────────────────────────────────────────────
       Enter schrijven   n nieuwe afspraak   ↑↓ regel   v verder   t terug   ? hulp
      """)
  }

  @Test func `an agreement that still asks consent`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik geef de foto terug.")
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ────────────────────────────────────────
        Wat spreken we af?
            B.      Ik geef de foto terug.
        Gaan we hier allebei mee akkoord?
        ▸   [ ]  B.   nog te vragen
            [ ]  A.   nog te vragen






      ────────────────────────────────────────
       n nieuwe afspraak   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Wat spreken we af?

            B.      Ik geef de foto terug.

        Gaan we hier allebei mee akkoord?
        ▸   [ ]  B.   nog te vragen
            [ ]  A.   nog te vragen











      ────────────────────────────────────────────────────────────────────────────────
       n nieuwe afspraak   Spatie akkoord   ↑↓ regel   v verder   t terug   ? hulp
      """)
  }

  @Test func `both consent`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik geef de foto terug.")
    table.press(" ", .down, " ", .up)
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ────────────────────────────────────────
        Wat spreken we af?
            B.      Ik geef de foto terug.
        Gaan we hier allebei mee akkoord?
        ▸   [✓]  B.   akkoord
            [✓]  A.   akkoord

          Beiden akkoord: v om verder te
          gaan.



      ────────────────────────────────────────
       v verder   n nieuwe afspraak   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Wat spreken we af?

            B.      Ik geef de foto terug.

        Gaan we hier allebei mee akkoord?
        ▸   [✓]  B.   akkoord
            [✓]  A.   akkoord

          Beiden akkoord: v om verder te gaan.









      ────────────────────────────────────────────────────────────────────────────────
       v verder   n nieuwe afspraak   Spatie akkoord   ↑↓ regel   t terug   ? hulp
      """)
  }

  @Test func `the day chooser`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik geef de foto terug.")
    table.press(" ", .down, " ", "v")
    table.shows(
      40, 15,
      """
       Afspraken                        SAMEN
      ────────────────────────────────────────
       ┌────────────────────────────────────┐
       │ Wanneer spreken we elkaar opnieuw? │
       │                                    │
       │     1 dag · dinsdag 24 november    │
       │     2 dagen · woensdag 25 november │
       │ ▸   1 week · maandag 30 november   │
       │     2 weken · maandag 7 december   │
       │     een datum                      │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
      ────────────────────────────────────────
       v verder   n nieuwe afspraak   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── Vragen ── ● Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Wat spreken we af?

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Wanneer spreken we elkaar opnieuw?                                       │
        │                                                                          │
        │     1 dag · dinsdag 24 november                                          │
        │     2 dagen · woensdag 25 november                                       │
        │ ▸   1 week · maandag 30 november                                         │
        │     2 weken · maandag 7 december                                         │
        │     een datum                                                            │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘





      ────────────────────────────────────────────────────────────────────────────────
       v verder   n nieuwe afspraak   Spatie akkoord   ↑↓ regel   t terug   ? hulp
      """)
  }

  @Test func `a day that is past`() throws {
    let table = try Table.atDay()
    var asked = table
    asked.press(.enter)
    asked.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Is het pesten gestopt?
       ┌────────────────────────────────────┐
       │ woensdag 1 januari 2020 is al      │
       │ voorbij. Toch nemen?               │
       │                                    │
       │ ▸   nee                            │
       │     ja                             │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘

      ────────────────────────────────────────
       Enter openen   v besluiten   ? hulp
      """)
    asked.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── ● Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Is het pesten gestopt?

        Ronde 1 · maandag 30 november 2026 · over 7 dagen

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ woensdag 1 januari 2020 is al voorbij. Toch nemen?                       │
        │                                                                          │
        │ ▸   nee                                                                  │
        │     ja                                                                   │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘






      ────────────────────────────────────────────────────────────────────────────────
       Enter openen   a niet doorgegaan   d dag   ↑↓ regel   v besluiten   ? hulp
      """)
  }
}
