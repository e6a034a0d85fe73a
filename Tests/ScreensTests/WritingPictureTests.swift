import Testing

@testable import Screens

/// What lies on Vragen, as pictures.
@Suite struct WritingPictureTests {
  @Test func `an answer is written`() throws {
    var table = try Table.talking()
    table.press(.enter)
    table.type("Ik was verdrietig.")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ─┌────────────────────────────────────┐─
       │ B.                                 │
       │ Hoe voel je je daarbij?            │
       │                                    │
       │ Ik was verdrietig.                 │
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
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ B.                                                                       │
        │ Hoe voel je je daarbij?                                                  │
        │                                                                          │
        │ Ik was verdrietig.                                                       │
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
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `an answer is corrected`() throws {
    var table = try Table.talking()
    table.press(.up, "e")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ─┌────────────────────────────────────┐─
       │ B.                                 │
       │ Wat is er gebeurd?                 │
       │ Verbeter het laatste antwoord.     │
       │                                    │
       │ Ik heb de foto doorgestuurd. Ik    │
       │ dacht dat het een grap was.        │
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
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ B.                                                                       │
        │ Wat is er gebeurd?                                                       │
        │ Verbeter het laatste antwoord.                                           │
        │                                                                          │
        │ Ik heb de foto doorgestuurd. Ik dacht dat het een grap was.              │
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
       Enter antwoord   ←→ wie   ↑↓ regel   e verbeteren   v verder   ? hulp
      """)
  }

  @Test func `stopping is always allowed`() throws {
    var table = try Table.talking()
    table.press("s")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ─┌────────────────────────────────────┐─
       │ Stoppen mag altijd.                │
       │ Enter om te stoppen: daarna vraagt │
       │ het programma de begeleider        │
       │ waarom. Alles blijft bewaard, en   │
       │ later hervatten kan. Esc om verder │
       │ te gaan.                           │
       │                                    │
       │ ▸   stoppen                        │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
      ────────────────────────────────────────
       Enter antwoord   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

            B.

            Hoe voel je je daarbij?
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Stoppen mag altijd.                                                      │
        │ Enter om te stoppen: daarna vraagt het programma de begeleider waarom.   │
        │ Alles blijft bewaard, en later hervatten kan. Esc om verder te gaan.     │
        │                                                                          │
        │ ▸   stoppen                                                              │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘
            2 van 10 beantwoord

            Gesteld, nog geen antwoord. Stilte mag.



      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `the facilitator says why`() throws {
    var table = try Table.talking()
    table.press("s", .enter, .enter)
    table.shows(
      40, 15,
      """
       Vragen                ENKEL BEGELEIDER
      ─┌────────────────────────────────────┐─
       │ Waarom wordt er gestopt?           │
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
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Waarom wordt er gestopt?                                                 │
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
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `quitting asks`() throws {
    var table = try Table.talking()
    table.press(.control("c"))
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

       ┌────────────────────────────────────┐
       │ Het programma sluiten?             │
       │                                    │
       │ ▸   nee, verdergaan                │
       │     ja                             │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
            Stilte mag.

      ────────────────────────────────────────
       Enter antwoord   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

            B.

            Hoe voel je je daarbij?

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Het programma sluiten?                                                   │
        │                                                                          │
        │ ▸   nee, verdergaan                                                      │
        │     ja                                                                   │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘
            2 van 10 beantwoord

            Gesteld, nog geen antwoord. Stilte mag.



      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `the help of Vragen`() throws {
    var table = try Table.talking()
    table.press("?")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ─┌────────────────────────────────────┐─
       │ Hulp: Vragen                       │
       │                                    │
       │ Stel aan ieder om de beurt de      │
       │ volgende vragen.                   │
       │                                    │
       │ Je mag de vragen herhalen en       │
       │ verplaatsen, maar ze moeten        │
       │ allemaal aan bod komen en          │
       │ beantwoord worden.                ▾│
       │                                    │
       │ ↑↓ verder lezen                    │
      ─│ Enter om te sluiten                │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ──┌──────────────────────────────────────────────────────────────────────────┐──
        │ Hulp: Vragen                                                             │
        │                                                                          │
        │ Stel aan ieder om de beurt de volgende vragen.                           │
        │                                                                          │
        │ Je mag de vragen herhalen en verplaatsen, maar ze moeten allemaal aan    │
        │ bod komen en beantwoord worden.                                          │
        │                                                                          │
        │ Eerst het gesprek, dan de notitie. Schrijf hun eigen woorden op en lees  │
        │ ze terug.                                                                │
        │                                                                          │
        │ Stilte mag. “Ik weet het niet” is ook een antwoord.                      │
        │                                                                          │
        │ Toetsen                                                                  │
        │ Enter   Noteert het antwoord. Is er al een antwoord, dan komt er een bij │
        │         (herhalen). Tab in het tekstvak gaat meteen naar de volgende     │
        │         open vraag: zo typ je een gesprek op papier vlot in.            ▾│
        │                                                                          │
        │ ↑↓ verder lezen · Enter om te sluiten                                    │
        └──────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }
}
