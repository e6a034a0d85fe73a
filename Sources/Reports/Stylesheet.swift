/// How the reports look in a browser and on A4. Only what every renderer knows: no grid and no flexible
/// boxes; and no emoji font by name, for it would take the digits too.
enum Stylesheet {
  static let css = """
    @page { size: A4; margin: 22mm 20mm 20mm 24mm; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #666; } }
    * { box-sizing: border-box; }
    body { margin: 0; color: #1a1a1a; background: #fff; font: 11pt/1.45 "Source Sans 3", "Source Sans Pro",
      "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, "Noto Sans Arabic", "Noto Naskh Arabic", sans-serif; }
    main { max-width: 168mm; margin: 0 auto; overflow-wrap: anywhere; }
    article + article { break-before: page; }
    header { margin-bottom: 7mm; padding-bottom: 4mm; border-bottom: .6pt solid #1a1a1a; }
    h1 { margin: 0; font-size: 21pt; font-weight: 600; line-height: 1.2; }
    header p { margin: 1mm 0 0; font-size: 12pt; color: #555; }
    h2 { margin: 9mm 0 3mm; font-size: 14pt; font-weight: 600; line-height: 1.25; break-after: avoid; }
    h3 { margin: 5mm 0 1.5mm; font-size: 11pt; font-weight: 600; line-height: 1.4; break-after: avoid; }
    p { margin: 0 0 3mm; orphans: 3; widows: 3; }
    table { width: 100%; margin: 0 0 3mm; table-layout: fixed; border-collapse: collapse; }
    tr { break-inside: avoid; }
    th, td { padding: 0 0 1.8mm; font-weight: 400; text-align: left; vertical-align: top; }
    th { width: 44mm; padding-right: 5mm; color: #555; }
    td > p, li > p { margin: 0; }
    td > .note, li > .note { color: #666; font-size: 9pt; }
    td > p + p:not(.line):not(.note), li > p + p:not(.line):not(.note) { margin-top: 1.2mm; padding-top: 1.2mm; border-top: .5pt dotted #bbb; }
    ul { margin: 0 0 3mm; padding: 0; list-style: none; }
    li { margin: 0 0 1.8mm; break-inside: avoid; }
    li.marked { padding-left: 7mm; text-indent: -7mm; }
    small { font-size: 9pt; color: #666; }
    .group, .board { margin: 0 0 5mm; padding-left: 4mm; border-left: 1.5pt solid #d9d9d9; break-inside: avoid; }
    .group h3, .board h3 { margin-top: 0; }
    .group table, .group ul { margin-bottom: 0; }
    .board ul { display: table; width: 100%; margin: 0; table-layout: fixed; }
    .board { margin-bottom: 3mm; }
    .board .line { height: 7mm; }
    .board li { display: table-cell; padding-right: 8mm; }
    .box { display: inline-block; width: 7mm; text-indent: 0; font-family: "DejaVu Sans", "Noto Sans Symbols 2",
      "Segoe UI Symbol", sans-serif; }
    .line { height: 8mm; margin: 0; border-bottom: .6pt solid #aaa; }
    td > .line:first-child { height: 5mm; }
    .signatures { margin-top: 4mm; break-inside: avoid; }
    .signatures li { display: inline-block; width: 44%; height: 21mm; margin: 0 4% 4mm 0;
      border-bottom: .6pt solid #333; color: #555; }
    @media screen { body { font-size: 12pt; } main { padding: 12mm 6mm; } article + article { margin-top: 20mm; } }
    """
}
