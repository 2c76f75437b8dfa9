"""Every write to postings and occupations."""

from apps.jobs.errors import JobHasEnded, NoPlaceLeft
from apps.jobs.services.change import change_job, delete_job
from apps.jobs.services.checks import JobBlocked, list_reasons
from apps.jobs.services.create import create_job, duplicate_job
from apps.jobs.services.expire import expire_jobs
from apps.jobs.services.explain_pay import explain_job_pay, explain_pay_of_page
from apps.jobs.services.facts import JobFacts
from apps.jobs.services.fingerprints import (
    LinkedAccount,
    Twin,
    find_twins,
    keep_fingerprints,
    list_linked_accounts,
)
from apps.jobs.services.gate import FactsCheck, check_facts
from apps.jobs.services.hold import hold_job
from apps.jobs.services.occupations import load_occupations
from apps.jobs.services.places import release_place, take_place
from apps.jobs.services.publish import (
    close_job,
    pause_job,
    publish_job,
)
from apps.jobs.services.recheck import check_live_jobs
from apps.jobs.services.release import refuse_job, release_job
from apps.jobs.services.remove import remove_job, restore_job
from apps.jobs.services.review import review_job
from apps.jobs.services.show import show_job
from apps.jobs.services.unverified import (
    pause_jobs_of_unverified_employer,
    pause_jobs_of_unverified_employers,
)

__all__ = [
    "FactsCheck",
    "JobBlocked",
    "JobFacts",
    "JobHasEnded",
    "LinkedAccount",
    "NoPlaceLeft",
    "Twin",
    "change_job",
    "check_facts",
    "check_live_jobs",
    "close_job",
    "create_job",
    "delete_job",
    "duplicate_job",
    "expire_jobs",
    "explain_job_pay",
    "explain_pay_of_page",
    "find_twins",
    "hold_job",
    "keep_fingerprints",
    "list_linked_accounts",
    "list_reasons",
    "load_occupations",
    "pause_job",
    "pause_jobs_of_unverified_employer",
    "pause_jobs_of_unverified_employers",
    "publish_job",
    "refuse_job",
    "release_job",
    "release_place",
    "remove_job",
    "restore_job",
    "review_job",
    "show_job",
    "take_place",
]
