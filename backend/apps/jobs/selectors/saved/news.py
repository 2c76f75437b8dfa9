"""What an alert says, at the moment when it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from apps.core.errors import DomainError
from apps.jobs.models import Alert, Job, SavedSearch
from apps.jobs.selectors.saved.criteria import make_filters, read_criteria
from apps.jobs.selectors.search.rd_new import to_rd
from apps.locations.selectors import NearPoint


@dataclass(frozen=True)
class JobNews:
    """A job, and how far it is from the nearest place that the person named, in meters; None if they named none."""

    job: Job
    distance_m: int | None


@dataclass(frozen=True)
class AlertNews:
    """The saved search, how many jobs are new, and those of them that are named."""

    search: SavedSearch
    count: int
    jobs: Sequence[JobNews]
    is_last: bool


def find_alert_news(*, alert_id: UUID) -> AlertNews | None:
    """Find what is left to tell: jobs that ended meanwhile are not; None if none is left or the alert was stopped."""
    alert = Alert.objects.select_related("search__user").filter(pk=alert_id).first()
    if alert is None or not (alert.search.is_alert or alert.is_last) or not _may_be_told(alert.search):
        return None
    named = alert.jobs.count()
    live = list(_live_jobs(alert))
    places = _places(alert.search)
    jobs = [JobNews(job, _distance(job, places)) for job in live]
    count = alert.found - named + len(jobs)
    return AlertNews(alert.search, count, jobs, alert.is_last) if jobs else None


def _may_be_told(search: SavedSearch) -> bool:
    user = search.user
    return user.is_active and user.is_email_verified and user.erase_at is None


def _live_jobs(alert: Alert) -> QuerySet[Job]:
    told = alert.jobs.values("job_id")
    jobs: QuerySet[Job] = Job.objects.published(at=timezone.now()).filter(pk__in=told)
    return jobs.select_related("employer").order_by("-published_at", "-id")


def _places(search: SavedSearch) -> tuple[NearPoint, ...]:
    try:
        return make_filters(read_criteria(search.query)).near
    except DomainError:  # the gazetteer forgot the place: the jobs are news all the same
        return ()


def _distance(job: Job, places: Sequence[NearPoint]) -> int | None:
    if job.point is None or not places:
        return None
    x, y = to_rd(
        job.point.y, job.point.x
    )  # flat meters: good to 1 in 1000, and a mail says tenths of kilometers
    around = [to_rd(place.lat, place.lon) for place in places]
    return round(min(hypot(x - left, y - bottom) for left, bottom in around))
