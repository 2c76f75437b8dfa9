"""The groups that staff are put into."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

from apps.users.enums import StaffGroup
from apps.users.services import make_staff_groups
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def permissions_of(group: str) -> set[str]:
    user = UserFactory(staff=True)
    user.groups.add(Group.objects.get(name=group))
    found: set[str] = user.get_all_permissions()
    return found


def test_groups_are_made_once_and_repaired() -> None:
    make_staff_groups()
    Group.objects.get(name=StaffGroup.MODERATORS).permissions.clear()

    call_command("make_staff_groups", stdout=(out := StringIO()))

    assert Group.objects.count() == 3
    assert "moderation.change_case" in permissions_of(StaffGroup.MODERATORS)
    assert "Moderators: 14 permissions" in out.getvalue()


def test_only_seniors_decide_senior_cases_and_only_auditors_read_the_trail() -> None:
    make_staff_groups()

    senior = {group for group in StaffGroup if "moderation.decide_senior_case" in permissions_of(group)}
    trail = {group for group in StaffGroup if "core.view_auditentry" in permissions_of(group)}

    assert senior == {StaffGroup.SENIOR_MODERATORS}
    assert trail == {StaffGroup.AUDITORS}


@pytest.mark.parametrize("group", StaffGroup)
def test_no_group_makes_staff_or_reads_files(group: StaffGroup) -> None:
    make_staff_groups()

    may = permissions_of(group)

    assert not {name for name in may if name.startswith(("documents.", "auth.", "candidates."))}
    assert not may & {"users.change_user", "users.delete_user", "users.add_user"}
