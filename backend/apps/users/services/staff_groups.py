"""What staff may do in the admin: three groups, each with exactly the permissions that stand here."""

from collections.abc import Mapping

from django.contrib.auth.models import Group
from django.db import transaction

from apps.users.enums import StaffGroup
from apps.users.models import User
from apps.users.services.staff import set_permissions

# What one must see to decide in the queue; the words of candidates and the files of people are not among it.
MODERATORS = (
    "moderation.view_case",
    "moderation.change_case",
    "moderation.view_decision",
    "employers.change_employer",
    "jobs.change_job",
    "applications.view_application",
    "notifications.view_delivery",
    "tenants.view_organization",
    "tenants.view_membership",
    "tenants.view_invitation",
    "tenants.view_apitoken",
    "users.view_user",
    "compliance.view_referencevalue",
    "compliance.view_helpline",
)
PERMISSIONS: Mapping[StaffGroup, tuple[str, ...]] = {
    StaffGroup.MODERATORS: MODERATORS,
    StaffGroup.SENIOR_MODERATORS: (
        *MODERATORS,
        "moderation.decide_senior_case",
        "moderation.view_trustedflagger",
        "moderation.add_trustedflagger",
        "moderation.change_trustedflagger",
        *(f"compliance.{act}_{row}" for row in ("referencevalue", "helpline") for act in ("add", "change")),
    ),
    StaffGroup.AUDITORS: (
        "core.view_auditentry",
        "core.view_systemaccess",
        "audit.view_verification",
        "audit.view_anchor",
    ),
}


@transaction.atomic
def make_staff_groups() -> list[Group]:
    """Make the groups of the staff, or give them back the permissions they have here; twice does no harm."""
    return [set_permissions(name=group, permissions=PERMISSIONS[group]) for group in StaffGroup]


def join_staff_group(*, user: User, group: StaffGroup) -> None:
    """Put somebody into this group of the staff and no other; `make_staff_groups` makes it."""
    user.groups.set([Group.objects.get(name=group)])
