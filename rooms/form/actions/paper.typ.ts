/**
 * The one Typst program that draws every paper. What people wrote comes in as JSON and is handed to text(), so that #, $, * and [ are
 * letters like any other; nothing of it is ever read as code.
 */
export const paperProgram = `
#let job = json("/job.json")
#let style = job.style
#let size = style.fontSize * 1pt
#let grey = luma(95)
#let rule = 0.4pt + luma(130)
#set document(title: job.title)
#set text(font: ("BIZ UDPGothic", "Noto Sans JP"), size: size, lang: style.lang, ..(if style.lang == "ja" { (region: "JP") }), fallback: false, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.6em, justify: true, linebreaks: "simple")
#set text(cjk-latin-spacing: none)
#set strike(stroke: 0.5pt + grey)
#set table(stroke: rule, inset: (x: 0.5em, y: 0.48em))
#let piece(p) = if type(p) == str { text(p) } else if p.mark == "struck" { strike(text(fill: grey, p.text)) } else if p.mark == "strong" { strong(text(p.text)) } else { text(fill: grey, size: 0.9em, p.text) }
#let line(l) = if l.len() == 1 { piece(l.first()) } else { l.map(piece).join() }
#let words(w) = if w.len() == 1 { line(w.first()) } else if w.len() > 1 { w.map(line).join(parbreak()) }
#let look = (
  plain: (align: left + top, fill: none),
  figure: (align: right + top, fill: none),
  head: (align: left + top, fill: luma(238)),
  band: (align: left + top, fill: luma(247)),
)
#let cell(c) = if type(c) == str { text(c) } else if "args" not in c { words(c.words) } else {
  let own = c.args
  table.cell(
    ..look.at(own.at("kind", default: "plain")),
    breakable: if "whole" in own { false } else { auto },
    colspan: own.at("span", default: 1), rowspan: own.at("down", default: 1),
    if "ragged" in own { set par(justify: false); words(c.words) } else { words(c.words) },
  )
}
#let draw(b) = {
  if b.kind == "table" {
    // narrow columns stay ragged: stretched letters are worse than an uneven edge
    set par(justify: false) if b.columns.len() > 2
    table(
      columns: b.columns.map(c => c * 1fr),
      rows: b.heights.map(h => if h == none { auto } else { h * 1em }),
      align: b.sides.map(side => look.at(side).align),
      fill: b.sides.map(side => look.at(side).fill),
      ..(if b.head.len() > 0 { (table.header(..b.head.flatten().map(cell)),) } else { () }),
      ..b.rows.flatten().map(cell),
    )
  } else if b.kind == "heading" {
    block(sticky: true, above: 1.1em, below: 0.5em, text(size: 1.1em, weight: "bold", b.text))
  } else if b.kind == "title" {
    block(above: 2em, sticky: true, text(fill: grey, b.lead))
    let large = if b.text.clusters().len() > 60 { 1.15em } else { 1.5em }
    heading(level: 1, text(size: large, b.text))
  } else if b.kind == "notes" {
    block(above: 0.5em, text(size: 0.85em, fill: luma(60), words(b.words)))
  } else if b.kind == "text" {
    block(words(b.words))
  } else if b.kind == "signatures" {
    align(right, block(breakable: false, above: 1.2em, table(
      columns: b.boxes.map(c => 6.4em), align: center,
      ..b.boxes.map(c => table.cell(fill: luma(238), text(c))), ..b.boxes.map(c => v(4em)),
    )))
  } else if b.kind == "pageBreak" { pagebreak(weak: true) }
}
#show heading.where(level: 1): it => block(sticky: true, above: 0.8em, below: 0.9em, text(weight: "bold", size: size, it.body))
#let margin-word(word) = place(left + horizon, dx: 2.2mm, rotate(-90deg, reflow: true, text(size: 13pt, weight: "bold", tracking: 0.5em, fill: rgb("#b3261e"), word)))
#let paper(p) = {
  let m = p.margin
  set page(
    paper: lower(style.paper.size), flipped: style.paper.orientation == "landscape", margin: (x: style.paper.margin * 1mm, y: style.paper.margin * 1mm + 4mm),
    // lines with a stretching space, not grids: they stand on every page
    header: text(size: 7.5pt, fill: grey, {
      if m.fictitious != none { box(stroke: 0.5pt + grey, inset: (x: 3pt, y: 1.5pt), baseline: 1.5pt, strong(text(m.fictitious))); h(0.6em) }
      text(m.head); h(1fr); strong(text(fill: if m.unfinished { rgb("#b3261e") } else { black }, m.state))
    }),
    footer: text(size: 7.5pt, fill: grey, {
      place(center, dy: -1.6em, context [#here().page()/#counter(page).final().first()]); text(m.foot); h(1fr); text(m.printed)
    }),
    background: if m.unfinished { margin-word(job.draft) },
  )
  for b in p.blocks { draw(b) }
}
#for p in job.papers { paper(p) }
`;
