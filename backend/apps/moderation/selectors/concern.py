"""Whose own matter a case is."""

from apps.moderation.models import Case, Report
from apps.moderation.selectors.targets import find_target
from apps.tenants.models import Membership
from apps.users.models import User


def is_concerned(*, user: User, case: Case) -> bool:
    """Tell whether the case is about the person, an organization of theirs, or what they reported themselves."""
    if Report.objects.filter(case=case, reporter=user).exists():
        return True
    target = find_target(kind=case.target[0], target_id=case.target_id)
    if target is None:
        return False
    if target.person == user:
        return True
    return (
        target.tenant is not None
        and Membership.objects.filter(user=user, organization=target.tenant).exists()
    )
