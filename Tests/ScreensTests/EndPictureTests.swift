import Testing

@testable import Screens

/// What has ended, the summary, the curtain and a window that is too small, as pictures.
@Suite struct EndPictureTests {
  @Test func `a stopped case`() throws {
    let table = try Table.stopped()
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────

        Stopgezet.

        Bij de stap Vragen.
        Waarom
          enkelvoordebegeleider

        ▸   hervatten waar het was



      ────────────────────────────────────────
       Enter verdergaan   q terug   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging ── ● stopgezet
      ────────────────────────────────────────────────────────────────────────────────

        Stopgezet.

        Bij de stap Vragen.
        Waarom
          enkelvoordebegeleider

        ▸   hervatten waar het was











      ────────────────────────────────────────────────────────────────────────────────
       Enter verdergaan   p samenvatting   q terug   u ongedaan   ? hulp
      """)
  }

  @Test func `a closed case`() throws {
    let table = try Table.closed()
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────

        Afgerond: het pesten is gestopt.

        Begint het opnieuw, dan kan dit
        herstelgesprek weer open, met een
        nieuwe ronde.

        Bewaren tot dinsdag 23 november
        2027.

        ▸   heropenen met een nieuwe ronde
      ────────────────────────────────────────
       Enter verdergaan   q terug   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging ── ● afgerond
      ────────────────────────────────────────────────────────────────────────────────

        Afgerond: het pesten is gestopt.

        Begint het opnieuw, dan kan dit herstelgesprek weer open, met een nieuwe
        ronde.

        Bewaren tot dinsdag 23 november 2027.
        d verzet die dag · o haalt verbeterde woorden voorgoed weg

        ▸   heropenen met een nieuwe ronde









      ────────────────────────────────────────────────────────────────────────────────
       Enter verdergaan   p samenvatting   q terug   u ongedaan   ? hulp
      """)
  }

  @Test func `the summary`() throws {
    var table = try Table.at(.preparation)
    table.press("p")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Samenvatting · voor de begeleider

        1 facilitator A.
        2 facilitator A.
        3 facilitator A.
        4 facilitator A.
        5 facilitator A.
        6 facilitator A.
        7 facilitator A.
        8 facilitator A.
        9 facilitator A.                    ▾
      ────────────────────────────────────────
       p afdrukken   q terug   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────
        Samenvatting · voor de begeleider

        1 facilitator A.
        2 facilitator A.
        3 facilitator A.
        4 facilitator A.
        5 facilitator A.
        6 facilitator A.
        7 facilitator A.
        8 facilitator A.
        9 facilitator A.
        10 facilitator A.
        11 facilitator A.
        12 facilitator A.
        13 facilitator A.
        14 facilitator A.
        15 facilitator A.
        16 facilitator A.
        17 facilitator A.                                                           ▾
      ────────────────────────────────────────────────────────────────────────────────
       p afdrukken   Tab andere versie   ↑↓ regel   q terug   ? hulp
      """)
  }

  @Test func `the print menu`() throws {
    var table = try Table.at(.preparation)
    table.press("p", "p")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Samenvatting · voor de begeleider
       ┌────────────────────────────────────┐
       │ Afdrukken: voor de begeleider      │
       │                                    │
       │ ▸   op de printer                  │
       │     openen in de browser, om daar  │
       │     af te drukken                  │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
        9 facilitator A.                    ▾
      ────────────────────────────────────────
       p afdrukken   q terug   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────
        Samenvatting · voor de begeleider

        1 facilitator A.
        2 facilitator A.
        3 facilitator A.
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Afdrukken: voor de begeleider                                            │
        │                                                                          │
        │ ▸   op de printer                                                        │
        │     openen in de browser, om daar af te drukken                          │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘
        12 facilitator A.
        13 facilitator A.
        14 facilitator A.
        15 facilitator A.
        16 facilitator A.
        17 facilitator A.                                                           ▾
      ────────────────────────────────────────────────────────────────────────────────
       p afdrukken   Tab andere versie   ↑↓ regel   q terug   ? hulp
      """)
  }

  @Test func `the curtain to the facilitator`() throws {
    var table = try Table.at(.questions)
    table.press("q")
    table.shows(
      40, 15,
      """






          Begeleider: scherm naar jezelf ·
                       Enter







      """)
    table.shows(
      80, 24,
      """











                           Begeleider: scherm naar jezelf · Enter












      """)
  }

  @Test func `the curtain to a person`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter)
    table.shows(
      40, 15,
      """







               Scherm naar B. · Enter







      """)
    table.shows(
      80, 24,
      """











                                   Scherm naar B. · Enter












      """)
  }

  @Test func `the curtain that was dropped`() throws {
    var table = try Table.at(.questions)
    table.press(.control("g"))
    table.shows(
      40, 15,
      """







        Scherm verborgen · begeleider: Enter







      """)
    table.shows(
      80, 24,
      """











                            Scherm verborgen · begeleider: Enter












      """)
  }
}
