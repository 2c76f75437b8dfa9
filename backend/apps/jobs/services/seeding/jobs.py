"""Fill an installation with plausible jobs."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils import timezone

from apps.core.services import refresh_statistics
from apps.jobs.services.seeding.copying import BATCH, copy_postings
from apps.jobs.services.seeding.employers import seed_employers
from apps.jobs.services.seeding.postings import PostingMaker
from apps.jobs.services.seeding.terms import SeedEmployer

Watch = Callable[[Iterable[int]], Iterable[int]]


def _unwatched(numbers: Iterable[int]) -> Iterable[int]:
    return numbers


def seed_jobs(
    *,
    count: int,
    seed: int = 1,
    mixed: bool = False,
    employers: Sequence[SeedEmployer] | None = None,
    watch: Watch = _unwatched,
) -> int:
    """Write so many postings, spread over the country as its people are; return how many are new or live again.

    A posting is known by seed and number: the same seed makes the same ones again (dates move along with today) and
    adds only those that are missing; another seed adds others. What somebody changed meanwhile stays.

    :param mixed: 72 % live and the rest in other statuses, as after some months; else all live
    :param employers: whose postings they are; else made-up ones, marked as seed data
    :param watch: wraps the numbers, to show progress
    """
    made_by = employers if employers is not None else seed_employers()
    maker = PostingMaker(seed=seed, at=timezone.now(), employers=made_by, mixed=mixed)
    rows: Iterable[dict[str, Any]] = (maker.make(number) for number in watch(range(count)))
    changed = copy_postings(rows)
    if changed >= BATCH:
        refresh_statistics("jobs_job", "jobs_livejob")
    return changed
