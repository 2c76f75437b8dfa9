"""Personio's XML: <workzag-jobs><position>…"""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from apps.integrations.services.adapters.reading import FILE, Reading
from apps.integrations.services.adapters.xml import BrokenXml, Element, read_records, text
from apps.jobs.services.imports.rows import LONGEST_ROW, Row, refused

HOSTS = (".jobs.personio.de", ".jobs.personio.com")
EMPLOYMENT = {
    "intern": "INTERN",
    "trainee": "INTERN",
    "freelance": "FREELANCE",
    "working_student": "PART_TIME",
}


def read_personio(reading: Reading) -> Iterator[Row]:
    """Yield a row per position. Pay is never in it, so that what it gives are drafts at first."""
    host = urlsplit(reading.address).hostname or ""
    is_theirs = host.endswith(HOSTS)  # documented for programs
    with reading.open_feed(reading.address, replace(FILE, asks_robots=not is_theirs)) as document:
        try:
            for position in read_records(document.path, name="position"):
                yield _row(position, document.url)
        except BrokenXml as error:
            yield refused(0, error.rule)


def _row(position: Element, url: str) -> Row:
    said = {
        name: text(position.find(name)) for name in ("id", "name", "office", "employmentType", "schedule")
    }
    kind = said["employmentType"].lower()
    columns = {
        "external_id": said["id"],
        "title": said["name"],
        "description": _describe(position),
        "place": said["office"],
        "employment_type": EMPLOYMENT.get(kind, said["schedule"].replace("-", "_")),
        "url": _page(url, said["id"]),
    }
    if sum(map(len, columns.values())) > LONGEST_ROW:
        return refused(0, "too_large")
    return Row(0, {name: value for name, value in columns.items() if value})


def _describe(position: Element) -> str:
    """The parts below each other, each under its heading; they are HTML."""
    parts = position.iterfind("jobDescriptions/jobDescription")
    return "\n".join(f"<p>{text(part.find('name'))}</p>{text(part.find('value'))}" for part in parts)


def _page(url: str, id: str) -> str:
    address = urlsplit(url)
    return f"{address.scheme}://{address.netloc}/job/{id}" if id.isascii() and id.isalnum() else ""
