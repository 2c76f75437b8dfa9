"""Whose own matter a case is."""

from django.db.models import Q

from apps.moderation.models import Appeal, Case, Report
from apps.moderation.selectors.targets import find_target
from apps.tenants.models import Membership
from apps.users.models import User


def is_concerned(*, user: User, case: Case) -> bool:
    """Tell whether the case is about the person, an organization of theirs, something between them and others, or what
    they reported or appealed against themselves; of an appeal, what was reported before the first decision counts, too.
    """
    if _has_asked_for_it(user, case):
        return True
    target = find_target(kind=case.target[0], target_id=case.target_id)
    if target is None:
        return False
    if user.pk in target.concerned_people:
        return True
    own = Membership.objects.filter(user=user, organization__in=target.concerned_organizations)
    return bool(target.concerned_organizations) and own.exists()


def _has_asked_for_it(user: User, case: Case) -> bool:
    reported = Q(case=case) | Q(case__decisions__appeals__case=case)
    if Report.objects.filter(reported, reporter=user).exists():
        return True
    return Appeal.objects.filter(case=case, appellant=user).exists()
