"""What somebody may report: what they may see."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from apps.applications.models import Application
from apps.candidates.enums import Visibility
from apps.candidates.models import Candidate
from apps.documents.models import Document
from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.messaging.models import Conversation, Message
from apps.moderation.enums import TargetKind
from apps.tenants.models import Membership
from apps.users.enums import UserType
from apps.users.models import User

Rows = QuerySet[Model]
# Once public is enough: who was cheated looks for the job that is gone.
PUBLIC: Mapping[TargetKind, Callable[[], Rows]] = {
    TargetKind.JOB: lambda: Job.objects.filter(published_at__isnull=False),
    TargetKind.EMPLOYER: lambda: Employer.objects.filter(first_verified_at__isnull=False),
}
PRIVATE: Mapping[TargetKind, Callable[[User], Rows]] = {
    TargetKind.MESSAGE: lambda user: Message.objects.filter(_party(user, "conversation__")),
    TargetKind.CONVERSATION: lambda user: Conversation.objects.filter(_party(user)),
    TargetKind.APPLICATION: lambda user: Application.objects.filter(_party(user)),
    TargetKind.CANDIDATE: lambda user: Candidate.objects.filter(_applied_to(user)),
    TargetKind.DOCUMENT: lambda user: Document.objects.filter(_given_to(user)),
}


def can_report(*, reporter: User | None, kind: TargetKind, target_id: UUID) -> bool:
    """Tell whether there is such a thing for this person (None: a stranger). Asks past the wall."""
    if kind in PUBLIC:
        return PUBLIC[kind]().filter(pk=target_id).exists()
    if reporter is None or kind not in PRIVATE:
        return False
    return PRIVATE[kind](reporter).filter(pk=target_id).exists()


def _own(user: User) -> QuerySet[Membership, UUID]:
    return Membership.objects.filter(user=user).values_list("organization_id", flat=True)


def _party(user: User, way: str = "") -> Q:
    return Q(**{f"{way}applicant": user}) | Q(**{f"{way}tenant__in": _own(user)})


def _given_to(user: User) -> Q:
    return Q(grants__tenant__in=_own(user)) | Q(grants__user=user)


def _applied_to(user: User) -> Q:
    applied = Q(applications__tenant__in=_own(user))
    is_looking = user.user_type == UserType.EMPLOYER
    return applied | Q(visibility=Visibility.VISIBLE) if is_looking else applied
