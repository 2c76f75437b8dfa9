"""All rules over one posting."""

from dataclasses import replace
from datetime import date

from django.utils import timezone

from apps.compliance.services import Finding, Verdict, check_draft, judge
from apps.employers.services import find_employer_findings
from apps.jobs.models import Job
from apps.jobs.services.checks.draft import write_draft
from apps.jobs.services.fingerprints import find_twin_findings


def judge_job(*, job: Job, on: date | None = None) -> Verdict:
    """Judge what the posting says and who posts it, by the law of the day when the work starts.

    What another site posted is judged by what it says alone.

    :param on: that day at the earliest; today, if you name none
    """
    verdict = check_draft(write_draft(job=job), on=on or timezone.localdate())
    return verdict if job.is_imported else judge([*verdict.findings, *_find_about_company(job)])


def judge_running_job(*, job: Job, on: date) -> Verdict:
    """Judge what the posting says as if the work started on that day: what is live must be lawful day by day."""
    draft = write_draft(job=job)
    return check_draft(replace(draft, starts_on=on), on=on)


def _find_about_company(job: Job) -> list[Finding]:
    before = Job.objects.filter(employer=job.employer, published_at__isnull=False).exclude(pk=job.pk)
    about = find_employer_findings(employer=job.employer, job_count=before.count())
    return [*about, *find_twin_findings(job=job)]
