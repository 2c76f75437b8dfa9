"""Staff keep reference data: each change has a reason, is written down, and is heard of."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.compliance import services
from apps.compliance.events import ReferenceDataChanged
from apps.compliance.models import HelpLine, ReferenceValue
from apps.compliance.selectors import get_wage, list_overdue
from apps.core import events
from apps.core.models import AuditEntry
from apps.users.models import User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
REASON = "Seen at rijksoverheid.nl today"


@pytest.fixture
def actor() -> User:
    made: User = UserFactory(staff=True)
    return made


@pytest.fixture
def unknown() -> ReferenceValue:
    """The amount that nobody saw yet."""
    return ReferenceValue.objects.get(kind="wage_base", effective_from=date(2026, 7, 1))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch, run_jobs: Callable[[], int]) -> Callable[[], list[str]]:
    """Run what is queued, and tell the kinds of changes that others heard of."""
    kinds: list[str] = []
    monkeypatch.setattr(events, "_handlers", {})
    monkeypatch.setattr(events, "_by_name", {})

    @events.subscribe(ReferenceDataChanged)
    def listen(event: ReferenceDataChanged) -> None:
        kinds.append(event.kind)

    def tell() -> list[str]:
        run_jobs()
        return kinds

    return tell


def test_amount_that_somebody_verified_counts_at_once(actor: User, unknown: ReferenceValue) -> None:
    unknown.amount, unknown.is_verified = 1499, True

    services.save_reference(actor=actor, row=unknown, reason=REASON)

    wage = get_wage(on=date(2026, 11, 21), age=21)
    assert (wage.cents, wage.is_verified) == (1499, True)


def test_change_is_written_down_with_reason_before_and_after(actor: User, unknown: ReferenceValue) -> None:
    unknown.amount = 1499

    services.save_reference(actor=actor, row=unknown, reason=REASON)

    entry = AuditEntry.objects.get(action="compliance.change_reference")
    assert (entry.actor, entry.object_id, entry.detail["reason"]) == (actor, unknown.pk, REASON)
    assert (entry.detail["old"]["amount"], entry.detail["new"]["amount"]) == (None, 1499)
    assert entry.detail["new"]["effective_from"] == "2026-07-01"


def test_others_hear_of_another_number_and_of_nothing_else(
    actor: User, unknown: ReferenceValue, heard: Callable[[], list[str]]
) -> None:
    unknown.note = "Still not seen"
    services.save_reference(actor=actor, row=unknown, reason=REASON)
    unknown.amount = 1499
    services.save_reference(actor=actor, row=unknown, reason=REASON)

    assert heard() == ["wage_base"]


@pytest.mark.parametrize("reason", ["", "   ", "short"])
def test_nothing_changes_without_a_reason(actor: User, unknown: ReferenceValue, reason: str) -> None:
    unknown.amount = 1499

    with pytest.raises(services.ReasonMissing):
        services.save_reference(actor=actor, row=unknown, reason=reason)

    unknown.refresh_from_db()
    assert unknown.amount is None


@pytest.mark.parametrize(
    "facts", [{"is_verified": True, "amount": None}, {"kind": "weather"}, {"due_on": date(2026, 1, 1)}]
)
def test_database_has_the_last_word(unknown: ReferenceValue, facts: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ReferenceValue.objects.filter(pk=unknown.pk).update(**facts)


def test_second_amount_for_the_same_day_is_refused(unknown: ReferenceValue) -> None:
    unknown.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        ReferenceValue(**{**_facts(unknown)}).save(force_insert=True)


def _facts(row: ReferenceValue) -> dict[str, Any]:
    names = ("kind", "key", "effective_from", "unit", "source_name", "source_url", "checked_on", "due_on")
    return {name: getattr(row, name) for name in names}


def test_who_looked_says_when_to_look_again(actor: User) -> None:
    line, today = HelpLine.objects.get(slug="fairwork"), timezone.localdate()

    services.confirm_reference(actor=actor, row=line, due_on=today + timedelta(days=90), reason=REASON)

    line.refresh_from_db()
    assert (line.checked_on, line.due_on) == (today, today + timedelta(days=90))
    assert AuditEntry.objects.filter(action="compliance.confirm_reference", object_id=line.pk).exists()


def test_next_look_lies_ahead(actor: User) -> None:
    line = HelpLine.objects.get(slug="fairwork")

    with pytest.raises(services.DueInThePast):
        services.confirm_reference(actor=actor, row=line, due_on=timezone.localdate(), reason=REASON)


def test_nothing_is_overdue() -> None:
    """Fails on the day somebody must look at the law again: docs/law.md says what to do."""
    call_command("check_reference_data", verbosity=0)


def test_command_fails_and_lists_what_is_overdue(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CommandError, match="rows of reference data are overdue"):
        call_command("check_reference_data", on=date(2027, 1, 1))

    assert "overdue    2026-12-31 referencevalue wage_base 2026-07-01" in capsys.readouterr().out


def test_row_is_overdue_after_its_day_not_on_it() -> None:
    day = min(row.due_on for row in [*ReferenceValue.objects.all(), *HelpLine.objects.all()])

    assert list_overdue(on=day) == []
    assert list_overdue(on=day + timedelta(days=1))
