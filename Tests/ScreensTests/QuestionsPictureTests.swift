import Testing

@testable import Screens

/// Vragen, as pictures.
@Suite struct QuestionsPictureTests {
  @Test func `the board at the first turn`() throws {
    let table = try Table.at(.questions)
    table.shows(
      40, 15,
      """
       Vragen  0 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

        B.
        Wat is er gebeurd?

              1    2    3    4    5
        B.   [·]   ·    ·    ·    ·
        A.    ·    ·    ·    ·    ·




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

            Wat is er gebeurd?


                                                                           B.    A.
           ▸ 1 Wat is er gebeurd?                                          [·]    ·
             2 Hoe voel je je daarbij?                                      ·     ·
             3 Wat had jij anders kunnen doen?                              ·     ·
             4 Wat verwacht jij van … ?                                     ·     ·
             5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·

            0 van 10 beantwoord





      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `the board after some answers`() throws {
    let table = try Table.talking()
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

        B.
        Hoe voel je je daarbij?

              1    2    3    4    5
        B.    ✓   […]   ·    ·    ·
        A.    ✓    ·    ·    ·    ·

            Gesteld, nog geen antwoord.
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


                                                                           B.    A.
             1 Wat is er gebeurd?                                           ✓     ✓
           ▸ 2 Hoe voel je je daarbij?                                     […]    ·
             3 Wat had jij anders kunnen doen?                              ·     ·
             4 Wat verwacht jij van … ?                                     ·     ·
             5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·

            2 van 10 beantwoord

            Gesteld, nog geen antwoord. Stilte mag.



      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `the notes of an answered cell`() throws {
    var table = try Table.talking()
    table.press(.up)
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

        B.
        Wat is er gebeurd?

              1    2    3    4    5
        B.   [✓]   …    ·    ·    ·
        A.    ✓    ·    ·    ·    ·

            – Ik heb de foto doorgestuurd.
              Ik dacht dat het een grap was.

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

            Wat is er gebeurd?


                                                                           B.    A.
           ▸ 1 Wat is er gebeurd?                                          [✓]    ✓
             2 Hoe voel je je daarbij?                                      …     ·
             3 Wat had jij anders kunnen doen?                              ·     ·
             4 Wat verwacht jij van … ?                                     ·     ·
             5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·

            2 van 10 beantwoord

            – Ik heb de foto doorgestuurd. Ik dacht dat het een grap was.



      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   ←→ wie   ↑↓ regel   e verbeteren   v verder   ? hulp
      """)
  }

  @Test func `a record names itself`() throws {
    var table = try Table.talking()
    table.press(" ")
    table.shows(
      40, 15,
      """
       Vragen  3 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

        A.
        Hoe voel je je daarbij?

              1    2    3    4    5
        B.    ✓    ✓    ·    ·    ·
        A.    ✓   [·]   ·    ·    ·


        Vraag 2, B.: beantwoord zonder
        notitie · u maakt ongedaan
      ────────────────────────────────────────
       Enter antwoord   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

            A.

            Hoe voel je je daarbij?


                                                                           B.    A.
             1 Wat is er gebeurd?                                           ✓     ✓
           ▸ 2 Hoe voel je je daarbij?                                      ✓    [·]
             3 Wat had jij anders kunnen doen?                              ·     ·
             4 Wat verwacht jij van … ?                                     ·     ·
             5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·

            3 van 10 beantwoord




        Vraag 2, B.: beantwoord zonder notitie · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `nothing is open`() throws {
    var table = try Table.at(.questions)
    for _ in 0..<10 { table.press(" ") }
    table.shows(
      40, 15,
      """
       Vragen  10 van 10 beantwoord     SAMEN
      ────────────────────────────────────────

        A.
        Hoe kan het weer goed gemaakt
        worden? Wat ga jij doen?

              1    2    3    4    5
        B.    ✓    ✓    ✓    ✓    ✓
        A.    ✓    ✓    ✓    ✓   [✓]
                                            ▾
        Vraag 5, A.: beantwoord zonder
        notitie · u maakt ongedaan
      ────────────────────────────────────────
       v verder   ←→ wie   ↑↓ regel   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

            A.

            Hoe kan het weer goed gemaakt worden? Wat ga jij doen?


                                                                           B.    A.
             1 Wat is er gebeurd?                                           ✓     ✓
             2 Hoe voel je je daarbij?                                      ✓     ✓
             3 Wat had jij anders kunnen doen?                              ✓     ✓
             4 Wat verwacht jij van … ?                                     ✓     ✓
           ▸ 5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ✓    [✓]

            Alles is beantwoord: v om verder te gaan.

            – (beantwoord, zonder notitie)


        Vraag 5, A.: beantwoord zonder notitie · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       v verder   ←→ wie   ↑↓ regel   g gesteld   e verbeteren   t terug   ? hulp
      """)
  }

  @Test func `v too early names the open questions`() throws {
    var table = try Table.talking()
    table.press("v")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

       ┌────────────────────────────────────┐
       │ Nog niet: deze vragen zijn nog     │
       │ niet beantwoord: vraag 2 (B. en    │
       │ A.), vraag 3 (B. en A.), vraag 4   │
       │ (B. en A.) en vraag 5 (B. en A.).  │
       │                                    │
       │ Enter om te sluiten                │
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
        │ Nog niet: deze vragen zijn nog niet beantwoord: vraag 2 (B. en A.),      │
        │ vraag 3 (B. en A.), vraag 4 (B. en A.) en vraag 5 (B. en A.).            │
        │                                                                          │
        │ Enter om te sluiten                                                      │
        └──────────────────────────────────────────────────────────────────────────┘

            2 van 10 beantwoord

            Gesteld, nog geen antwoord. Stilte mag.



      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }

  @Test func `typing beside a field`() throws {
    var table = try Table.talking()
    table.press("z")
    table.shows(
      40, 15,
      """
       Vragen  2 van 10 beantwoord      SAMEN
      ────────────────────────────────────────

        B.
        Hoe voel je je daarbij?

              1    2    3    4    5
        B.    ✓   […]   ·    ·    ·
        A.    ✓    ·    ·    ·    ·

                                            ▾
        Je typt buiten een tekstvak: Enter
        om te schrijven
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


                                                                           B.    A.
             1 Wat is er gebeurd?                                           ✓     ✓
           ▸ 2 Hoe voel je je daarbij?                                     […]    ·
             3 Wat had jij anders kunnen doen?                              ·     ·
             4 Wat verwacht jij van … ?                                     ·     ·
             5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·

            2 van 10 beantwoord

            Gesteld, nog geen antwoord. Stilte mag.


        Je typt buiten een tekstvak: Enter om te schrijven
      ────────────────────────────────────────────────────────────────────────────────
       Enter antwoord   Spatie zonder notitie   ←→ wie   ↑↓ regel   v verder   ? hulp
      """)
  }
}
