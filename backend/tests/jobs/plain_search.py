"""The search as simple as it can be written: every posting is looked at, one after the other."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from math import sqrt
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib.gis.geos import Point
from django.contrib.gis.measure import D
from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from apps.jobs.models import Job, LiveJob
from apps.jobs.selectors.search import Box, Filters, Search, SearchPage, Sort, plan_search
from apps.jobs.selectors.search.rd_new import to_rd
from apps.jobs.selectors.search.words import QUERY, read_words, write_words
from tests.jobs.words_oracle import matches

ONE_VACANCY = (
    "employer_id", "title", "description", "text_language", "occupation_id", "contract_type", "agency_clause", "cao",
    "pay_min_cents", "pay_max_cents", "holiday_allowance_included", "guaranteed_hours", "max_hours", "housing_offered",
    "housing_week_cents", "transport", "starts_on", "ends_on", "minimum_age", "source_name",
)  # fmt: skip


def sunday_of(at: datetime) -> Any:
    today = at.astimezone(ZoneInfo("Europe/Amsterdam")).date()
    return today + timedelta(days=6 - today.weekday())


# Parameter → whether a job passes, given its value.
PASSES: dict[str, Callable[[Job, Any, datetime], bool]] = {
    "occupation": lambda job, slugs, at: job.occupation_id in slugs,
    "isco": lambda job, codes, at: bool(job.occupation) and job.occupation.isco_code.startswith(codes),
    "sector": lambda job, values, at: bool(job.occupation) and job.occupation.sector in values,
    "contract": lambda job, values, at: job.contract_type in values,
    "pay_min_cents": lambda job, cents, at: job.pay_min_cents >= cents,
    "hours_min": lambda job, hours, at: job.guaranteed_hours >= hours,
    "hours_max": lambda job, hours, at: job.guaranteed_hours <= hours,
    "shift": lambda job, values, at: bool({*job.shifts} & {*values}),
    "day": lambda job, values, at: bool({*job.days} & {*values}),
    "housing": lambda job, value, at: job.housing_offered == value,
    "transport": lambda job, values, at: job.transport in values,
    "language": lambda job, codes, at: {need["language"] for need in job.languages_needed} <= {*codes},
    "no_dutch": lambda job, value, at: ("nl" not in {need["language"] for need in job.languages_needed})
    == value,
    "employer": lambda job, slug, at: job.employer.slug == slug,
    "imported": lambda job, value, at: (job.source_name != "") == value,
    "published_since": lambda job, moment, at: job.published_at >= moment,
    "starts_before": lambda job, day, at: job.starts_on is None or job.starts_on <= day,
    "starts_this_week": lambda job, value, at: (job.starts_on is None or job.starts_on <= sunday_of(at))
    == value,
    "q": lambda job, typed, at: says(job, typed),
}


def says(job: Job, typed: str) -> bool:
    occupation = job.occupation
    names = list(occupation.names.values()) if occupation else []
    synonyms = [name for found in occupation.synonyms.values() for name in found or []] if occupation else []
    return matches(typed, title=job.title, names=(*names, *synonyms), description=job.description)


@dataclass
class PlainSearch:
    """What must come out."""

    search: Search
    at: datetime

    @cached_property
    def found(self) -> list[Job]:
        """All postings that pass the filters, in order."""
        asked = self.search.filters
        jobs: Any = (
            Job.objects.published(at=self.at).filter(in_place(asked)).select_related("occupation", "employer")
        )
        given = {name: getattr(asked, name) for name in PASSES if getattr(asked, name) not in (None, ())}
        passing = [job for job in jobs if all(PASSES[name](job, given[name], self.at) for name in given)]
        return sorted(passing, key=self._key(), reverse=self.search.sort != Sort.DISTANCE)

    @cached_property
    def vacancies(self) -> dict[Any, list[Job]]:
        """The same by vacancy, in the order of the first posting of each."""
        found: dict[Any, list[Job]] = {}
        for job in self.found:
            found.setdefault(vacancy_of(job), []).append(job)
        return found

    @property
    def ids(self) -> list[str]:
        return [str(jobs[0].pk) for jobs in self.vacancies.values()]

    @property
    def facets(self) -> dict[str, list[tuple[str, int]]]:
        first = [jobs[0] for jobs in self.vacancies.values()]
        return {
            "occupation": most_frequent(job.occupation_id for job in first)[:20],
            "contract": most_frequent(job.contract_type for job in first),
        }

    @cached_property
    def places(self) -> dict[str, set[str]]:
        """By card: all places where the vacancy is open now."""
        everywhere: dict[Any, set[str]] = {}
        for job in Job.objects.published(at=self.at):
            everywhere.setdefault(vacancy_of(job), set()).add(job.place_name)
        return {str(jobs[0].pk): everywhere[vacancy] for vacancy, jobs in self.vacancies.items()}

    def _key(self) -> Callable[[Job], Any]:
        if self.search.sort == Sort.NEWEST:
            return lambda job: (job.published_at, job.pk)
        if self.search.sort == Sort.PAY:
            return lambda job: (job.pay_max_cents, job.pk)
        if self.search.sort == Sort.DISTANCE:
            return lambda job: (self._flat_meters(job.point_rd), job.pk)
        ranks = self._ranks()
        return lambda job: (ranks[job.pk], job.pk)

    def _flat_meters(self, point: Point) -> float:
        centers = [to_rd(place.lat, place.lon) for place in self.search.filters.near]
        return min(sqrt((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)) for x, y in centers)

    def _ranks(self) -> dict[UUID, float]:
        """How well each fits the words, by PostgreSQL's own measure."""
        rank = RawSQL(
            "ts_rank(words, " + QUERY.replace("%(q)s", "%s") + ")::float8",
            [write_words(read_words(self.search.filters.q or ""))],
        )
        return dict(LiveJob.objects.annotate(rank=rank).values_list("pk", "rank"))


def in_place(asked: Filters) -> Q:
    """Inside of the box, and of one of the circles."""
    inside = Q()
    if asked.bbox:
        inside &= Q(pk__in=_in_box(asked.bbox))
    circles = Q()
    for place in asked.near:
        circles |= Q(point__dwithin=(place.point, D(km=asked.radius_km)))
    return inside & circles


def _in_box(box: Box) -> list[UUID]:
    points = Job.objects.exclude(point=None).values_list("pk", "point")
    return [id for id, at in points if box.west <= at.x <= box.east and box.south <= at.y <= box.north]


def vacancy_of(job: Job) -> Any:
    needs = [(need["language"], need["level"]) for need in job.languages_needed]
    return (*(getattr(job, name) for name in ONE_VACANCY), *map(tuple, (job.shifts, job.days, needs)))


def most_frequent(values: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))


def ask(search: Search, at: datetime) -> SearchPage:
    """Ask as any program may that has a connection."""
    plan = plan_search(search, language="en", at=at)
    statement = next(plan)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(*statement)
            row = cursor.fetchone()
        try:
            statement = plan.send(row)
        except StopIteration as end:
            page: SearchPage = end.value
            return page
