"""Staff switch features; who may not, gets nowhere; each change is written down."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from apps.core.models import AuditEntry
from apps.features.models import Flag
from apps.users.models import User
from tests.factories.features import FlagFactory
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/features/flag/"
FORM = {"name": "matching", "description": "until spring", "percentage": "0", "tenants": "", "users": ""}


def staff(*codenames: str) -> User:
    made: User = UserFactory(staff=True)
    made.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return made


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(flag: Flag, what: str = "change") -> str:
    return f"{LIST}{flag.pk}/{what}/"


@pytest.fixture
def desk() -> Client:
    return signed_in(staff("view_flag", "add_flag", "change_flag", "delete_flag"))


def newest() -> AuditEntry:
    return AuditEntry.objects.filter(action__startswith="features.").latest("id")


def test_new_flag_is_stored_and_written_down(desk: Client) -> None:
    organization, person = OrganizationFactory(), UserFactory()
    rule = {"percentage": "25", "tenants": f"{organization.pk}\n\n", "users": f" {person.email.upper()} "}

    answer = desk.post(f"{LIST}add/", FORM | rule)

    flag = Flag.objects.get()
    assert answer.status_code == 302
    assert (flag.name, flag.percentage) == ("matching", 25)
    assert (flag.tenant_ids, flag.user_ids) == ([organization.pk], [person.pk])
    assert flag.created_by == flag.updated_by == newest().actor
    assert newest().action == "features.create_flag"
    assert newest().detail == {"name": "matching", "old": None, "new": flag.rule}


def test_change_is_written_down_with_the_rule_before_and_after(desk: Client) -> None:
    flag = FlagFactory(name="matching", percentage=5)

    desk.post(page(flag), FORM | {"is_off_for_everybody": "on", "percentage": "5"})

    detail = newest().detail
    assert newest().action == "features.change_flag"
    assert detail["old"]["is_off_for_everybody"] is False
    assert detail["new"] == detail["old"] | {"is_off_for_everybody": True}
    assert [event.is_off_for_everybody for event in flag.events.order_by("pgh_id")] == [False, True]


def test_audit_trail_holds_ids_and_no_addresses(desk: Client) -> None:
    person = UserFactory(email="ania@example.test")

    desk.post(f"{LIST}add/", FORM | {"users": person.email})

    assert newest().detail["new"]["user_ids"] == [str(person.pk)]
    assert "ania" not in str(newest().detail)


def test_removed_flag_leaves_its_last_rule_behind(desk: Client) -> None:
    flags = [FlagFactory(percentage=7), FlagFactory(), FlagFactory()]

    desk.post(page(flags[0], "delete"), {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [str(flag.pk) for flag in flags[1:]]}
    desk.post(LIST, chosen | {"post": "yes"})

    entries = AuditEntry.objects.filter(action="features.delete_flag").order_by("id")
    assert Flag.objects.count() == 0
    assert [entry.detail["new"] for entry in entries] == [None] * 3
    assert entries[0].detail["old"]["percentage"] == 7


def test_page_shows_who_is_in(desk: Client) -> None:
    member = MembershipFactory()
    flag = FlagFactory(tenant_ids=[member.organization_id], user_ids=[member.user_id])

    content = desk.get(page(flag)).content.decode()

    assert str(member.organization_id) in content
    assert member.user.email in content


@pytest.mark.parametrize(
    "wrong",
    [
        {"tenants": "nobodys"},
        {"tenants": "1"},
        {"users": "nobody@example.test"},
        {"percentage": "101"},
        {"percentage": "-1"},
        {"name": "Matching"},
    ],
)
def test_senseless_rule_is_not_stored(desk: Client, wrong: dict[str, str]) -> None:
    answer = desk.post(f"{LIST}add/", FORM | wrong)

    assert answer.status_code == 200
    assert Flag.objects.count() == 0


def test_name_stays(desk: Client) -> None:
    flag = FlagFactory(name="matching")

    desk.post(page(flag), FORM | {"name": "chat"})

    flag.refresh_from_db()
    assert flag.name == "matching"


def test_who_may_look_changes_nothing() -> None:
    member = MembershipFactory()
    flag = FlagFactory(tenant_ids=[member.organization_id])
    client = signed_in(staff("view_flag"))

    assert str(member.organization_id) in client.get(page(flag)).content.decode()
    assert client.post(page(flag), FORM | {"is_on_for_everybody": "on"}).status_code == 403
    assert client.post(f"{LIST}add/", FORM).status_code == 403
    assert client.post(page(flag, "delete"), {"post": "yes"}).status_code == 403
    assert Flag.objects.filter(is_on_for_everybody=True).count() == 0


@pytest.mark.parametrize("who", [{"staff": True}, {}, {"employer": True}])
def test_who_has_no_permission_stays_outside(who: dict[str, Any]) -> None:
    flag = FlagFactory()
    client = signed_in(UserFactory(**who))

    for path in (LIST, page(flag), f"{LIST}add/"):
        assert client.get(path).status_code in (302, 403)
        assert client.post(path, FORM).status_code in (302, 403)
    assert AuditEntry.objects.filter(action__startswith="features.").count() == 0
    assert Flag.objects.count() == 1
