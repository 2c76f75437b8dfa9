"""Who works for the platform in the demo: two moderators, so that two can agree; a senior one; an auditor."""

from collections.abc import Mapping

from apps.users.enums import StaffGroup
from apps.users.models import User
from apps.users.services import join_staff_group, make_staff_groups

NAMES: Mapping[str, tuple[str, StaffGroup]] = {
    "staff": ("Sam Demo", StaffGroup.MODERATORS),
    "moderator": ("Mila Demo", StaffGroup.MODERATORS),
    "senior": ("Sena Demo", StaffGroup.SENIOR_MODERATORS),
    "auditor": ("Ard Demo", StaffGroup.AUDITORS),
}


def join_groups(accounts: Mapping[str, User]) -> None:
    """Let each of the staff among the accounts do what their group may do."""
    make_staff_groups()
    for role, (_, group) in NAMES.items():
        join_staff_group(user=accounts[role], group=group)
