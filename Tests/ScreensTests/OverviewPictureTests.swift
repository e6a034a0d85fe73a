import Testing

@testable import Screens

/// The overview, a new case, and what lies on them, as pictures.
@Suite struct OverviewPictureTests {
  @Test func `an empty overview says how to begin`() throws {
    let table = try Table()
    table.shows(
      40, 15,
      """
       Herstelgesprek        ENKEL BEGELEIDER
      ────────────────────────────────────────

        Nog geen herstelgesprekken.

        Druk n om er een te beginnen: het
        programma leidt je stap voor stap,
        van de voorbereiding tot het pesten
        gestopt is.

        Eerst eens proberen? Sluit met q en
        start het programma met:
        herstelgesprek oefenen
      ────────────────────────────────────────
       n nieuw   q sluiten   ? hulp
      """)
    table.shows(
      80, 24,
      """
       Herstelgesprek                                                ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        Nog geen herstelgesprekken.

        Druk n om er een te beginnen: het programma leidt je stap voor stap, van de
        voorbereiding tot het pesten gestopt is.

        Eerst eens proberen? Sluit met q en start het programma met: herstelgesprek
        oefenen











      ────────────────────────────────────────────────────────────────────────────────
       n nieuw   q sluiten   ? hulp
      """)
  }

  @Test func `the overview shows on top what needs attention`() throws {
    let table = try Table.cupboard()
    table.shows(
      40, 15,
      """
       Herstelgesprek        ENKEL BEGELEIDER
      ────────────────────────────────────────

        ▸   Sam & Bo
              ! Opvolging · 2 dagen te laat
            Mila & Seppe
              Vragen 0 van 10 beantwoord
            Noor & Jef
              Voorbereiding
            A. & B.
              stopgezet
            A. & B.
              afgerond
      ────────────────────────────────────────
       Enter openen   n nieuw   ? hulp
      """)
    table.shows(
      80, 24,
      """
       Herstelgesprek                                                ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        ▸   Sam & Bo                      ! Opvolging · 2 dagen te laat

            Mila & Seppe                  Vragen 0 van 10 beantwoord

            Noor & Jef                    Voorbereiding

            A. & B.                       stopgezet

            A. & B.                       afgerond









      ────────────────────────────────────────────────────────────────────────────────
       Enter openen   n nieuw   ↑↓ regel   / zoeken   q sluiten   ? hulp
      """)
  }

  @Test func `search leaves the list in sight`() throws {
    var table = try Table.cupboard()
    table.press("/")
    table.type("no")
    table.shows(
      40, 15,
      """
       Herstelgesprek        ENKEL BEGELEIDER
      ────────────────────────────────────────

        Zoekt: no

        ▸   Noor & Jef
              Voorbereiding

       ┌────────────────────────────────────┐
       │ Zoeken                             │
       │                                    │
       │ no                                 │
       │                                    │
      ─│ Enter klaar · Esc alles tonen      │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       Herstelgesprek                                                ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        Zoekt: no

        ▸   Noor & Jef                    Voorbereiding








        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Zoeken                                                                   │
        │                                                                          │
        │ no                                                                       │
        │                                                                          │
        │ Enter klaar · Esc alles tonen                                            │
        └──────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       Enter openen   n nieuw   ↑↓ regel   / zoeken   q sluiten   ? hulp
      """)
  }

  @Test func `deleting asks`() throws {
    var table = try Table.cupboard()
    table.press("x")
    table.shows(
      40, 15,
      """
       Herstelgesprek        ENKEL BEGELEIDER
      ────────────────────────────────────────

       ┌────────────────────────────────────┐
       │ Sam & Bo verwijderen?              │
       │                                    │
       │ ▸   nee                            │
       │     ja, verwijderen: het komt niet │
       │     terug                          │
       │                                    │
       │ ↑↓ kiezen · Enter · Esc terug      │
       └────────────────────────────────────┘
              afgerond
      ────────────────────────────────────────
       Enter openen   n nieuw   ? hulp
      """)
    table.shows(
      80, 24,
      """
       Herstelgesprek                                                ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        ▸   Sam & Bo                      ! Opvolging · 2 dagen te laat

            Mila & Seppe                  Vragen 0 van 10 beantwoord

        ┌──────────────────────────────────────────────────────────────────────────┐
        │ Sam & Bo verwijderen?                                                    │
        │                                                                          │
        │ ▸   nee                                                                  │
        │     ja, verwijderen: het komt niet terug                                 │
        │                                                                          │
        │ ↑↓ kiezen · Enter · Esc terug                                            │
        └──────────────────────────────────────────────────────────────────────────┘






      ────────────────────────────────────────────────────────────────────────────────
       Enter openen   n nieuw   ↑↓ regel   / zoeken   q sluiten   ? hulp
      """)
  }

  @Test func `a new case`() throws {
    var table = try Table()
    table.press("n")
    table.shows(
      40, 15,
      """
       Nieuw herstelgesprek  ENKEL BEGELEIDER
      ────────────────────────────────────────

        ▸ Naam of initialen van de gepeste


          Naam of initialen van de pester


          Waar gaat het om? Bijvoorbeeld:
          het uitlachen in de groepschat


      ────────────────────────────────────────
       Enter verder · ↑↓ veld · Esc terug
      """)
    table.shows(
      80, 24,
      """
       Nieuw herstelgesprek                                          ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        Initialen volstaan. Schrijf alsof beiden meelezen.

        ▸ Naam of initialen van de gepeste


          Naam of initialen van de pester


          Waar gaat het om? Bijvoorbeeld: het uitlachen in de groepschat









      ────────────────────────────────────────────────────────────────────────────────
       Enter verder · ↑↓ veld · Esc terug
      """)
  }

  @Test func `the topic of a new case, as both will read it`() throws {
    var table = try Table()
    table.press("n")
    table.type("A.")
    table.press(.enter)
    table.type("B.")
    table.press(.enter)
    table.type("er met een foto gelachen werd")
    table.shows(
      40, 15,
      """
       Nieuw herstelgesprek  ENKEL BEGELEIDER
      ────────────────────────────────────────

                                            ▴
        ▸ Waar gaat het om? Bijvoorbeeld:
          het uitlachen in de groepschat
          er met een foto gelachen werd
          Zo begint het gesprek; dit lezen
          ze allebei:
            We zitten hier vandaag samen
            omdat er met een foto gelachen
            werd gebeurd is.

      ────────────────────────────────────────
       Enter verder · ↑↓ veld · Esc terug
      """)
    table.shows(
      80, 24,
      """
       Nieuw herstelgesprek                                          ENKEL BEGELEIDER

      ────────────────────────────────────────────────────────────────────────────────

        Initialen volstaan. Schrijf alsof beiden meelezen.

          Naam of initialen van de gepeste
          A.

          Naam of initialen van de pester
          B.

        ▸ Waar gaat het om? Bijvoorbeeld: het uitlachen in de groepschat
          er met een foto gelachen werd
          Zo begint het gesprek; dit lezen ze allebei:
            We zitten hier vandaag samen omdat er met een foto gelachen werd gebeurd
            is.





      ────────────────────────────────────────────────────────────────────────────────
       Enter verder · ↑↓ veld · Esc terug
      """)
  }

  @Test func `the help of the overview`() throws {
    var table = try Table()
    table.press("?")
    table.shows(
      40, 15,
      """
       Herstelgesprek        ENKEL BEGELEIDER
      ─┌────────────────────────────────────┐─
       │ Hulp: Overzicht                    │
       │                                    │
       │ Hier staan alle herstelgesprekken. │
       │ Wat aandacht vraagt, staat         │
       │ bovenaan.                          │
       │                                    │
       │ Initialen volstaan. Bewaar niet    │
       │ langer dan nodig.                  │
       │                                   ▾│
       │                                    │
       │ ↑↓ verder lezen                    │
      ─│ Enter om te sluiten                │─
       └────────────────────────────────────┘
      """)
    table.shows(
      80, 24,
      """
       Herstelgesprek                                                ENKEL BEGELEIDER

      ──┌──────────────────────────────────────────────────────────────────────────┐──
        │ Hulp: Overzicht                                                          │
        │                                                                          │
        │ Hier staan alle herstelgesprekken. Wat aandacht vraagt, staat bovenaan.  │
        │                                                                          │
        │ Initialen volstaan. Bewaar niet langer dan nodig.                        │
        │                                                                          │
        │ Toetsen                                                                  │
        │ Enter   Opent het herstelgesprek.                                        │
        │ n       Begint een nieuw herstelgesprek.                                 │
        │ ↑↓      Gaat naar de vorige of de volgende regel.                        │
        │ /       Zoekt op naam of onderwerp.                                      │
        │ x       Verwijdert het herstelgesprek, na een vraag.                     │
        │ q       Sluit het programma.                                             │
        │ u       Maakt het laatste ongedaan, stap voor stap.                      │
        │ Ctrl-R  Zet terug wat ongedaan gemaakt is.                               │
        │ Esc     Sluit wat bovenop ligt.                                         ▾│
        │                                                                          │
        │ ↑↓ verder lezen · Enter om te sluiten                                    │
        └──────────────────────────────────────────────────────────────────────────┘
      ────────────────────────────────────────────────────────────────────────────────
       n nieuw   q sluiten   ? hulp
      """)
  }
}
