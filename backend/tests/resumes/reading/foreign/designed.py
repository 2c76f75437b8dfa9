"""CVs as design programs make them: PDFs without tags."""

import io
import json
from typing import Any

import pikepdf
import typst

from apps.resumes.services.paper.typefaces import gather_typefaces
from tests.resumes.reading.foreign.word import facts, lines, rows

Person = dict[str, Any]

ONE = """
#let p = json(bytes(sys.inputs.p))
#set page(margin: 2cm)
#set text(font: "Source Sans Pro", size: 10pt, hyphenate: false)
#text(22pt, weight: "bold", p.name) \\
#for line in p.facts [#line \\ ]
#for part in p.parts {
  block(above: 14pt, text(14pt, weight: "bold", part.heading))
  for entry in part.entries {
    block(above: 8pt)[*#entry.what* #h(1fr) #entry.period \\ #entry.where]
    for point in entry.points { block(above: 5pt)[• #point] }
  }
  for line in part.lines { block(above: 6pt, line) }
}
"""
OFFICE = """
#let p = json(bytes(sys.inputs.p))
#set page(margin: 2cm)
#set text(font: "Source Sans Pro", size: 10pt, hyphenate: false)
= #p.name
#for line in p.facts { par(line) }
#for part in p.parts {
  heading(level: 2, part.heading)
  for entry in part.entries {
    par(strong(entry.what))
    par(entry.where)
    par(entry.period)
    if entry.points.len() > 0 { list(..entry.points) }
  }
  if part.lines.len() > 0 { list(..part.lines) }
}
"""
TWO = """
#let p = json(bytes(sys.inputs.p))
#set page(margin: 1.5cm)
#set text(font: "Roboto", size: 9.5pt, hyphenate: false)
#let part(each) = {
  block(above: 14pt, text(12pt, weight: "bold", upper(each.heading)))
  for entry in each.entries {
    block(above: 8pt)[*#entry.what* \\ #entry.where \\ #entry.period]
    for point in entry.points { block(above: 5pt)[• #point] }
  }
  for line in each.lines { block(above: 6pt)[• #line] }
}
#align(center, text(24pt, weight: "bold", p.name))
#grid(columns: (5.5cm, 1fr), column-gutter: 1cm,
  {
    block(above: 14pt, text(12pt, weight: "bold", upper(p.contact)))
    for line in p.facts { block(above: 6pt, line) }
    for each in p.parts { if each.entries.len() == 0 { part(each) } }
  },
  { for each in p.parts { if each.entries.len() > 0 { part(each) } } },
)
"""


def one_column(person: Person) -> bytes:
    """Large bold headings, the period at the right margin."""
    return _print(ONE, person)


def two_columns(person: Person) -> bytes:
    """A narrow column with contact, languages and skills beside a wide one with work and school."""
    return _print(TWO, person)


def tagged(person: Person) -> bytes:
    """As an office program saves it: headings, paragraphs and lists are tagged as such."""
    return _print(OFFICE, person, is_tagged=True)


def print_untagged(source: str, person: Person) -> bytes:
    """Print it with no tags."""
    return _print(source, person)


def _print(source: str, person: Person, is_tagged: bool = False) -> bytes:
    order = ("experience", "education", "languages", "skills", "licences")
    told = {
        "name": person["name"],
        "contact": person["headings"]["contact"],
        "facts": facts(person),
        "parts": [_part(person, kind) for kind in order],
    }
    made = typst.compile(
        source.encode(),
        font_paths=[gather_typefaces().name],
        ignore_system_fonts=True,
        sys_inputs={"p": json.dumps(told)},
    )
    return bytes(made) if is_tagged else _without_tags(bytes(made))


def _without_tags(made: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        del pdf.Root.StructTreeRoot
        packed = io.BytesIO()
        pdf.save(packed)
    return packed.getvalue()


def _part(person: Person, kind: str) -> dict[str, Any]:
    is_list = kind not in ("experience", "education")
    entries = [
        {
            "what": what,
            "where": where,
            "period": period,
            "points": person["points"] if kind == "experience" else [],
        }
        for what, where, period, *_ in ([] if is_list else rows(person, kind))
    ]
    return {
        "heading": person["headings"][kind],
        "entries": entries,
        "lines": lines(person, kind) if is_list else [],
    }
