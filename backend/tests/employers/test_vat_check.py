"""What VIES says, and what its silence means."""

from collections.abc import Iterator
from typing import Any

import pytest

from apps.employers import services, tasks
from apps.employers.models import Check, Employer
from fakes import vies
from tests.factories.employers import CheckFactory, EmployerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def vies_server(settings: Any) -> Iterator[str]:
    with vies.running(slow_seconds=2.0) as url:
        settings.VIES_API_URL, settings.VIES_TIMEOUT, settings.VIES_REQUESTER = url, 0.3, "NL857587973B01"
        yield url


def newest(employer: Employer) -> tuple[str, str]:
    check = Check.objects.filter(employer=employer, kind="vies").newest_first()[0]
    return check.result, check.detail["reason"]


@pytest.mark.parametrize(
    ("btw_id", "result", "reason"),
    [
        ("NL857587973B01", "pass", "btw_known"),
        ("NL111222333B01", "fail", "btw_not_known"),
        ("NL123456789B13", "unknown", "vies_unavailable"),  # the member state is down
        ("NL002455799B11", "unknown", "vies_unavailable"),  # 503
        ("NL001234567B02", "unknown", "vies_unavailable"),  # 429
        ("NL001234567B03", "unknown", "vies_unavailable"),  # half a JSON
        ("NL001234567B04", "unknown", "vies_unavailable"),  # an answer about another number
        ("NL001234567B05", "unknown", "vies_unavailable"),  # "valid": "yes"
        ("NL001234567B06", "unknown", "vies_unavailable"),  # "not valid", because it could not ask
        ("NL000099998B57", "unknown", "vies_unavailable"),  # slow
    ],
)
def test_every_answer_has_its_meaning(btw_id: str, result: str, reason: str, vies_server: str) -> None:
    employer = EmployerFactory(btw_id=btw_id)

    is_silent = services.check_vat_number(employer_id=employer.pk)

    assert newest(employer) == (result, reason)
    assert is_silent is (result == "unknown")


def test_proof_that_we_asked_is_kept_and_no_name(vies_server: str) -> None:
    employer = EmployerFactory(btw_id="NL857587973B01")

    services.check_vat_number(employer_id=employer.pk)

    detail = Check.objects.get(kind="vies").detail
    assert detail == {"reason": "btw_known", "consultation": "WAPIAAAAZ0000001"}


def test_number_of_another_company_is_for_a_person(vies_server: str) -> None:
    employer = EmployerFactory(btw_id="NL857587973B01")
    CheckFactory(employer=employer, detail={"reason": "in_register", "btw_id_matches_rsin": False})

    services.check_vat_number(employer_id=employer.pk)

    assert newest(employer) == ("unknown", "btw_of_another")


def test_outage_takes_no_pass(vies_server: str, settings: Any) -> None:
    employer = EmployerFactory(btw_id="NL857587973B01")
    services.check_vat_number(employer_id=employer.pk)
    settings.VIES_API_URL = "http://127.0.0.1:9"

    services.check_vat_number(employer_id=employer.pk)

    assert newest(employer) == ("pass", "btw_known")


def test_without_a_number_nobody_is_asked(settings: Any) -> None:
    settings.VIES_API_URL = "http://127.0.0.1:9"
    employer = EmployerFactory()

    assert not services.check_vat_number(employer_id=employer.pk)
    assert Check.objects.count() == 0


def test_other_number_is_another_question(vies_server: str, member_client: Any) -> None:
    employer = EmployerFactory(btw_id="NL857587973B01", legal_form="BeslotenVennootschap")
    services.check_vat_number(employer_id=employer.pk)

    member_client(employer).patch("/api/v1/employers/me/", {"btw_id": "NL111222333B01"}, format="json")

    assert newest(employer) == ("expired", "identity_changed")


def test_silent_vies_is_asked_again_but_not_for_ever(settings: Any, run_jobs: Any) -> None:
    settings.VIES_API_URL = "http://127.0.0.1:9"
    employer = EmployerFactory(btw_id="NL857587973B01")

    tasks.check_vat_number.defer(employer_id=str(employer.pk))

    assert run_jobs() == 1 + len(tasks.WAITS)
