"""The public card of an employer, and the page where a company proves who it is."""

from typing import Any

import pytest
from django.test import Client

from apps.employers.models import Check, Representative
from apps.employers.services import issue_letter_code, run_register_checks
from apps.tenants.enums import Role
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

OWN = "/organization/verification/"
pytestmark = pytest.mark.django_db


def card(slug: str, language: str = "en") -> Any:
    return Client().get(f"/employers/{slug}/", headers={"Accept-Language": language})


def member(employer: Any, role: Role = Role.ADMIN) -> Client:
    client = Client()
    client.force_login(
        MembershipFactory(organization=employer.tenant, role=role, user=UserFactory(employer=True)).user
    )
    return client


def test_card_says_what_was_checked_and_what_was_not() -> None:
    employer = EmployerFactory(verified=True, is_labour_supplier=True, legal_form="BeslotenVennootschap")

    text = card(employer.slug).content.decode()

    assert "In the trade register: Passed" in text
    assert "It does not prove that the company itself made this account" in text
    assert "https://www.kvk.nl/zoeken/?q=68750110" in text
    unchecked = text.partition('id="unchecked"')[2]
    assert "SNA quality mark" in unchecked
    assert "https://www.normeringarbeid.nl/" in unchecked
    assert "Damrak 1" in text


def test_card_of_who_lends_nobody_asks_for_no_permit() -> None:
    text = card(EmployerFactory(verified=True).slug).content.decode()

    assert "SNA quality mark" not in text


@pytest.mark.parametrize("traits", [{}, {"newcomer": True}])
def test_who_is_not_verified_has_no_card(traits: dict[str, Any]) -> None:
    assert card(EmployerFactory(**traits).slug).status_code == 404


@pytest.mark.parametrize("language", ["nl", "pl", "ro", "bg", "es", "uk"])
def test_card_speaks_every_language(language: str) -> None:
    response = card(EmployerFactory(verified=True).slug, language)

    assert (response.status_code, response.headers["Content-Language"]) == (200, language)


def test_owner_sees_the_next_step_and_starts_the_checks(run_jobs: Any, kvk_server: str) -> None:
    employer = EmployerFactory(donald=True)
    client = member(employer)

    before = client.get(OWN).content.decode()
    client.post(OWN, {"act": "check"})
    run_jobs()
    after = client.get(OWN).content.decode()

    assert "Start the check in the trade register" in before
    assert "Two of our people look at your company" in after


def test_representative_and_letter() -> None:
    employer = EmployerFactory(donald=True)
    client = member(employer)

    missing = client.post(OWN, {"act": "representative", "name": "Eva", "role": "Director"})
    said = client.post(
        OWN, {"act": "representative", "name": "Eva", "role": "Director", "declares_lawful": "on"}
    )
    code = issue_letter_code(actor=UserFactory(staff=True), employer=employer)
    wrong = client.post(OWN, {"act": "letter", "code": "AAAAA"})
    right = client.post(OWN, {"act": "letter", "code": code})

    assert [answer.status_code for answer in (missing, said, wrong, right)] == [400, 302, 400, 302]
    assert "This code is not right" in wrong.content.decode()
    assert Check.objects.get(kind="representative").result == "pass"


def test_wrong_codes_stay_counted() -> None:
    employer = EmployerFactory(donald=True)
    client = member(employer)

    answers = [client.post(OWN, {"act": "letter", "code": "AAAAA"}).status_code for _ in range(6)]

    assert answers == [400] * 5 + [429]


def test_address_of_a_service_is_refused_in_words() -> None:
    client = member(EmployerFactory(donald=True, website="https://me.github.io"))

    response = client.post(OWN, {"act": "domain"})

    assert response.status_code == 409
    assert "belongs to a service that many people use" in response.content.decode()


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.VIEWER])
def test_others_read_and_do_not_act(role: Role) -> None:
    employer = EmployerFactory(donald=True, verified=True)
    client = member(employer, role)

    assert "<button>Look now" not in client.get(OWN).content.decode()
    assert client.post(OWN, {"act": "representative", "name": "x"}).status_code == 403
    assert Representative.objects.count() == 0


def test_outsiders_stay_outside() -> None:
    EmployerFactory(donald=True)
    stranger, candidate = Client(), Client()
    candidate.force_login(UserFactory())

    assert stranger.get(OWN).status_code == 302
    assert candidate.get(OWN).status_code == 403


def test_unknown_act_is_not_found() -> None:
    assert member(EmployerFactory(donald=True)).post(OWN, {"act": "verify-me"}).status_code == 404


def test_failing_check_is_shown_with_its_day(kvk_server: str) -> None:
    ended = {"kvk_number": "00009008", "legal_name": "Snelle Handen Uitzendbureau B.V."}
    employer = EmployerFactory(**ended, verified=True)

    run_register_checks(employer_id=employer.pk, fresh=True)

    assert "A check failed. Put it right by" in member(employer).get(OWN).content.decode()
