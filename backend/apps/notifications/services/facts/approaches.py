"""What a notice says to somebody whom an employer asks to apply."""

from uuid import UUID

from apps.applications.models import Approach
from apps.notifications.services.links import link_to


def approach_facts(approach_id: UUID) -> dict[str, str] | None:
    """Name the job and the employer, and lead to the job; None if it is gone."""
    approach = Approach.objects.select_related("job__employer").filter(pk=approach_id).first()
    if approach is None:
        return None
    employer = approach.job.employer
    return {
        "job": approach.job.title,
        "employer": employer.trade_name or employer.legal_name,
        "link": link_to(f"jobs/{approach.job_id}/"),
    }
