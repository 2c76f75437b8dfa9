"""What everybody sees of an employer."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.employers.enums import EVIDENCE_KINDS, CheckKind
from apps.employers.models import Employer
from apps.employers.selectors import is_verified, list_verified_employers
from apps.users.models import User
from tests.factories.employers import CheckFactory, EmployerFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def public(client_for: Callable[[User | None], APIClient]) -> APIClient:
    return client_for(None)


def test_card_says_what_was_checked_and_what_that_does_not_prove(public: APIClient) -> None:
    employer = EmployerFactory(verified=True, legal_form="BeslotenVennootschap", website="https://example.nl")

    response = public.get(f"{URL}{employer.slug}/")

    card = response.json()
    assert (response.status_code, response.headers["Cache-Control"]) == (200, "public, max-age=60")
    assert card["note"].startswith("A check is not a guarantee")
    assert [check["kind"] for check in card["checks"]] == ["approval", "kvk", "name_match"]
    assert (card["checks"][0]["checked_by"], card["checks"][0]["source_url"]) == ("staff", "")
    for check in card["checks"][1:]:
        assert (check["result"], check["checked_by"], check["source"]) == (
            "pass",
            "automatic",
            "KvK Handelsregister",
        )
        assert check["source_url"].startswith("https://www.kvk.nl/")
        assert check["checked_at"] < check["expires_at"]
    assert all("does not prove" in check["does_not_prove"] for check in card["checks"])


def test_card_speaks_the_language_of_the_reader_without_failing(public: APIClient) -> None:
    employer = EmployerFactory(verified=True)

    assert public.get(f"{URL}{employer.slug}/", headers={"Accept-Language": "pl"}).status_code == 200


def test_card_holds_nothing_about_people(public: APIClient) -> None:
    staff, owner = UserFactory(staff=True, name="Staff Person"), UserFactory(
        employer=True, name="Owner Person"
    )
    employer = EmployerFactory(created_by=owner, updated_by=owner, btw_id="NL002455799B11")
    for kind in CheckKind:
        url = "https://register.example/" if kind in EVIDENCE_KINDS else "https://files.example/evidence"
        CheckFactory(employer=employer, kind=kind, checked_by=staff, source_url=url)

    text = public.get(f"{URL}{employer.slug}/").content.decode()

    for secret in (
        staff.name,
        staff.email,
        str(staff.pk),
        owner.name,
        owner.email,
        "evidence",
        "NL002455799B11",
    ):
        assert secret not in text
    assert '"checked_by":"staff"' in text
    assert "https://register.example/" in text, "a public register is for everybody"


@pytest.mark.parametrize(
    ("facts", "is_shown"),
    [
        ({"legal_form": "BeslotenVennootschap"}, True),
        ({"legal_form": "BeslotenVennootschap", "is_address_hidden": True}, False),
        ({"legal_form": "Eenmanszaak"}, False),
        ({"legal_form": ""}, False),
    ],
)
def test_address_is_shown_only_where_the_register_shows_a_company(
    facts: dict[str, Any], is_shown: bool, public: APIClient
) -> None:
    employer = EmployerFactory(verified=True, **facts)

    response = public.get(f"{URL}{employer.slug}/")

    assert (response.json()["address"] is not None) is is_shown
    assert ("Damrak" in response.content.decode()) is is_shown


def test_only_verified_employers_are_there(public: APIClient) -> None:
    verified, asked = EmployerFactory(verified=True), EmployerFactory(asked=True)

    listed = [card["slug"] for card in public.get(URL).json()["results"]]

    assert listed == [verified.slug]
    assert public.get(f"{URL}{asked.slug}/").status_code == 404
    assert public.get(f"{URL}nobody/").status_code == 404


def test_list_goes_by_pages(public: APIClient) -> None:
    EmployerFactory.create_batch(3, verified=True)

    first = public.get(URL, {"page_size": 2}).json()
    second = public.get(first["next"]).json()

    assert (len(first["results"]), len(second["results"]), second["next"]) == (2, 1, None)


def test_unknown_parameter_is_refused(public: APIClient) -> None:
    assert public.get(URL, {"verified": "false"}).status_code == 400


@pytest.mark.parametrize("employers", [1, 12])
def test_list_costs_two_queries(employers: int, public: APIClient, django_assert_num_queries: Any) -> None:
    EmployerFactory.create_batch(employers, verified=True)

    with django_assert_num_queries(2):
        public.get(URL)


def test_card_costs_two_queries(public: APIClient, django_assert_num_queries: Any) -> None:
    employer = EmployerFactory(verified=True)

    with django_assert_num_queries(2):
        public.get(f"{URL}{employer.slug}/")


# --- what verified means


def with_checks(**changed: bool) -> Employer:
    """An employer whose register check passed, and whose name check is as said."""
    employer: Employer = EmployerFactory(approved=True)
    CheckFactory(employer=employer)
    CheckFactory(employer=employer, kind=CheckKind.NAME_MATCH, **changed)
    return employer


@pytest.mark.parametrize("trait", ["failed", "unknown", "expired", "ran_out"])
def test_one_check_that_is_no_valid_pass_is_enough(trait: str) -> None:
    employer = with_checks(**{trait: True})

    assert not is_verified(employer=employer)
    assert employer not in list_verified_employers()


def test_one_check_that_is_missing_is_enough() -> None:
    assert not is_verified(employer=CheckFactory().employer)
    assert not is_verified(employer=EmployerFactory())


def test_newest_of_each_kind_counts() -> None:
    better, worse = with_checks(failed=True), with_checks()
    now = timezone.now()
    CheckFactory(employer=better, kind=CheckKind.NAME_MATCH, checked_at=now)
    CheckFactory(employer=worse, kind=CheckKind.NAME_MATCH, failed=True, checked_at=now)

    assert (is_verified(employer=better), is_verified(employer=worse)) == (True, False)
    assert list(list_verified_employers()) == [better]


def test_check_by_staff_counts_like_an_automatic_one() -> None:
    employer = EmployerFactory()
    for kind in CheckKind:
        CheckFactory(employer=employer, kind=kind, checked_by=UserFactory(staff=True))

    assert is_verified(employer=employer)


def test_moment_can_be_asked_for() -> None:
    employer = with_checks()
    now = timezone.now()

    moments = [now - timedelta(hours=2), now, now + timedelta(days=89), now + timedelta(days=91)]

    assert [is_verified(employer=employer, at=moment) for moment in moments] == [False, True, True, False]


def test_checks_of_others_do_not_count() -> None:
    employer = EmployerFactory()
    EmployerFactory(verified=True)

    assert not is_verified(employer=employer)


# --- the database has the last word


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kvk_number", "1234"),
        ("kvk_number", "1234567a"),
        ("branch_number", "12"),
        ("btw_id", "DE123456789"),
        ("postcode", "0123AB"),
        ("website", "javascript:alert(1)"),
    ],
)
def test_database_refuses_what_is_no_number(field: str, value: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        EmployerFactory(**{field: value})


def test_organization_has_one_employer() -> None:
    employer = EmployerFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        EmployerFactory(tenant=employer.tenant, slug="another")


@pytest.mark.parametrize(
    ("sbi_codes", "said", "supplies"),
    [
        (["78201"], False, True),
        (["7820"], False, True),
        (["41200"], False, False),
        ([], True, True),
        (["17800"], False, False),
    ],
)
def test_labor_supplier_is_who_says_so_or_is_registered_so(
    sbi_codes: list[str], said: bool, supplies: bool
) -> None:
    assert Employer(sbi_codes=sbi_codes, is_labour_supplier=said).supplies_labour is supplies
