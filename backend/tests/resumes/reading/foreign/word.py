"""CVs as people make them in Word and LibreOffice."""

import io
from typing import Any

import docx
from docx.document import Document

Person = dict[str, Any]


def plain(person: Person) -> bytes:
    """Headings by style, one column, real lists."""
    file = docx.Document()
    file.add_heading(person["name"], 0)
    for line in facts(person):
        file.add_paragraph(line)
    for kind in ("summary", "experience", "education", "languages", "skills", "licences"):
        file.add_heading(person["headings"][kind], 1)
        fill(file, person, kind)
    return pack(file)


def bold_only(person: Person) -> bytes:
    """No styles at all: bold capitals for headings, typed dashes, the period in front."""
    file = docx.Document()
    bold(file, "CURRICULUM VITAE")
    file.add_paragraph(person["name"])
    for line in facts(person):
        file.add_paragraph(line)
    for kind in ("experience", "education", "languages", "licences", "skills"):
        bold(file, person["headings"][kind].upper())
        if kind in ("experience", "education"):
            for what, where, period, *_ in rows(person, kind):
                file.add_paragraph(f"{period}\t{what}, {where}")
                add_points(file, person, kind, "- ")
        else:
            for line in lines(person, kind):
                file.add_paragraph(f"- {line}")
    return pack(file)


def tables(person: Person) -> bytes:
    """Europass as a Word file: labels in the left column of a table."""
    file = docx.Document()
    row(file, [person["headings"]["contact"], ""])
    row(file, ["", person["name"]])
    for line in facts(person):
        label, _, value = line.partition(": ")
        row(file, [label, value])
    for kind in ("experience", "education", "skills", "languages", "licences"):
        file.add_heading(person["headings"][kind], 2)
        if kind in ("experience", "education"):
            for what, where, period, *_ in rows(person, kind):
                row(file, [period, f"{what}\n{where}"])
                add_points(file, person, kind, "")
        else:
            for line in lines(person, kind):
                file.add_paragraph(line, style="List Bullet")
    return pack(file)


def facts(person: Person) -> list[str]:
    """Label, colon, value."""
    return [
        ": ".join(person["address"]),
        f"{person['phone'][0]}: {person['phone'][1]}",
        f"E-mail: {email(person)}",
        *(": ".join(each) for each in person["refused"]),
    ]


def email(person: Person) -> str:
    """An address that belongs to nobody."""
    return f"{person['language']}.person@example.org"


def rows(person: Person, kind: str) -> list[list[str]]:
    """Jobs or courses."""
    found: list[list[str]] = person["jobs" if kind == "experience" else "courses"]
    return found


def lines(person: Person, kind: str) -> list[str]:
    """The lines of a list, as printed."""
    return [each if isinstance(each, str) else each[0] for each in person[kind]]


def fill(file: Document, person: Person, kind: str) -> None:
    """Write a section as Word's own templates do."""
    if kind == "summary":
        file.add_paragraph(person["summary"])
    elif kind in ("experience", "education"):
        for what, where, period, *_ in rows(person, kind):
            bold(file, what)
            file.add_paragraph(f"{where}\t{period}")
            add_points(file, person, kind, "")
    else:
        for line in lines(person, kind):
            file.add_paragraph(line, style="List Bullet")


def add_points(file: Document, person: Person, kind: str, sign: str) -> None:
    """What somebody did there."""
    for point in person["points"] if kind == "experience" else ():
        file.add_paragraph(sign + point, style=None if sign else "List Bullet")


def bold(file: Document, text: str) -> None:
    """A paragraph in bold."""
    file.add_paragraph().add_run(text).bold = True


def row(file: Document, cells: list[str]) -> None:
    """A table of one row."""
    table = file.add_table(rows=1, cols=len(cells))
    for cell, text in zip(table.rows[0].cells, cells, strict=True):
        cell.text = text


def pack(file: Document) -> bytes:
    """The file's bytes."""
    packed = io.BytesIO()
    file.save(packed)
    return packed.getvalue()
