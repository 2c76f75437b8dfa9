"""The same resume through WeasyPrint: an HTML page with the same texts, fonts, hierarchy, columns and links."""

from html import escape
from typing import Any

from apps.resumes.services.paper.typefaces import list_faces
from apps.resumes.services.sheet import Fact, Sheet

WEIGHTS = {"Regular": 400, "Semibold": 600, "Bold": 700}
CSS = """
@page { size: A4; margin: 19mm 21mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans Pro"; color: #565d66 } }
body { font: 10pt/1.35 "Source Sans Pro"; color: #1f2328; margin: 0 }
h1 { font-size: 26pt; margin: 0 }
h2 { font-size: 12.5pt; font-weight: 600; color: #1d4ed8; margin: 14pt 0 6pt; border-bottom: .6pt solid #a5b9ef }
h3 { font-size: 10.5pt; font-weight: 600; margin: 0 }
p { margin: 3pt 0 }
ul { margin: 3pt 0; padding-left: 10pt }
.facts { list-style: none; padding: 0; columns: 2 }
.row { display: flex; justify-content: space-between }
.row p { color: #565d66; margin: 0 }
b { font-weight: 400; color: #565d66 }
"""


def list_font_faces() -> str:
    """Our font files, named so that WeasyPrint looks at no other."""
    files = {face.stem.partition("-")[2]: face for face in list_faces() if face.stem.startswith("SourceSans")}
    return "".join(
        f'@font-face {{ font-family: "Source Sans Pro"; font-weight: {weight}; src: url({files[name].as_uri()}) }}'
        for name, weight in WEIGHTS.items()
    )


def write_html(sheet: Sheet) -> str:
    """The page of a sheet."""
    head = [
        f"<h1>{escape(sheet.heading)}</h1>",
        _paragraphs([sheet.headline]),
        _facts(sheet.contact),
    ]
    sections = [_write_section(section) for section in sheet.sections]
    return f"<html lang={sheet.language.value}><title>{escape(sheet.heading)}</title>{''.join([*head, *sections])}"


def _write_section(section: Any) -> str:
    parts = [
        f"<h2>{escape(section.heading)}</h2>",
        _paragraphs(section.paragraphs),
        _list(section.bullets),
    ]
    parts.append(_facts(section.facts))
    parts += [f"<h3>{escape(group.heading)}</h3>{_facts(group.facts)}" for group in section.groups]
    for entry in section.entries:
        parts.append(f"<div class=row><h3>{escape(entry.heading)}</h3>{_paragraphs([entry.period])}</div>")
        parts += [
            _paragraphs([entry.place, entry.link, *entry.paragraphs]),
            _list(entry.bullets),
        ]
    return "".join(parts)


def _paragraphs(lines: Any) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def _list(items: Any) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>" if items else ""


def _facts(facts: tuple[Fact, ...]) -> str:
    items = (f"<li><b>{escape(fact.label)}: </b>{escape(fact.value)}</li>" for fact in facts)
    return f"<ul class=facts>{''.join(items)}</ul>" if facts else ""


def _link(fact: Fact) -> str:
    value = escape(fact.value)
    return f'<a href="{escape(fact.link)}">{value}</a>' if fact.link else value
