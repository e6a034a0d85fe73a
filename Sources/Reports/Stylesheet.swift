/// How the reports look in a browser and on A4.
enum Stylesheet {
  static let css = """
    @page { size: A4; margin: 22mm 20mm 20mm 24mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #666; } }
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; color: #1a1a1a; background: #fff; font: 10.5pt/1.5 "Source Sans 3", "Source Sans Pro",
      "Noto Sans", "Liberation Sans", "DejaVu Sans", Arial, "Noto Sans Arabic", "Noto Naskh Arabic", "Amiri",
      "Noto Color Emoji", "Noto Emoji", "Segoe UI Emoji", "Apple Color Emoji", sans-serif; }
    main { max-width: 168mm; margin: 0 auto; overflow-wrap: anywhere; }
    article + article { break-before: page; margin-top: 20mm; }
    header { margin-bottom: 8mm; padding-bottom: 4mm; border-bottom: .6pt solid #1a1a1a; }
    h1 { margin: 0; font-size: 21pt; font-weight: 600; line-height: 1.2; }
    header p { margin: 1mm 0 0; font-size: 12pt; color: #555; }
    h2 { margin: 9mm 0 3mm; font-size: 14pt; font-weight: 600; line-height: 1.25; break-after: avoid; }
    h3 { margin: 5mm 0 1.5mm; font-size: 10.5pt; font-weight: 600; line-height: 1.4; break-after: avoid; }
    p { margin: 0 0 3mm; orphans: 3; widows: 3; }
    dl, ul { margin: 0 0 3mm; padding: 0; list-style: none; }
    dl > div { display: grid; grid-template-columns: 38mm 1fr; column-gap: 5mm; margin-bottom: 1.5mm;
      break-inside: avoid; }
    dt { grid-column: 1; grid-row: 1 / span 20; color: #555; }
    dd { grid-column: 2; margin: 0 0 1mm; orphans: 3; widows: 3; }
    ul > li { display: flex; gap: 3mm; margin-bottom: 1.5mm; break-inside: avoid; }
    ul > li > div { flex: 1; }
    small { font-size: 8.5pt; color: #666; white-space: nowrap; }
    .group { margin: 0 0 5mm; padding-left: 4mm; border-left: 1.5pt solid #d9d9d9; break-inside: avoid; }
    .group h3 { margin-top: 0; }
    .group dl, .group ul { margin-bottom: 0; }
    .box { display: inline-block; flex: none; width: 3.6mm; height: 3.6mm; margin: .9mm 2mm 0 0; border: .7pt solid #333;
      border-radius: .5mm; font-size: 9pt; line-height: 3.2mm; text-align: center; vertical-align: top; }
    .line { width: 100%; height: 9mm; margin: 0; border-bottom: .6pt solid #999; }
    .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm 12mm; margin-top: 5mm; break-inside: avoid; }
    .signatures li { display: block; height: 20mm; margin: 0; border-bottom: .6pt solid #333; color: #555; }
    @media screen { body { font-size: 12pt; } main { padding: 12mm 6mm; } }
    """
}
