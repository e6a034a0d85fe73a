import Testing

@testable import Screens

/// Start, and what lies on it, as pictures.
@Suite struct OpeningPictureTests {
  @Test func `the sentences to say`() throws {
    let table = try Table.at(.opening)
    table.shows(
      40, 15,
      """
       Start                            SAMEN
      ────────────────────────────────────────
        ▸   ·  We zitten hier vandaag samen
               omdat er met een foto
               gelachen werd gebeurd is.

            ·  De bedoeling van het gesprek
               is om de schade en de
               verstoorde relatie tussen
               jullie te herstellen.

          B. begint, dan A.

      ────────────────────────────────────────
       Enter gezegd   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── ● Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

          Lees rustig voor.

        ▸   ·  We zitten hier vandaag samen omdat er met een foto gelachen werd
               gebeurd is.

            ·  De bedoeling van het gesprek is om de schade en de verstoorde relatie
               tussen jullie te herstellen.

          B. begint, dan A.









      ────────────────────────────────────────────────────────────────────────────────
       Enter gezegd   ←→ wie begint   v verder   t terug   p samenvatting   ? hulp
      """)
  }

  @Test func `all is said`() throws {
    var table = try Table.at(.opening)
    table.press(.enter, .enter, .enter)
    table.shows(
      40, 15,
      """
       Start                            SAMEN
      ────────────────────────────────────────
            ✓  We zitten hier vandaag samen
               omdat er met een foto
               gelachen werd gebeurd is.
            ✓  De bedoeling van het gesprek
               is om de schade en de
               verstoorde relatie tussen
               jullie te herstellen.

          B. begint, dan A.
        Alles is gezegd: v om verder te
        gaan.
      ────────────────────────────────────────
       v verder   ←→ wie begint   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── ● Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

          Lees rustig voor.

            ✓  We zitten hier vandaag samen omdat er met een foto gelachen werd
               gebeurd is.

            ✓  De bedoeling van het gesprek is om de schade en de verstoorde relatie
               tussen jullie te herstellen.

          Alles is gezegd: v om verder te gaan.

          B. begint, dan A.






        Alles is gezegd: v om verder te gaan.
      ────────────────────────────────────────────────────────────────────────────────
       v verder   ←→ wie begint   t terug   p samenvatting   s stopzetten   ? hulp
      """)
  }

  @Test func `v too early asks for the next sentence`() throws {
    var table = try Table.at(.opening)
    table.press("v")
    table.shows(
      40, 15,
      """
       Start                            SAMEN
      ────────────────────────────────────────
        ▸   ·  We zitten hier vandaag samen
               omdat er met een foto
       ┌────────────────────────────────────┐
       │ Nog niet: niet alle zinnen zijn    │
       │ gezegd. Lees de volgende zin voor  │
       │ en druk Enter.                     │
       │                                    │
       │ Enter om te sluiten                │
       └────────────────────────────────────┘
          B. begint, dan A.

      ────────────────────────────────────────
       Enter gezegd   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── ● Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

          Lees rustig voor.

        ▸   ·  We zitten hier vandaag samen omdat er met een foto gelachen werd
               gebeurd is.

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Nog niet: niet alle zinnen zijn gezegd. Lees de volgende zin voor en     │
        │ druk Enter.                                                              │
        │                                                                          │
        │ Enter om te sluiten                                                      │
        └──────────────────────────────────────────────────────────────────────────┘







      ────────────────────────────────────────────────────────────────────────────────
       Enter gezegd   ←→ wie begint   v verder   t terug   p samenvatting   ? hulp
      """)
  }

  @Test func `an undo over a step asks`() throws {
    var table = try Table.at(.opening)
    table.press("u")
    table.shows(
      40, 15,
      """
       Start                            SAMEN
      ────────────────────────────────────────
        ▸   ·  We zitten hier vandaag samen
       ┌────────────────────────────────────┐
       │ Een stap ongedaan maken: een stap  │
       │ verder?                            │
       │                                    │
       │ ▸   nee                            │
       │     ja                             │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘

      ────────────────────────────────────────
       Enter gezegd   v verder   ? hulp
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── ● Start ── Vragen ── Afspraken ── Opvolging
      ────────────────────────────────────────────────────────────────────────────────

          Lees rustig voor.

        ▸   ·  We zitten hier vandaag samen omdat er met een foto gelachen werd
               gebeurd is.
        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Een stap ongedaan maken: een stap verder?                                │
        │                                                                          │
        │ ▸   nee                                                                  │
        │     ja                                                                   │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘






      ────────────────────────────────────────────────────────────────────────────────
       Enter gezegd   ←→ wie begint   v verder   t terug   p samenvatting   ? hulp
      """)
  }

  @Test func `the help of Start`() throws {
    var table = try Table.at(.opening)
    table.press("?")
    table.shows(
      40, 15,
      """
       Start                            SAMEN
      ─┌────────────────────────────────────┐─
       │ Hulp: Start                        │
       │                                    │
       │ Vraag elk van beiden nog eens of   │
       │ het gesprek nu mag beginnen.       │
       │ Stoppen mag altijd.                │
       │                                    │
       │ Lees de zinnen rustig voor. Kies   │
       │ wie begint.                        │
       │                                   ▾│
       │                                    │
       │ ↑↓ verder lezen                    │
      ─│ Enter om te sluiten                │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       A. & B.                                                                  SAMEN
       Voorbereiding ── ● Start ── Vragen ── Afspraken ── Opvolging
      ──┌──────────────────────────────────────────────────────────────────────────┐──
        │ Hulp: Start                                                              │
        │                                                                          │
        │ Vraag elk van beiden nog eens of het gesprek nu mag beginnen. Stoppen    │
        │ mag altijd.                                                              │
        │                                                                          │
        │ Lees de zinnen rustig voor. Kies wie begint.                             │
        │                                                                          │
        │ Toetsen                                                                  │
        │ Enter   Duidt aan dat de zin gezegd is; dan volgt de volgende.           │
        │ ←→      Kiest wie begint, tot het eerste antwoord.                       │
        │ v       Naar de volgende stap, als alles aan bod gekomen is.             │
        │ t       Naar de vorige stap. Er gaat niets verloren.                     │
        │ p       Toont de samenvatting, om te lezen of af te drukken.             │
        │ s       Zet het gesprek stop. Stoppen mag altijd.                        │
        │ q       Terug naar het vorige scherm.                                    │
        │ u       Maakt het laatste ongedaan, stap voor stap.                     ▾│
        │                                                                          │
        │ ↑↓ verder lezen · Enter om te sluiten                                    │
        └──────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       Enter gezegd   ←→ wie begint   v verder   t terug   p samenvatting   ? hulp
      """)
  }

  @Test func `practice says so in the title`() throws {
    let table = try Table.practising()
    table.shows(
      40, 15,
      """
       A. & B.      OEFENEN  ENKEL BEGELEIDER
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
       A. & B.                                              OEFENEN  ENKEL BEGELEIDER
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
}
