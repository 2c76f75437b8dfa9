"""What previews of notices speak of: the demo organization, its jobs, and nobody real."""

from django.conf import settings

from apps.jobs.models import Job
from apps.jobs.services.seeding.demo import COMPANY

SHOWN = 3  # jobs of an alert


def get_demo_facts() -> dict[str, str]:
    """Get the facts of every kind of notice; where the demo was never made (production), its words stand in."""
    jobs = list(Job.objects.filter(employer__kvk_number=COMPANY.kvk_number).order_by("-created_at")[:SHOWN])
    titles = [job.title for job in jobs] or ["Order picker"]
    home = settings.PUBLIC_URL.rstrip("/")
    lines = [f"{job.title}\n{job.place_name}\n{home}/jobs/{job.pk}/" for job in jobs] or titles
    return {
        "job": titles[0],
        "employer": COMPANY.name,
        "organization": COMPANY.name,
        "link": f"{home}/notices/?example",
        "code": "000000",
        "reason": "…",
        "role": "Recruiter",
        "token": "Website (sjp_example…)",  # nosec B105  # made up
        "date": "2026-12-05",
        "when": "2026-12-01 09:30 (Europe/Amsterdam)",
        "name": titles[0],
        "count": str(len(lines)),
        "jobs": "\n\n".join(lines),
        "more": "",
        "last": "",
        "items": "\n".join(f"– {title}" for title in titles),
        "stop": f"{home}/notices/stop/example/",
        "receipt": "K7QF-2MZD-9XWB-HT4E",
        "outcome": "…",
        "statement": "…",
        "answer": "…",
    }
