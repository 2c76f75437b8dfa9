"""Who somebody is in a conversation, where no request has found that out: on a socket, on a page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_for
from apps.messaging.enums import MessageSide
from apps.messaging.models import Conversation
from apps.messaging.querysets import ConversationQuerySet
from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.models import Membership, Organization
from apps.users.errors import SecondFactorNeeded
from apps.users.models import User


class ConversationNotFound(DomainError):
    """There is none, or it is between others."""

    code, status, message = "not_found", 404, _("This conversation is not there, or it is not yours.")


class MayOnlyRead(DomainError):
    """The role in the organization does not let the person write."""

    code, status = "permission_denied", 403
    message = _(
        "You can read this conversation. To write, ask an owner of your organization for the role of recruiter."
    )


@dataclass(frozen=True, kw_only=True)
class Party:
    """Somebody in a conversation: for an organization, or as the candidate."""

    conversation: Conversation
    user: User
    side: MessageSide
    tenant: Organization | None = None
    may_write: bool = True


@contextmanager
def act_as_party(*, user: User, conversation_id: UUID, writes: bool = False) -> Iterator[Party]:
    """Open a transaction with the rows that the person's side may see, as they are allowed to at this moment.

    :raises ConversationNotFound: if there is none, or it is none of theirs
    :raises MayOnlyRead: if they are to write, and their role does not allow it
    :raises SecondFactorNeeded: to an owner whose account has no second factor
    """
    membership = _find_membership(user, conversation_id)
    if membership is None:
        with acting_for(user_id=user.pk):
            own = Conversation.objects.filter(applicant=user)
            yield Party(conversation=_get(own, conversation_id), user=user, side=MessageSide.CANDIDATE)
        return
    _check_role(membership, user, writes=writes)
    with acting_for(user_id=user.pk, tenant_id=membership.organization_id):
        tenant = membership.organization
        found = _get(Conversation.objects.filter(tenant=tenant), conversation_id)
        may_write = membership.role in WHO_MAY[Capability.DECIDE_ON_APPLICATIONS]
        yield Party(
            conversation=found, user=user, side=MessageSide.EMPLOYER, tenant=tenant, may_write=may_write
        )


def _find_membership(user: User, conversation_id: UUID) -> Membership | None:
    """Find what the person is in the organization that has the conversation; None for a candidate."""
    with acting_for(user_id=user.pk):
        memberships = list(Membership.objects.filter(user=user).select_related("organization"))
    for membership in memberships:
        with acting_for(tenant_id=membership.organization_id):
            if Conversation.objects.filter(tenant=membership.organization, pk=conversation_id).exists():
                return membership
    return None


def _check_role(membership: Membership, user: User, *, writes: bool) -> None:
    if membership.role == Role.OWNER and not user.has_second_factor:
        raise SecondFactorNeeded
    if membership.role not in WHO_MAY[Capability.DECIDE_ON_APPLICATIONS if writes else Capability.READ]:
        raise MayOnlyRead


def _get(conversations: ConversationQuerySet, conversation_id: UUID) -> Conversation:
    found = conversations.select_related("application__job__employer").filter(pk=conversation_id).first()
    if found is None:
        raise ConversationNotFound
    return found  # type: ignore[no-any-return]  # django-stubs does not know the queryset's model
