/// How the reports look in a browser and on A4. Only what every renderer knows: elements and classes, no selectors of
/// more parts, no grid and no flexible boxes; and no emoji font by name, for it would take the digits too.
enum Stylesheet {
  static let css = """
    @page { size: A4; margin: 20mm 20mm 18mm 24mm; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #666; } }
    body { margin: 0; color: #1a1a1a; background: #fff; font-family: \(fonts); font-size: 11pt; line-height: 1.4; }
    main { max-width: 168mm; margin: 0 auto; overflow-wrap: anywhere; }
    h1, h2, h3, h4 { font-family: \(fonts); font-weight: 600; font-style: normal; color: #1a1a1a; line-height: 1.25;
      break-after: avoid; page-break-after: avoid; }
    h1 { margin-top: 0; margin-bottom: 0; margin-left: 0; font-size: 20pt; }
    h2 { margin-top: 7mm; margin-bottom: 2mm; margin-left: 0; font-size: 14pt; }
    h3 { margin-top: 4mm; margin-bottom: 1mm; margin-left: 0; font-size: 11.5pt; }
    h4 { margin-top: 3mm; margin-bottom: 1mm; margin-left: 0; font-size: 11pt; }
    .inner { margin-top: 3mm; margin-bottom: 1mm; margin-left: 0; font-size: 11pt; }
    .sheet { break-before: page; page-break-before: always; }
    .sheet-alone { break-before: page; page-break-before: always; margin-bottom: 5mm; padding-bottom: 3mm;
      border-bottom: 0.6pt solid #1a1a1a; }
    .alone { margin-bottom: 5mm; padding-bottom: 3mm; border-bottom: 0.6pt solid #1a1a1a; }
    p { margin-top: 0; margin-bottom: 2.5mm; margin-left: 0; orphans: 2; widows: 2; }
    .subtitle { margin-top: 1mm; margin-bottom: 5mm; padding-bottom: 3mm; border-bottom: 0.6pt solid #1a1a1a;
      font-size: 12pt; color: #555; }
    table { width: 100%; margin-top: 0; margin-bottom: 2mm; table-layout: fixed; border-collapse: collapse; }
    th, td { padding: 0 3mm 1.2mm 0; font-weight: 400; text-align: left; vertical-align: top; }
    th { width: 26%; color: #555; }
    .said { margin-bottom: 0.8mm; }
    .more { margin-bottom: 0.8mm; padding-top: 0.8mm; border-top: 0.5pt dotted #bbb; }
    .note { margin-bottom: 1mm; color: #666; font-size: 9pt; break-before: avoid; }
    .marked { margin-bottom: 1.2mm; margin-left: 7mm; text-indent: -7mm; }
    small { font-size: 9pt; color: #666; }
    .group { margin-bottom: 3mm; padding-left: 4mm; border-left: 1.5pt solid #d9d9d9; }
    .board { margin-bottom: 3mm; padding-left: 4mm; border-left: 1.5pt solid #d9d9d9; break-inside: avoid; }
    .columns { break-inside: avoid; }
    .box { display: inline-block; width: 7mm; text-indent: 0; font-family: "DejaVu Sans", "Noto Sans Symbols 2",
      "Segoe UI Symbol", sans-serif; }
    .line { margin-bottom: 0; padding-top: 2mm; border-bottom: 0.6pt solid #888888; font-size: 10pt; line-height: 1.3; }
    .line-too { margin-bottom: 0; padding-top: 2mm; border-bottom: 0.6pt solid #878787; font-size: 10pt; line-height: 1.3; }
    .name { margin-top: 3mm; margin-bottom: 0; color: #555; }
    .signature { margin-bottom: 2mm; padding-top: 10mm; border-bottom: 0.6pt solid #333; font-size: 8pt; }
    @media screen { body { font-size: 12pt; } main { padding: 12mm 6mm; } .sheet { margin-top: 20mm; } }
    """

  private static let fonts = """
    "Source Sans 3", "Source Sans Pro", "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, "Noto Sans Arabic",
      "Noto Naskh Arabic", sans-serif
    """
}
