"""How often those who reported were right before."""

from collections.abc import Iterable
from dataclasses import dataclass

from apps.moderation.models import Report
from apps.moderation.selectors.record import Record, get_record


@dataclass(frozen=True, kw_only=True)
class Reported:
    """One report, and the record of who wrote it; of a stranger nothing is known."""

    report: Report
    record: Record


def add_records(reports: Iterable[Report]) -> list[Reported]:
    """Put the record of its writer beside each report; a person is looked up once."""
    known = list(reports)
    records = {writer: get_record(reporter=writer) for writer in {report.reporter for report in known}}
    return [Reported(report=report, record=records[report.reporter]) for report in known]
