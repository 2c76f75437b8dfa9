"""manage.py import_jobs"""

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.jobs.services.imports import RowReport, import_jobs

SHOWN = 20


class Command(BaseCommand):
    """Import postings of one employer from a file."""

    help = "Import postings from schema.org JobPosting (JSON, JSON-LD, also inside HTML), JSON lines or CSV."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--employer", required=True, metavar="SLUG", help="whose postings they are")
        parser.add_argument("--format", default="auto", choices=["auto", "jsonld", "jsonl", "csv"])
        parser.add_argument("--publish", action="store_true", help="publish what passes the publish gate")
        parser.add_argument("--dry-run", action="store_true", help="do everything, keep nothing")
        parser.add_argument("--report", type=Path, metavar="FILE", help="one JSON line per row")
        parser.add_argument("--strict", action="store_true", help="exit status 1 if a row was refused")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, report row by row, sum up."""
        with acting_as_system(reason="jobs.import_jobs"):
            employer = Employer.objects.filter(slug=options["employer"]).first()
        if employer is None:
            raise CommandError(f"There is no employer {options['employer']!r}.")
        if not options["file"].is_file():
            raise CommandError(f"There is no file {options['file']}.")
        reports = import_jobs(
            employer=employer,
            path=options["file"],
            kind=options["format"],
            publish=options["publish"],
            dry_run=options["dry_run"],
        )
        counts = self._follow(tqdm(reports, unit=" rows", disable=None), options["report"])
        self._sum_up(counts, dry_run=options["dry_run"])
        if options["strict"] and counts["refused"]:
            raise CommandError(f"{counts['refused']} rows were refused.")

    def _follow(self, reports: Iterable[RowReport], file: Path | None) -> Counter[str]:
        counts: Counter[str] = Counter()
        with file.open("w", encoding="utf-8") if file else nullcontext() as lines:
            for report in reports:
                counts[report.outcome] += 1
                counts["published"] += report.is_published
                counts.update(f"{reason.field}: {reason.rule}" for reason in report.reasons)
                self._write(report, lines, shown=sum(counts[name] for name in ("refused",)))
        return counts

    def _write(self, report: RowReport, lines: IO[str] | None, *, shown: int) -> None:
        row = {
            "row": report.number,
            "external_id": report.external_id,
            "outcome": report.outcome,
            "published": report.is_published,
            "reasons": [reason.as_dict() for reason in report.reasons],
        }
        if lines:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        if report.outcome == "refused" and shown <= SHOWN:
            why = "; ".join(f"{reason.field}: {reason.as_dict()['message']}" for reason in report.reasons)
            self.stdout.write(f"row {report.number} {report.external_id} refused: {why}")

    def _sum_up(self, counts: Counter[str], *, dry_run: bool) -> None:
        outcomes = [
            f"{counts[name]} {name}" for name in ("created", "updated", "unchanged", "refused", "published")
        ]
        self.stdout.write(", ".join(outcomes) + (" (dry run: nothing was kept)" if dry_run else ""))
        reasons = [(name, count) for name, count in counts.most_common() if ": " in name]
        for name, count in reasons:
            self.stdout.write(f"  {count:6} × {name}")
