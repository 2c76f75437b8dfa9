"""XML as job sites take it: <source><job>…, every fact in an element of its own, mostly as CDATA."""

from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from apps.integrations.services.adapters.reading import FILE, Reading
from apps.integrations.services.adapters.xml import BrokenXml, Element, read_records, tag, text
from apps.jobs.services.imports.rows import LONGEST_ROW, Row, refused
from apps.jobs.services.imports.tables import column_names


def read_indeed(reading: Reading) -> Iterator[Row]:
    """Yield a row per job. Elements are named as columns of CSV are; others are passed over."""
    with reading.open_feed(reading.address, FILE) as document:
        try:
            for job in read_records(document.path, name="job"):
                yield _row(job)
        except BrokenXml as error:
            yield refused(0, error.rule)


def _row(job: Element) -> Row:
    names = column_names([tag(child) for child in job])
    texts = [text(child) for child in job]
    if sum(map(len, texts)) > LONGEST_ROW:
        return refused(0, "too_large")
    columns: dict[str, str] = {}
    for name, said in zip(names, texts, strict=True):
        if name and said:
            columns.setdefault(name, said)
    if until := columns.get("valid_through"):
        columns["valid_through"] = _read_date(until)
    return Row(0, columns)


def _read_date(said: str) -> str:
    """Read what mail writes ("Fri, 10 Dec 2027 22:49:39 GMT"), too; anything else goes on as it is."""
    try:
        return parsedate_to_datetime(said).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return said
