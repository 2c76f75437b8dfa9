"""What everybody may see of a run while it runs."""

from django.db.models import F
from django.utils import timezone

from apps.core.services import acting_for
from apps.integrations.models import FeedRow, FeedRun
from apps.integrations.models.run import COUNTS
from apps.integrations.services.running.tally import Tally
from apps.jobs.services.imports import RowReport


def note_progress(run: FeedRun, tally: Tally, reports: list[RowReport]) -> None:
    """Write down the counts and the report of these rows, together."""
    tally.add(reports)
    rows = [_row(run, report) for report in tally.choose(reports)]
    counts = {name: tally.counts[name] for name in COUNTS}
    with acting_for(tenant_id=run.tenant_id):
        FeedRow.objects.bulk_create(rows)
        FeedRun.objects.filter(pk=run.pk).update(**counts, updated_at=timezone.now())


def forget_rows(run: FeedRun) -> None:
    """Begin the report again: a worker died in the middle of it."""
    with acting_for(tenant_id=run.tenant_id):
        FeedRow.objects.filter(run=run).delete()
        FeedRun.objects.filter(pk=run.pk).update(**{name: F(name) * 0 for name in COUNTS})


def _row(run: FeedRun, report: RowReport) -> FeedRow:
    return FeedRow(
        tenant_id=run.tenant_id,
        run=run,
        number=report.number,
        external_id=report.external_id,
        outcome=report.outcome,
        is_published=report.is_published,
        reasons=[reason.as_dict() for reason in report.reasons],
    )
