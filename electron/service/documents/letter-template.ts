/**
 * The letter, in Typst. It gets the document as one JSON string and only ever shows strings out of it as text: there is no `eval`,
 * no `import`, no `read`, and no place where data becomes markup. Images are handed over as named bytes in memory.
 */
export const letterTemplate = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let accent = rgb("#2f6f73")
#let tint = rgb("#eef5f5")
#let faint = rgb("#5b6668")
#let rule = rgb("#c9d6d6")

// A place to break (U+200B) becomes room of no width, so that copied text does not hold it.
#let breakable(string) = string.split("\u{200b}").join(box())
#let lines(string) = string.split("\n").map(breakable).join(linebreak())

#set document(
  title: doc.title,
  author: doc.organisation,
  date: if doc.dated { auto } else { none },
)
#set text(
  font: ("Source Sans 3",), size: 11pt, lang: doc.language, region: if doc.language == "en" { "GB" } else { "NL" },
  hyphenate: true, costs: (hyphenation: 400%), fill: rgb("#1d2526"),
)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set page(
  paper: "a4",
  margin: (left: 25mm, right: 20mm, top: 24mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 9pt, fill: faint)
    grid(columns: (1fr, 1fr), column-gutter: 8mm, align: (left, right), lines(doc.heading), lines(doc.sender))
    v(-0.4em)
    line(length: 100%, stroke: 0.5pt + rule)
  },
  footer: context {
    set text(size: 9pt, fill: faint)
    align(right)[#counter(page).display() / #counter(page).final().first()]
  },
)
#show heading: set text(fill: accent, weight: "semibold", hyphenate: false)
#show heading: set block(above: 1.5em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 12pt)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em)
#show heading.where(level: 3): set text(size: 11pt)
#show title: set text(size: 22pt, weight: "semibold", fill: accent, hyphenate: false)
#show title: set block(above: 0pt, below: 0.9em)
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.6em, marker: text(fill: accent)[•])
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.6em, numbering: n => text(fill: accent, weight: "semibold")[#n.])
#set table(stroke: none, inset: (x: 6pt, y: 5pt))

#let span(part) = {
  let content = lines(part.text)
  if part.address { content = text(hyphenate: false, content) }
  if part.mono { content = text(font: ("Source Code Pro",), size: 0.94em, hyphenate: false, content) }
  if part.italic { content = emph(content) }
  if part.bold { content = strong(content) }
  content
}
#show strong: set text(weight: "semibold")
// Columns are narrow: a name cut in two is harder to read than one on the next line.
#show table: set text(hyphenate: false)
#let rich(parts) = parts.map(span).join()
#let picture(data, ..options) = image(data.path, format: data.format, ..options)

#let logo(data) = context {
  let by-height = picture(data, height: 18mm)
  if measure(by-height).width > 60mm { picture(data, width: 60mm) } else { by-height }
}

#let heading-block(it) = heading(level: it.level, lines(it.text))
#let list-block(it) = block(above: 0.9em, below: 1.1em, if it.ordered { enum(..it.items.map(rich)) } else { list(..it.items.map(rich)) })
#let table-block(it) = block(above: 1.1em, below: 1.2em, table(
  columns: it.widths.map(width => width * 1fr),
  stroke: (x, y) => if y > 0 { (bottom: 0.5pt + rule) } else { (bottom: 1pt + accent) },
  align: left + top,
  table.header(repeat: true, ..it.header.map(cell => text(weight: "semibold", fill: accent, lines(cell)))),
  ..it.rows.map(row => row.map(rich)).flatten(),
))
#let facts-block(it) = block(above: 1.3em, below: 1.3em, width: 100%, breakable: not it.whole, sticky: it.sticky, {
  set par(spacing: 0.65em)
  set block(spacing: 0.65em)
  for fact in it.items {
    grid(columns: (42mm, 1fr), column-gutter: 4mm, text(fill: faint, lines(fact.label)), rich(fact.value))
  }
})
#let code-groups-block(it) = block(
  above: 1.1em, below: 1.3em, width: 100%, fill: tint, stroke: 0.75pt + accent, radius: 4pt, inset: (x: 8mm, y: 6mm), breakable: false,
  grid(
    columns: (1fr,) * it.columns, column-gutter: 4mm, row-gutter: 5mm,
    ..it.groups.enumerate().map(((index, group)) => {
      block(below: 1.6mm, text(size: 9pt, fill: faint, str(index + 1)))
      block(text(font: ("Source Code Pro",), size: it.size * 1pt, weight: "semibold", hyphenate: false, features: ("zero",), lines(group)))
    }),
  ),
)
#let note-block(it) = block(
  above: 1.1em, below: 1.2em, width: 100%, fill: tint, stroke: (left: 2.5pt + accent), inset: (left: 5mm, right: 5mm, y: 4mm), breakable: not it.whole, {
    set par(spacing: 0.7em)
    if it.title != none { block(below: 0.65em, sticky: true, text(weight: "semibold", fill: accent, lines(it.title))) }
    for paragraph in it.paragraphs { par(rich(paragraph)) }
  },
)
#let image-block(it) = {
  let shown = picture(it.image, alt: it.alt, width: it.width * 1mm, fit: "contain")
  block(above: 1.1em, below: 1.2em, breakable: false, {
    shown
    if it.caption != none { block(above: 0.5em, text(size: 9.5pt, fill: faint, lines(it.caption))) }
  })
}

#block(below: 9mm, width: 100%, {
  grid(
    columns: (1fr, auto), column-gutter: 8mm, align: (left + horizon, right + horizon),
    {
      set text(hyphenate: false)
      text(size: 13pt, weight: "semibold", lines(doc.sender))
      for line in doc.senderLines { linebreak(); text(size: 9pt, fill: faint, lines(line)) }
    },
    if doc.logo != none { pdf.artifact(logo(doc.logo)) },
  )
  v(-0.3em)
  line(length: 100%, stroke: 1.5pt + accent)
})

#title(lines(doc.heading))

#for it in doc.blocks {
  if it.kind == "heading" { heading-block(it) }
  else if it.kind == "paragraph" { if it.sticky { block(sticky: true, breakable: not it.whole, par(rich(it.text))) } else { par(rich(it.text)) } }
  else if it.kind == "list" { list-block(it) }
  else if it.kind == "table" { table-block(it) }
  else if it.kind == "facts" { facts-block(it) }
  else if it.kind == "code-groups" { code-groups-block(it) }
  else if it.kind == "note" { note-block(it) }
  else if it.kind == "image" { image-block(it) }
  else if it.kind == "page-break" { pagebreak(weak: true) }
}
`;
