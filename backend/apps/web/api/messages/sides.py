"""As whom somebody has conversations: as a candidate, and for each of their organizations."""

from collections.abc import Iterator
from contextlib import contextmanager

from apps.core.services import acting_for
from apps.messaging.enums import MessageSide
from apps.tenants.models import Organization
from apps.tenants.selectors import list_organizations_of
from apps.users.enums import UserType
from apps.users.models import User


def list_sides(user: User) -> list[Organization | None]:
    """List the organizations that the person acts for; None stands for themselves."""
    if user.user_type == UserType.CANDIDATE:
        return [None]
    with acting_for(user_id=user.pk):
        return list(list_organizations_of(user=user))


@contextmanager
def reading_as(user: User, tenant: Organization | None) -> Iterator[MessageSide]:
    """Open what one of the sides may see."""
    with acting_for(user_id=user.pk, tenant_id=tenant.pk if tenant else None):
        yield MessageSide.EMPLOYER if tenant else MessageSide.CANDIDATE
