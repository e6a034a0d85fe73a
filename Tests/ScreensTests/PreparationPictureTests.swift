import Testing

@testable import Screens

/// Voorbereiding, and what lies on it, as pictures.
@Suite struct PreparationPictureTests {
  @Test func `the conditions and the reasons`() throws {
    let table = try Table.at(.preparation)
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Voorwaarden: zonder deze 2 kan het
        gesprek niet
        ▸   open  A. ziet dit echt zitten
                  (gepeste)
            open  B. kan zijn/haar/hun
                  fouten erkennen en geeft
                  aan het terug goed te
                  willen maken  (pester)


                                            ▾
      ────────────────────────────────────────
       Spatie aanduiden   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
          Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste
          dit echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en
          aangeeft het terug goed te willen maken.
        ▸   open  A. ziet dit echt zitten  (gepeste)
            open  B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed
                  te willen maken  (pester)

        Redenen om te kiezen voor een herstelgesprek: (= confronterende aanpak)
            [ ]  Het pesten is al lang(er) bezig
            [ ]  Het pesten heeft een grote impact op het slachtoffer (en zijn/haar
                 omgeving)
            [ ]  De pester geniet hoge status en krijgt ruime steun
            [ ]  Het slachtoffer staat (quasi) alleen
            [ ]  Begeleider(s) steunen de gekozen aanpak
            [ ]  Dwingende en snelle correctie van het probleemgedrag is nodig.


      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `what stands in the way of the talk`() throws {
    var table = try Table.at(.preparation)
    table.press(" ", " ")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Voorwaarden: zonder deze 2 kan het
        gesprek niet
        ▸   nee   A. ziet dit echt zitten
                  (gepeste)
            open  B. kan zijn/haar/hun
                  fouten erkennen en geeft
                  aan het terug goed te
                  willen maken  (pester)
          Een herstelgesprek kan nu niet: A.
          ziet dit niet echt zitten.        ▾
        Voorwaarde · u maakt ongedaan
      ────────────────────────────────────────
       Spatie aanduiden   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
          Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste
          dit echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en
          aangeeft het terug goed te willen maken.
        ▸   nee   A. ziet dit echt zitten  (gepeste)
            open  B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed
                  te willen maken  (pester)
          Een herstelgesprek kan nu niet: A. ziet dit niet echt zitten.

        Redenen om te kiezen voor een herstelgesprek: (= confronterende aanpak)
            [ ]  Het pesten is al lang(er) bezig
            [ ]  Het pesten heeft een grote impact op het slachtoffer (en zijn/haar
                 omgeving)
            [ ]  De pester geniet hoge status en krijgt ruime steun
            [ ]  Het slachtoffer staat (quasi) alleen
            [ ]  Begeleider(s) steunen de gekozen aanpak
            [ ]  Dwingende en snelle correctie van het probleemgedrag is nodig.
        Voorwaarde · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `v too early names what is not clear`() throws {
    var table = try Table.at(.preparation)
    table.press(" ", "v")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Voorwaarden: zonder deze 2 kan het
       ┌────────────────────────────────────┐
       │ Nog niet: het is nog niet          │
       │ duidelijk of B. de fouten kan      │
       │ erkennen en het terug goed wil     │
       │ maken. Bespreek dat eerst apart.   │
       │                                    │
       │ Enter om te sluiten                │
       └────────────────────────────────────┘

                                            ▾
      ────────────────────────────────────────
       Spatie aanduiden   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
          Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste
          dit echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en
          aangeeft het terug goed te willen maken.
        ▸   ja    A. ziet dit echt zitten  (gepeste)
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Nog niet: het is nog niet duidelijk of B. de fouten kan erkennen en het  │
        │ terug goed wil maken. Bespreek dat eerst apart.                          │
        │                                                                          │
        │ Enter om te sluiten                                                      │
        └──────────────────────────────────────────────────────────────────────────┘
                 omgeving)
            [ ]  De pester geniet hoge status en krijgt ruime steun
            [ ]  Het slachtoffer staat (quasi) alleen
            [ ]  Begeleider(s) steunen de gekozen aanpak
            [ ]  Dwingende en snelle correctie van het probleemgedrag is nodig.


      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `the last reason, ticked`() throws {
    var table = try Table.at(.preparation)
    table.press(.end, " ")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ────────────────────────────────────────
        Voorwaarden: zonder deze 2 kan het
        gesprek niet
            [ ]  Het slachtoffer staat      ▴
                 (quasi) alleen
            [ ]  Begeleider(s) steunen de
                 gekozen aanpak
        ▸   [✓]  Dwingende en snelle
                 correctie van het
                 probleemgedrag is nodig.

        Reden aangeduid · u maakt ongedaan
      ────────────────────────────────────────
       Spatie aanduiden   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
          Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste
          dit echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en
          aangeeft het terug goed te willen maken.
            open  A. ziet dit echt zitten  (gepeste)
            open  B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed
                  te willen maken  (pester)

        Redenen om te kiezen voor een herstelgesprek: (= confronterende aanpak)
            [ ]  Het pesten is al lang(er) bezig
            [ ]  Het pesten heeft een grote impact op het slachtoffer (en zijn/haar
                 omgeving)
            [ ]  De pester geniet hoge status en krijgt ruime steun
            [ ]  Het slachtoffer staat (quasi) alleen
            [ ]  Begeleider(s) steunen de gekozen aanpak
        ▸   [✓]  Dwingende en snelle correctie van het probleemgedrag is nodig.

        Reden aangeduid · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `the wegwijzer`() throws {
    var table = try Table.at(.preparation)
    table.press("w")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ─┌────────────────────────────────────┐─
       │ Wegwijzer: bij wie je terecht kan  │
       │                                    │
       │ Pesten met naaktbeelden: Child     │
       │ Focus, bel 116000.                 │
       │                                    │
       │ Strafbare feiten: de politie.      │
       │                                    │
       │ Op school: het CLB.                │
       │                                   ▾│
       │                                    │
       │ ↑↓ verder lezen                    │
      ─│ Enter om te sluiten                │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Wegwijzer: bij wie je terecht kan                                        │
        │                                                                          │
        │ Pesten met naaktbeelden: Child Focus, bel 116000.                        │
        │                                                                          │
        │ Strafbare feiten: de politie.                                            │
        │                                                                          │
        │ Op school: het CLB.                                                      │
        │                                                                          │
        │ In jeugd- en cultuurwerk: het aanspreekpunt integriteit (API) van de     │
        │ organisatie.                                                             │
        │                                                                          │
        │ In een sportclub: het API van de club of van de sportfederatie.          │
        │                                                                          │
        │ Enter om te sluiten                                                      │
        └──────────────────────────────────────────────────────────────────────────┘


      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `correcting names and topic`() throws {
    var table = try Table.at(.preparation)
    table.press("e")
    table.shows(
      40, 15,
      """
       A. & B.               ENKEL BEGELEIDER
      ─┌────────────────────────────────────┐─
       │ Namen en onderwerp verbeteren      │
       │                                    │
       │ ▸ Naam of initialen van de gepeste │
       │   A.                               │
       │                                    │
       │   Naam of initialen van de pester  │
       │   B.                               │
       │                                    │
       │                                    │
       │                                   ▾│
       │                                    │
      ─│ Enter verder · ↑↓ veld · Esc terug │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                       ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Namen en onderwerp verbeteren                                            │
        │                                                                          │
        │ ▸ Naam of initialen van de gepeste                                       │
        │   A.                                                                     │
        │                                                                          │
        │   Naam of initialen van de pester                                        │
        │   B.                                                                     │
        │                                                                          │
        │   Waar gaat het om? Bijvoorbeeld: het uitlachen in de groepschat         │
        │   er met een foto gelachen werd                                          │
        │                                                                          │
        │ Enter verder · ↑↓ veld · Esc terug                                       │
        └──────────────────────────────────────────────────────────────────────────┘
            [ ]  Dwingende en snelle correctie van het probleemgedrag is nodig.


      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   ↑↓ regel   w wegwijzer   e namen   v verder   ? hulp
      """)
  }

  @Test func `what cannot be kept stands in the title`() throws {
    var table = try Table.at(.preparation)
    table.isDiskFull = true
    table.press(" ")
    table.shows(
      40, 15,
      """
       A. & B. NIET BEWAARD  ENKEL BEGELEIDER
      ────────────────────────────────────────
        Voorwaarden: zonder deze 2 kan het
        gesprek niet
        ▸   ja    A. ziet dit echt zitten
                  (gepeste)
            open  B. kan zijn/haar/hun
                  fouten erkennen en geeft
                  aan het terug goed te
                  willen maken  (pester)

                                            ▾
        Voorwaarde · u maakt ongedaan
      ────────────────────────────────────────
       Spatie aanduiden   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                         NIET BEWAARD  ENKEL BEGELEIDER
       ● Voorbereiding ── Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

        Voorwaarden: zonder deze 2 kan het gesprek niet
          Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste
          dit echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en
          aangeeft het terug goed te willen maken.
        ▸   ja    A. ziet dit echt zitten  (gepeste)
            open  B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed
                  te willen maken  (pester)

        Redenen om te kiezen voor een herstelgesprek: (= confronterende aanpak)
            [ ]  Het pesten is al lang(er) bezig
            [ ]  Het pesten heeft een grote impact op het slachtoffer (en zijn/haar
                 omgeving)
            [ ]  De pester geniet hoge status en krijgt ruime steun
            [ ]  Het slachtoffer staat (quasi) alleen
            [ ]  Begeleider(s) steunen de gekozen aanpak
            [ ]  Dwingende en snelle correctie van het probleemgedrag is nodig.

        Voorwaarde · u maakt ongedaan
      ────────────────────────────────────────────────────────────────────────────────
       Spatie aanduiden   w wegwijzer   v verder   Ctrl-B elders bewaren   ? hulp
      """)
  }
}
