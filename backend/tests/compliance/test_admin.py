"""Staff keep reference data in the admin; who may not, gets nowhere; nothing changes without a reason."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.forms.models import model_to_dict
from django.test import Client
from django.utils import timezone

from apps.compliance.models import HelpLine, ReferenceValue
from apps.core.models import AuditEntry
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/compliance/referencevalue/"
REASON = "Seen at rijksoverheid.nl today"


def staff(*codenames: str) -> Client:
    user = UserFactory(staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def desk() -> Client:
    return staff("view_referencevalue", "add_referencevalue", "change_referencevalue", "view_helpline")


@pytest.fixture
def row() -> ReferenceValue:
    return ReferenceValue.objects.get(kind="wage_base", effective_from=date(2026, 7, 1))


def form(row: ReferenceValue, **facts: Any) -> dict[str, Any]:
    stored = {name: value for name, value in model_to_dict(row).items() if value is not None}
    return {**stored, "is_verified": "", "reason": REASON, **facts}


def test_new_amount_is_stored_and_written_down(desk: Client, row: ReferenceValue) -> None:
    answer = desk.post(f"{LIST}{row.pk}/change/", form(row, amount="1499", is_verified="on"))

    row.refresh_from_db()
    assert answer.status_code == 302
    assert (row.amount, row.is_verified) == (1499, True)
    assert AuditEntry.objects.get(action="compliance.change_reference").detail["reason"] == REASON


@pytest.mark.parametrize(
    "facts", [{"reason": ""}, {"reason": "short"}, {"is_verified": "on"}, {"due_on": "2026-01-01"}]
)
def test_change_that_is_not_whole_is_refused(
    desk: Client, row: ReferenceValue, facts: dict[str, Any]
) -> None:
    answer = desk.post(f"{LIST}{row.pk}/change/", form(row, **facts))

    assert answer.status_code == 200
    assert not AuditEntry.objects.filter(action__startswith="compliance.").exists()


def test_row_of_a_new_day_is_added(desk: Client, row: ReferenceValue) -> None:
    answer = desk.post(f"{LIST}add/", form(row, effective_from="2027-07-01"))

    assert answer.status_code == 302
    assert ReferenceValue.objects.filter(kind="wage_base", effective_from=date(2027, 7, 1)).exists()
    assert AuditEntry.objects.get(action="compliance.add_reference").detail["old"] is None


def test_nobody_deletes(row: ReferenceValue) -> None:
    desk = staff("view_referencevalue", "change_referencevalue", "delete_referencevalue")

    assert desk.post(f"{LIST}{row.pk}/delete/", {"post": "yes"}).status_code == 403
    assert ReferenceValue.objects.filter(pk=row.pk).exists()


def test_who_may_only_look_changes_nothing(row: ReferenceValue) -> None:
    desk = staff("view_referencevalue")

    assert desk.get(LIST).status_code == 200
    assert desk.post(f"{LIST}{row.pk}/change/", form(row, amount="1")).status_code == 403


def test_page_shows_what_is_overdue_of_both_tables(desk: Client, row: ReferenceValue) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    for checked in (row, HelpLine.objects.get(slug="sncu")):
        type(checked)._default_manager.filter(pk=checked.pk).update(checked_on=yesterday, due_on=yesterday)

    page = desk.get(f"{LIST}overdue/").content.decode()

    assert f"{LIST}{row.pk}/change/" in page
    assert "SNCU" in page
    assert "Overdue (2)" in page


def test_list_is_narrowed_to_what_is_overdue(desk: Client, row: ReferenceValue) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    ReferenceValue.objects.filter(pk=row.pk).update(checked_on=yesterday, due_on=yesterday)

    page = desk.get(LIST, {"due": "overdue"}).content.decode()

    assert f"{row.pk}" in page
    assert f"{ReferenceValue.objects.exclude(pk=row.pk).latest('due_on').pk}" not in page


def test_page_is_closed_to_who_may_not_look() -> None:
    assert staff().get(f"{LIST}overdue/").status_code == 403


def test_who_looked_says_so_in_a_dialog(desk: Client, row: ReferenceValue) -> None:
    soon = timezone.localdate() + timedelta(days=30)
    said = {"due_on": soon.isoformat(), "reason": REASON, "_form_submitted": "1"}

    answer = desk.post(f"{LIST}{row.pk}/confirm/", said)

    row.refresh_from_db()
    assert answer.headers["HX-Redirect"] == LIST
    assert (row.due_on, row.checked_on) == (soon, timezone.localdate())


def test_dialog_refuses_a_day_that_is_over(desk: Client, row: ReferenceValue) -> None:
    said = {"due_on": timezone.localdate().isoformat(), "reason": REASON, "_form_submitted": "1"}

    desk.post(f"{LIST}{row.pk}/confirm/", said)

    assert not AuditEntry.objects.filter(action="compliance.confirm_reference").exists()
