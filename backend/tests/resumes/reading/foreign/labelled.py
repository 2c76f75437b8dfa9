"""CVs that tell everything behind labels, or the employer first, or dates in the margin."""

from typing import Any

import docx

from tests.resumes.reading.foreign.designed import print_untagged
from tests.resumes.reading.foreign.word import add_points, bold, facts, lines, pack, rows

Person = dict[str, Any]

MARGIN = """
#let p = json(bytes(sys.inputs.p))
#set page(margin: 2cm)
#set text(font: "Source Serif Pro", size: 10pt, hyphenate: false)
#text(20pt, p.name) \\
#for line in p.facts [#line \\ ]
#for part in p.parts {
  block(above: 16pt, text(13pt, part.heading))
  for entry in part.entries {
    grid(columns: (4.2cm, 1fr), entry.period, {
      strong(entry.what)
      linebreak()
      entry.where
      for point in entry.points { block(above: 5pt)[– #point] }
    })
  }
  for line in part.lines { block(above: 6pt)[– #line] }
}
"""


def labels(person: Person) -> bytes:
    """The form of employment offices: a label before each thing."""
    file = docx.Document()
    bold(file, person["headings"]["contact"])
    file.add_paragraph(f"{person['words']['name']}: {person['name']}")
    for line in facts(person):
        file.add_paragraph(line)
    for kind in ("experience", "education", "skills", "languages", "licences"):
        bold(file, person["headings"][kind])
        if kind in ("experience", "education"):
            place = "organization" if kind == "experience" else "institution"
            for what, where, period, *_ in rows(person, kind):
                file.add_paragraph(f"{person['words']['period']}: {period}")
                file.add_paragraph(f"{person['words']['position']}: {what}")
                file.add_paragraph(f"{person['words'][place]}: {where}")
                add_points(file, person, kind, "• ")
        else:
            file.add_paragraph("; ".join(lines(person, kind)))
    return pack(file)


def employer_first(person: Person) -> bytes:
    """Name in capitals, ways to reach on one line, the employer before the job, the period in brackets."""
    file = docx.Document()
    bold(file, person["name"].upper())
    file.add_paragraph(" | ".join(facts(person)))
    for kind in ("languages", "experience", "education", "skills", "licences"):
        file.add_heading(person["headings"][kind], 1)
        if kind in ("experience", "education"):
            for what, where, period, *_ in rows(person, kind):
                file.add_paragraph(f"{where} – {what} ({period})")
                add_points(file, person, kind, "")
        else:
            for line in lines(person, kind):
                file.add_paragraph(line)
    return pack(file)


def dates_in_margin(person: Person) -> bytes:
    """No bold headings, dashes for points, periods in a column of their own."""
    return print_untagged(MARGIN, person)
