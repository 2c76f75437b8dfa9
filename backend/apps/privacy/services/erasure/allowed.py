"""Who may go."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from apps.applications.models import Application
from apps.core.errors import DomainError
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.tenants.models import Membership, Organization
from apps.tenants.services import require_successors
from apps.users.models import User

LIVE = (JobStatus.PUBLISHED, JobStatus.PAUSED, JobStatus.IN_REVIEW)


class StaffStay(DomainError):
    """Members of staff answer for what they did; another one takes their rights away first."""

    code = "staff_stay"
    message = _("You work for the platform. Ask a colleague to take away your rights first.")


class StillHiring(DomainError):
    """Somebody waits for an answer of an organization in which nobody would be left."""

    code = "still_hiring"
    message = _(
        "You are the only one in your organization. Close its jobs and answer every application first."
    )


def require_leave(*, user: User) -> None:
    """Let only somebody go whom nobody waits for.

    :raises StaffStay: if the person works for the platform
    :raises LastOwner: if colleagues would be left behind in an organization that nobody owns
    :raises StillHiring: if the person is the last one who can act in an organization with jobs or applications that are
        open
    """
    if user.is_staff or user.is_superuser:
        raise StaffStay
    require_successors(user=user)
    in_use = Membership.objects.filter(user__is_active=True, user__erase_at__isnull=True)
    others = in_use.filter(organization=OuterRef("pk")).exclude(user=user)
    alone = Organization.objects.filter(~Exists(others), memberships__user=user)
    live = Q(Exists(Job.objects.filter(tenant=OuterRef("pk"), status__in=LIVE)))
    waiting = Q(Exists(Application.objects.filter(tenant=OuterRef("pk")).open()))
    if alone.filter(live | waiting).exists():
        raise StillHiring
