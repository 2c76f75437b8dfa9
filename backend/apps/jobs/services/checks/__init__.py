"""What the law and our rules say of a posting, and what is kept of it."""

from apps.jobs.services.checks.draft import write_draft
from apps.jobs.services.checks.keep import keep_check, keep_refused_check, list_warnings
from apps.jobs.services.checks.look import judge_job, judge_running_job
from apps.jobs.services.checks.outcome import decide_outcome, says_nothing_new
from apps.jobs.services.checks.refuse import JobBlocked, list_reasons, refuse_if_blocked

__all__ = [
    "JobBlocked",
    "decide_outcome",
    "judge_job",
    "judge_running_job",
    "keep_check",
    "keep_refused_check",
    "list_reasons",
    "list_warnings",
    "refuse_if_blocked",
    "says_nothing_new",
    "write_draft",
]
