import Conversation
import Testing

@testable import Texts

struct RefusedDayTests {
  private let dutch = DayLanguage.dutch
  private let english = DayLanguage.english
  private let french = DayLanguage.french

  @Test func `a date that does not exist`() throws {
    try dutch.expectRefusals(
      """
      31/11 | 31 november bestaat niet: november telt 30 dagen.
      31 november | 31 november bestaat niet: november telt 30 dagen.
      31/4/2027 | 31 april 2027 bestaat niet: april 2027 telt 30 dagen.
      32 december | 32 december bestaat niet: december telt 31 dagen.
      30/2 | 30 februari bestaat niet: februari telt 28 of 29 dagen.
      29/2/2027 | 29 februari 2027 bestaat niet: februari 2027 telt 28 dagen.
      2026-11-31 | 31 november 2026 bestaat niet: november 2026 telt 30 dagen.
      vrijdag 31/11 | 31 november bestaat niet: november telt 30 dagen.
      vanaf 31/11 | 31 november bestaat niet: november telt 30 dagen.
      4/13 | Er is geen maand 13: eerst de dag, dan de maand.
      12/25 | Er is geen maand 25: eerst de dag, dan de maand.
      4/0 | Er is geen maand 0: eerst de dag, dan de maand.
      4/13/2026 | Er is geen maand 13: eerst de dag, dan de maand.
      de 32ste | “de 32ste” bestaat niet.
      de vijfde maandag van volgende maand | “de vijfde maandag van volgende maand” bestaat niet.
      de vijfde vrijdag van december 2026 | “de vijfde vrijdag van december 2026” bestaat niet.
      """)
    try english.expectRefusals(
      """
      31/11 | 31 November does not exist: November has 30 days.
      April 31 | 31 April does not exist: April has 30 days.
      12/25/2026 | There is no month 25: first the day, then the month.
      """)
    try french.expectRefusals(
      """
      31/11 | Le 31 novembre n’existe pas\u{A0}: novembre compte 30 jours.
      le 30 février | Le 30 février n’existe pas\u{A0}: février compte 28 ou 29 jours.
      4/13 | Il n’y a pas de mois 13\u{A0}: d’abord le jour, puis le mois.
      """)
  }

  @Test func `a weekday that is not that of the date`() throws {
    try dutch.expectRefusals(
      """
      vrijdag 5/12 | 5 december is een zaterdag. Typ zaterdag 5/12 of vrijdag 4/12.
      vrijdag 5 december | 5 december is een zaterdag. Typ zaterdag 5/12 of vrijdag 4/12.
      maandag 1 december | 1 december is een dinsdag. Typ dinsdag 1/12 of maandag 30/11.
      zondag 3/12 | 3 december is een donderdag. Typ donderdag 3/12 of zondag 6/12.
      woensdag 26/11 | 26 november is een donderdag. Typ donderdag 26/11 of woensdag 2/12.
      vrijdag de 5de | 5 december is een zaterdag. Typ zaterdag 5/12 of vrijdag 4/12.
      vrijdag 4 december 2027 | 4 december 2027 is een zaterdag. Typ zaterdag 4/12/2027 of vrijdag 3/12/2027.
      dinsdag 24/11 | 24 november 2027 is een woensdag. Typ woensdag 24/11 of dinsdag 24/11/2026.
      volgende week vrijdag 11/12 | 11 december is een vrijdag. Typ vrijdag 11/12 of vrijdag 4/12.
      volgende week 11/12 | 11 december is een vrijdag. Typ vrijdag 11/12 of vrijdag 4/12.
      volgende vrijdag 27/11 | 27 november is een vrijdag. Typ vrijdag 27/11 of vrijdag 4/12.
      vandaag vrijdag | 26 november is een donderdag. Typ donderdag 26/11 of vrijdag 27/11.
      morgen 28/11 | 28 november is een zaterdag. Typ zaterdag 28/11 of vrijdag 27/11.
      vrijdag over 10 dagen | 6 december is een zondag. Typ zondag 6/12 of vrijdag 4/12.
      """)
    try english.expectRefusals(
      """
      Friday 5/12 | 5 December is a Saturday. Type Saturday 5/12 or Friday 4/12.
      Friday the 5th | 5 December is a Saturday. Type Saturday 5/12 or Friday 4/12.
      """)
    try french.expectRefusals(
      """
      vendredi 5/12 | Le 5 décembre est un samedi. Tapez samedi 5/12 ou vendredi 4/12.
      le lundi 1er décembre | Le 1er décembre est un mardi. Tapez mardi 1/12 ou lundi 30/11.
      """)
  }

  @Test func `what needs a calendar of holidays`() throws {
    try dutch.expect(
      refusal: "Vakanties, feestdagen en schooldagen kent dit programma niet. Typ de datum, bijvoorbeeld 4/1.",
      of: """
        na de kerstvakantie
        over 10 schooldagen
        begin volgend schooljaar
        herfstvakantie
        voor de paasvakantie
        krokusverlof
        met Kerstmis
        binnen 5 werkdagen
        de vrijdag voor de vakantie
        vrijdag na nieuwjaar
        """)
    try english.expect(
      refusal: "This program does not know holidays and school days. Type the date, for example 4/1.",
      of: """
        after the holidays
        before Christmas
        in 5 school days
        after half-term
        """)
    try french.expect(
      refusal:
        "Ce programme ne connaît ni les vacances, ni les jours fériés, ni les jours d’école. Tapez la date, par exemple 4/1.",
      of: """
        après les congés
        à la rentrée
        avant Noël
        dans 5 jours ouvrables
        pendant les vacances de printemps
        """)
  }

  @Test func `what comes again and again`() throws {
    try dutch.expect(
      refusal: "Hier past één dag.",
      of: """
        elke vrijdag
        iedere week
        wekelijks
        vrijdags
        vrijdagen
        om de twee weken
        de vrijdag
        """)
    try english.expect(
      refusal: "One day fits here.",
      of: """
        every Friday
        every other week
        Fridays
        weekly
        """)
    try french.expect(
      refusal: "Ici, il faut un seul jour.",
      of: """
        chaque vendredi
        le vendredi
        le vendredi à 16h
        tous les vendredis
        toutes les semaines
        """)
    #expect(
      try dutch.read("elke vrijdag", for: .agreement).refusal
        == "Hier past één dag. Is het voor elke week? Laat dit leeg en schrijf “elke vrijdag” bij “wat”.")
  }

  @Test func `what is no day yet`() throws {
    try dutch.expectRefusals(
      """
      binnenkort | “binnenkort” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      zo snel mogelijk | “zo snel mogelijk” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      over een paar dagen | “over een paar dagen” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      deze week | “deze week” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      in december | “in december” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      december met mama | “december met mama” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      december 2026 | “december 2026” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      na school | “na school” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      om 16u | “om 16u” is nog geen dag. Typ bijvoorbeeld vrijdag of over een week.
      """)
    try english.expectRefusals(
      """
      soon | “soon” is not a day yet. Type for example Friday or in a week.
      in a few days | “in a few days” is not a day yet. Type for example Friday or in a week.
      """)
    try french.expectRefusals(
      """
      bientôt | «\u{A0}bientôt\u{A0}» n’est pas encore un jour. Tapez par exemple vendredi ou dans une semaine.
      en décembre | «\u{A0}en décembre\u{A0}» n’est pas encore un jour. Tapez par exemple vendredi ou dans une semaine.
      dès que possible | «\u{A0}dès que possible\u{A0}» n’est pas encore un jour. Tapez par exemple vendredi ou dans une semaine.
      """)
  }

  @Test func `a beginning`() throws {
    try dutch.expectRefusals(
      """
      vanaf vrijdag | “vanaf vrijdag” is een begin. Typ één dag, bijvoorbeeld vrijdag.
      na vrijdag | “na vrijdag” is een begin. Typ één dag, bijvoorbeeld vrijdag.
      sinds vrijdag | “sinds vrijdag” is een begin. Typ één dag, bijvoorbeeld vrijdag.
      vanaf 4 december | “vanaf 4 december” is een begin. Typ één dag, bijvoorbeeld 4 december.
      vanaf volgende week | “vanaf volgende week” is een begin. Typ één dag, bijvoorbeeld volgende week.
      """)
    try english.expectRefusals(
      """
      from Friday | “from Friday” is a beginning. Type one day, for example Friday.
      after Friday | “after Friday” is a beginning. Type one day, for example Friday.
      from Friday onwards | “from Friday onwards” is a beginning. Type one day, for example Friday.
      """)
    try french.expectRefusals(
      """
      à partir de vendredi | «\u{A0}à partir de vendredi\u{A0}» est un début. Tapez un seul jour, par exemple vendredi.
      dès vendredi | «\u{A0}dès vendredi\u{A0}» est un début. Tapez un seul jour, par exemple vendredi.
      après vendredi | «\u{A0}après vendredi\u{A0}» est un début. Tapez un seul jour, par exemple vendredi.
      à partir du 4 | «\u{A0}à partir du 4\u{A0}» est un début. Tapez un seul jour, par exemple le 4.
      """)
    #expect(
      try dutch.read("vanaf vrijdag", for: .agreement).refusal
        == "“vanaf vrijdag” is een begin. Typ één dag, bijvoorbeeld vrijdag. Het begin schrijf je bij “wat”.")
  }

  @Test func `more than one day`() throws {
    try dutch.expect(
      refusal: "Dat is meer dan één dag. Kies er één.",
      of: """
        vrijdag of maandag
        vrijdag of op maandag
        maandag en dinsdag
        maandag, dinsdag
        maandag tot vrijdag
        van maandag tot vrijdag
        tussen maandag en vrijdag
        ma-vr
        maandag/dinsdag
        4 of 5 december
        4-5 december
        van 4 tot 8 december
        4/12 - 11/12
        vrijdag 4 en 11 december
        over 2 of 3 dagen
        2-3 weken
        over een week of twee
        """)
    try english.expect(
      refusal: "That is more than one day. Choose one.",
      of: """
        Friday or Monday
        Friday to Monday
        Mon-Fri
        4th and 5th December
        """)
    try french.expect(
      refusal: "Cela fait plus d’un jour. Choisissez-en un.",
      of: """
        vendredi ou lundi
        du lundi au vendredi
        du 4 au 8 décembre
        entre lundi et vendredi
        """)
  }

  @Test func `what is understood only in part`() throws {
    try dutch.expectRefusals(
      """
      vrijdag met mama | “vrijdag” begrijp ik, “met mama” niet. Typ enkel de dag.
      op vrijdag 4/12 bij de juf | “op vrijdag 4/12” begrijp ik, “bij de juf” niet. Typ enkel de dag.
      misschien vrijdag | “vrijdag” begrijp ik, “misschien” niet. Typ enkel de dag.
      graag vrijdag met mama | “vrijdag” begrijp ik, “graag … met mama” niet. Typ enkel de dag.
      vrijdag of niet | “vrijdag” begrijp ik, “of niet” niet. Typ enkel de dag.
      volgende maand vrijdag | “volgende maand” begrijp ik, “vrijdag” niet. Typ enkel de dag.
      de eerste vrijdag na 4 december | “4 december” begrijp ik, “de eerste vrijdag na” niet. Typ enkel de dag.
      4/12/2 | “4/12” begrijp ik, “/2” niet. Typ enkel de dag.
      4/12/202 | “4/12” begrijp ik, “/202” niet. Typ enkel de dag.
      """)
    try english.expectRefusals("Friday with mum | I understand “Friday”, but not “with mum”. Type only the day.")
    try french.expectRefusals(
      "vendredi avec papa | Je comprends «\u{A0}vendredi\u{A0}», mais pas «\u{A0}avec papa\u{A0}». Tapez seulement le jour."
    )
    #expect(
      try dutch.read("vrijdag met mama", for: .agreement).refusal
        == "“vrijdag” begrijp ik, “met mama” niet. Typ enkel de dag. De rest hoort bij “wat”.")
  }

  @Test func `what is not understood at all`() throws {
    try dutch.expect(
      refusal: "Die datum begrijp ik niet. Typ bijvoorbeeld vrijdag, 4/12 of over een week.",
      of: """
        v
        volgende
        over een
        bij mama
        4
        4/
        week 49
        2026
        over 9999 jaar
        over 99999 dagen
        4/12/0000
        🙂
        """)
  }

  @Test func `how long something takes is no day`() throws {
    for text in ["for two weeks", "during two weeks", "until two weeks"] {
      #expect(try english.read(text).day == nil, "\(text)")
    }
    for text in ["pour deux semaines", "pendant deux semaines"] { #expect(try french.read(text).day == nil, "\(text)") }
    for text in ["gedurende 2 weken", "op een dag", "tot 2 weken"] {
      #expect(try dutch.read(text).day == nil, "\(text)")
    }
  }

  @Test(arguments: ["", " ", "\n", "\u{A0}\t"])
  func `nothing typed is nothing said`(text: String) throws {
    #expect(try dutch.read(text) == .empty)
  }
}
