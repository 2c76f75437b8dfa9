"""What staff find in registers, and who may lend out workers on which day."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers import services, tasks
from apps.employers.enums import EVIDENCE_KINDS, CheckKind, CheckResult, NauState
from apps.employers.events import EmployerVerificationChanged, EmployerVerificationLost
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.users import UserFactory

REASON = "Looked the number up in the public register."
pytestmark = pytest.mark.django_db


def evidence(**facts: Any) -> services.Evidence:
    known = {
        "kind": CheckKind.WAADI,
        "result": CheckResult.PASS,
        "source": "KvK Waadi",
        "source_url": "https://www.kvk.nl/waadi/",
        "number": "68750110",
        "expires_on": timezone.localdate() + timedelta(days=90),
    }
    return services.Evidence(**{**known, **facts})


def record(employer: Employer, **facts: Any) -> Check:
    return services.record_evidence(
        actor=UserFactory(staff=True), employer=employer, evidence=evidence(**facts), reason=REASON
    )


@pytest.mark.parametrize("kind", EVIDENCE_KINDS)
def test_evidence_says_what_where_and_until_when(kind: CheckKind, donald: Employer) -> None:
    check = record(donald, kind=kind, nau_state=NauState.REGISTERED)

    assert (check.kind, check.result, check.source_url) == (kind, "pass", "https://www.kvk.nl/waadi/")
    assert check.detail["number"] == "68750110"
    assert check.expires_at is not None
    assert AuditEntry.objects.get(action="employers.record_evidence").detail["reason"] == REASON


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"kind": CheckKind.KVK}, services.NotByHand),
        ({"kind": CheckKind.APPROVAL}, services.NotByHand),
        ({"kind": CheckKind.REPRESENTATIVE}, services.NotByHand),
        ({"expires_on": None}, services.EvidenceDated),
        ({"expires_on": date(2020, 1, 1)}, services.EvidenceDated),
        ({"expires_on": date(2099, 1, 1)}, services.EvidenceDated),
        ({"source_url": ""}, services.EvidenceSourceMissing),
        ({"kind": CheckKind.NAU}, services.NauStateMissing),
    ],
)
def test_evidence_without_sense_is_refused(facts: dict[str, Any], refusal: Any, donald: Employer) -> None:
    with pytest.raises(refusal):
        record(donald, **facts)

    assert Check.objects.count() == 0


def test_only_staff_keeps_evidence(donald: Employer) -> None:
    with pytest.raises(services.StaffOnly):
        services.record_evidence(actor=UserFactory(), employer=donald, evidence=evidence(), reason=REASON)


def verified_lender(**facts: Any) -> Employer:
    """An employer that has everything but a permit."""
    employer: Employer = EmployerFactory(approved=True, **facts)
    for kind in (CheckKind.KVK, CheckKind.NAME_MATCH):
        CheckFactory(employer=employer, kind=kind, expires_at=None)
    return employer


@pytest.mark.parametrize(
    ("facts", "needs_permit"),
    [
        ({"is_labour_supplier": True}, True),
        ({"sbi_codes": ["62010", "78201"]}, True),
        ({"sbi_codes": ["78"]}, True),
        ({"sbi_codes": ["47781"]}, False),
        ({}, False),
    ],
)
def test_who_lends_out_workers_needs_the_registration(facts: dict[str, Any], needs_permit: bool) -> None:
    employer = verified_lender(**facts)
    before = is_verified(employer=employer)

    record(employer)

    assert employer.supplies_labour is needs_permit
    assert (before, is_verified(employer=employer)) == (not needs_permit, True)


@pytest.mark.parametrize(
    ("day", "state", "is_allowed"),
    [
        (date(2026, 12, 31), None, True),
        (date(2027, 1, 1), None, False),
        (date(2027, 1, 1), "registered", True),
        (date(2027, 12, 31), "registered", True),
        (date(2028, 1, 1), "registered", False),
        (date(2028, 1, 1), "admitted", True),
    ],
)
def test_permits_of_the_day_count(day: date, state: str | None, is_allowed: bool) -> None:
    """Waadi today; known to the NAU from 2027; admitted by it from 2028 (domain 1.4), as the reference data says."""
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    employer = EmployerFactory(is_labour_supplier=True)
    for kind in ("kvk", "name_match", "approval", "waadi"):
        CheckFactory(employer=employer, kind=kind, expires_at=None)
    if state:
        detail = {"reason": "evidence_seen", "nau_state": state}
        CheckFactory(employer=employer, kind="nau", expires_at=None, detail=detail)

    assert is_verified(employer=employer, at=at) is is_allowed


def test_lost_registration_takes_the_verification() -> None:
    employer = EmployerFactory(is_labour_supplier=True, verified=True)
    before = is_verified(employer=employer)

    record(employer, result=CheckResult.FAIL)

    assert (before, is_verified(employer=employer)) == (True, False)


def test_saying_that_one_lends_out_workers_is_told(
    member_client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("apps.employers.services.telling.publish", told.append)
    employer = EmployerFactory(verified=True)

    member_client(employer).patch("/api/v1/employers/me/", {"is_labour_supplier": True}, format="json")

    assert EmployerVerificationChanged in [type(event) for event in told]
    assert not is_verified(employer=employer)


def test_first_day_of_a_new_permit_is_told_to_who_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    monkeypatch.setattr("apps.employers.services.permit_days.publish", told.append)
    lender, ready = (EmployerFactory(is_labour_supplier=True) for _ in range(2))
    for employer in (lender, ready, EmployerFactory()):
        for kind in ("kvk", "name_match", "approval", "waadi"):
            CheckFactory(employer=employer, kind=kind, expires_at=None)
    detail = {"reason": "evidence_seen", "nau_state": "registered"}
    CheckFactory(employer=ready, kind="nau", expires_at=None, detail=detail)

    for day in (datetime(2026, 12, 31), datetime(2027, 1, 1), datetime(2027, 1, 2)):
        with time_machine.travel(day.replace(hour=2, tzinfo=UTC)):
            tasks.expire_all_checks(timestamp=0)

    assert [type(event) for event in told] == [EmployerVerificationChanged, EmployerVerificationLost]
    assert (told[1].employer_id, told[1].reasons) == (lender.pk, "nau:permit_needed")


# --- in the admin


def decider() -> Client:
    staff = UserFactory(staff=True)
    wanted = Permission.objects.filter(codename__in=["view_employer", "change_employer"])
    staff.user_permissions.set(wanted)
    client = Client()
    client.force_login(staff)
    return client


def test_staff_keeps_evidence_in_a_dialog(donald: Employer) -> None:
    client, url = decider(), f"/admin/employers/employer/{donald.pk}/evidence/"

    dialog = client.get(url).content.decode()
    missing = client.post(url, {"_form_submitted": "true", "reason": REASON, "kind": "snf", "result": "pass"})
    form = {
        "_form_submitted": "true",
        "reason": REASON,
        "kind": "snf",
        "result": "pass",
        "number": "1234",
        "evidence_url": "https://www.normeringflexwonen.nl/1234",
        "expires_on": (timezone.localdate() + timedelta(days=100)).isoformat(),
    }
    done = client.post(url, form)

    assert 'name="expires_on"' in dialog
    assert "HX-Redirect" not in missing.headers
    assert done.headers["HX-Redirect"]
    assert Check.objects.get().detail["number"] == "1234"


def test_staff_sees_the_code_of_a_letter_once(donald: Employer) -> None:
    services.declare_representative(
        actor=UserFactory(), employer=donald, name="Eva", role="Director", declares_lawful=True
    )
    client = decider()

    client.post(f"/admin/employers/employer/{donald.pk}/letter/", {"_form_submitted": "true"})
    first = client.get(f"/admin/employers/employer/{donald.pk}/change/").content.decode()
    second = client.get(f"/admin/employers/employer/{donald.pk}/change/").content.decode()

    assert "The code for the letter" in first
    assert "The code for the letter" not in second


def test_permit_that_runs_out_ends_the_verification() -> None:
    employer = EmployerFactory(is_labour_supplier=True, verified=True)
    record(employer, expires_on=timezone.localdate() + timedelta(days=10))

    with time_machine.travel(timezone.now() + timedelta(days=11)):
        written = services.expire_checks(employer_id=employer.pk)

        assert [check.kind for check in written] == ["waadi"]
        assert not is_verified(employer=employer)
