"""Rows of a source into the postings of an employer, some hundreds at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

from apps.jobs.services.imports.bulk.candidate import Candidate
from apps.jobs.services.imports.bulk.chunk import take_candidates
from apps.jobs.services.imports.bulk.source import Source
from apps.jobs.services.imports.identity import digest_columns, read_identity
from apps.jobs.services.imports.mapping import RowMapper
from apps.jobs.services.imports.reports import REFUSED, RowReport
from apps.jobs.services.imports.rows import Row

CHUNK = 1000


def import_rows(*, source: Source, rows: Iterable[Row]) -> Iterator[list[RowReport]]:
    """Import the rows; works while it is iterated. What it yields is written: each list is one transaction.

    A posting is known by its identifier within the source. The same row again touches nothing; another one changes
    what it speaks of, also what somebody changed by hand meanwhile. Killed and begun again it ends in the same state.
    """
    mapper, seen = RowMapper(source.employer), set[str]()
    for chunk in batched(rows, CHUNK):
        yield _take(chunk, source, mapper, seen)


def _take(chunk: Sequence[Row], source: Source, mapper: RowMapper, seen: set[str]) -> list[RowReport]:
    candidates: list[Candidate] = []
    reports: list[RowReport] = []
    for row in chunk:
        external_id, reasons = read_identity(row, seen=seen)
        if reasons:
            reports.append(RowReport(row.number, external_id, REFUSED, reasons))
        else:
            seen.add(external_id)
            candidates.append(Candidate(row, external_id, digest_columns(row.columns)))
    take_candidates(candidates, source, mapper)
    reports += [one.report() for one in candidates]
    return sorted(reports, key=lambda report: report.number)
