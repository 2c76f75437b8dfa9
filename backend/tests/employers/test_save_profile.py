"""Who employs, in its own words."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.employers.enums import CheckResult
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified, list_current_checks
from apps.tenants.enums import Role
from apps.users.models import User
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

URL = "/api/v1/employers/me/"
ClientFor = Callable[[User | None], APIClient]
MemberClient = Callable[..., APIClient]
pytestmark = pytest.mark.django_db


def codes(response: Any) -> list[tuple[str, str]]:
    return [(error["pointer"], error["code"]) for error in response.json()["errors"]]


def test_first_change_makes_the_profile(client_for: ClientFor) -> None:
    membership = MembershipFactory()
    client = client_for(membership.user)

    before = client.get(URL)
    saved = client.patch(URL, {"legal_name": "Tulpveld  B.V.", "kvk_number": "00009001"}, format="json")

    assert (before.status_code, before.json()["legal_name"], "ETag" in before.headers) == (200, "", False)
    assert (saved.status_code, saved.json()["legal_name"]) == (200, "Tulpveld B.V.")
    employer = Employer.objects.get()
    assert (employer.tenant, employer.slug) == (membership.organization, membership.organization.slug)
    assert (employer.created_by, employer.updated_by) == (membership.user, membership.user)
    assert AuditEntry.objects.get().detail == {"fields": ["kvk_number", "legal_name"]}


def test_only_what_is_named_changes(member_client: MemberClient, donald: Employer) -> None:
    member_client(donald).patch(URL, {"place": "Venlo"}, format="json")

    donald.refresh_from_db()
    assert (donald.place, donald.kvk_number, donald.street) == ("Venlo", "68750110", "Damrak")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("kvk_number", "1234567", "kvk_number_invalid"),
        ("kvk_number", "", "blank"),
        ("branch_number", "123", "branch_number_invalid"),
        ("btw_id", "NL123456789B90", "btw_id_invalid"),
        ("website", "ftp://example.nl", "invalid"),
        ("website", "javascript:alert(1)", "invalid"),
        ("website", "https://me:secret@example.nl", "website_invalid"),
        ("postcode", "1012", "postcode_invalid"),
        ("postcode", "1012SS", "postcode_invalid"),
        ("postcode", "1000ZZ", "unknown_postcode"),
        ("sector", "crime", "invalid_choice"),
        ("legal_name", "", "blank"),
        ("legal_name", "x" * 201, "max_length"),
        ("legal_name", "a\x00b", "control_character"),
    ],
)
def test_bad_input_is_refused_by_field(
    field: str, value: str, code: str, member_client: MemberClient, donald: Employer
) -> None:
    response = member_client(donald).patch(URL, {field: value}, format="json")

    assert response.status_code == 400
    assert codes(response) == [(f"/{field}", code)]


def test_postcode_and_btw_id_are_stored_in_one_form(member_client: MemberClient, donald: Employer) -> None:
    response = member_client(donald).patch(
        URL, {"postcode": "5911 ab", "btw_id": "nl 0024.55.799.b11"}, format="json"
    )

    assert (response.json()["postcode"], response.json()["btw_id"]) == ("5911AB", "NL002455799B11")


@pytest.mark.parametrize(
    "field",
    ["slug", "tenant", "sbi_codes", "legal_form", "register_read_at", "verification_requested_at", "id"],
)
def test_what_the_register_or_we_say_cannot_be_written(
    field: str, member_client: MemberClient, donald: Employer
) -> None:
    before = Employer.objects.values().get(pk=donald.pk)

    member_client(donald).patch(URL, {field: ["78201"] if field == "sbi_codes" else "x"}, format="json")

    after = Employer.objects.values().get(pk=donald.pk)
    assert {name for name in before if before[name] != after[name]} <= {"updated_at", "updated_by_id"}


def test_stale_version_is_refused(member_client: MemberClient, donald: Employer) -> None:
    client = member_client(donald)
    etag = client.get(URL).headers["ETag"]
    first = client.patch(URL, {"place": "Venlo"}, format="json", headers={"If-Match": etag})

    second = client.patch(URL, {"place": "Breda"}, format="json", headers={"If-Match": etag})

    assert (first.status_code, second.status_code) == (200, 412)
    donald.refresh_from_db()
    assert donald.place == "Venlo"


def test_unchanged_profile_is_not_sent_again(member_client: MemberClient, donald: Employer) -> None:
    client = member_client(donald)
    etag = client.get(URL).headers["ETag"]

    assert client.get(URL, headers={"If-None-Match": etag}).status_code == 304


# --- the privacy trap


def test_old_vat_number_of_a_sole_trader_is_refused_and_kept_nowhere(
    member_client: MemberClient, kvk_server: str
) -> None:
    employer = EmployerFactory(kvk_number="69599084")
    client = member_client(employer)
    client.post("/api/v1/employers/lookup/?kvk=69599084")

    response = client.patch(
        URL, {"btw_id": "NL111222333B01"}, format="json", headers={"Idempotency-Key": "k"}
    )

    assert response.status_code == 400
    assert codes(response) == [("/btw_id", "btw_number_holds_bsn")]
    assert "contains your BSN" in response.json()["detail"]
    assert "111222333" not in response.content.decode()
    assert "111222333" not in dump_of_database()


def dump_of_database() -> str:
    """Everything that a request could have left behind, as text."""
    return "\n".join(
        str(row)
        for model in apps.get_models()
        if model._meta.app_label in ("core", "employers") and not model._meta.proxy
        for row in model._default_manager.values_list()
    )


def test_same_digits_are_fine_for_a_company(
    member_client: MemberClient, kvk_server: str, donald: Employer
) -> None:
    client = member_client(donald)
    client.post("/api/v1/employers/lookup/?kvk=68750110")

    assert client.patch(URL, {"btw_id": "NL857587973B01"}, format="json").status_code == 200


def test_new_btw_id_of_a_sole_trader_needs_no_lookup(member_client: MemberClient) -> None:
    employer = EmployerFactory(kvk_number="69599084", legal_form="Eenmanszaak")

    response = member_client(employer).patch(URL, {"btw_id": "NL002455799B11"}, format="json")

    assert response.status_code == 200


def test_suspect_number_is_not_kept_before_the_legal_form_is_known(
    member_client: MemberClient, donald: Employer
) -> None:
    response = member_client(donald).patch(URL, {"btw_id": "NL857587973B01"}, format="json")

    assert (response.status_code, codes(response)) == (409, [("/btw_id", "legal_form_unknown")])
    donald.refresh_from_db()
    assert donald.btw_id == ""


def test_kept_number_is_looked_at_again_when_the_company_changes(member_client: MemberClient) -> None:
    employer = EmployerFactory(
        donald=True, btw_id="NL857587973B01", legal_form="BeslotenVennootschap", sbi_codes=["62010"]
    )
    client = member_client(employer)

    refused = client.patch(URL, {"kvk_number": "69599084"}, format="json")
    taken = client.patch(URL, {"kvk_number": "69599084", "btw_id": ""}, format="json")

    assert codes(refused) == [("/btw_id", "legal_form_unknown")]
    assert taken.status_code == 200
    employer.refresh_from_db()
    assert (employer.legal_form, employer.sbi_codes) == ("", [])


# --- a changed identity


@pytest.mark.parametrize(
    "changes",
    [
        {"kvk_number": "00009001"},
        {"legal_name": "Randstad B.V."},
        {"trade_name": "Randstad"},
        {"branch_number": "000037178598"},
    ],
)
def test_changed_identity_is_not_verified_any_more(
    changes: dict[str, str], member_client: MemberClient, run_jobs: Callable[[], int]
) -> None:
    employer = EmployerFactory(verified=True)

    member_client(employer).patch(URL, changes, format="json")

    assert not is_verified(employer=employer)
    assert {check.result for check in list_current_checks(employer=employer)} == {CheckResult.EXPIRED}
    assert Check.objects.filter(employer=employer, result=CheckResult.PASS).count() == 3, "history stays"


def test_expired_checks_expire_once(member_client: MemberClient) -> None:
    employer = EmployerFactory(verified=True)
    client = member_client(employer)

    client.patch(URL, {"legal_name": "Randstad B.V."}, format="json")
    client.patch(URL, {"legal_name": "Randstad Groep B.V."}, format="json")

    assert Check.objects.filter(employer=employer, result=CheckResult.EXPIRED).count() == 3


def test_same_identity_and_other_facts_stay_verified(member_client: MemberClient) -> None:
    employer = EmployerFactory(verified=True)

    member_client(employer).patch(
        URL,
        {"legal_name": employer.legal_name, "place": "Venlo", "website": "https://example.nl"},
        format="json",
    )

    assert is_verified(employer=employer)


# --- who may not


def test_viewer_reads_and_does_not_write(member_client: MemberClient, donald: Employer) -> None:
    client = member_client(donald, Role.VIEWER)

    assert client.get(URL).status_code == 200
    assert client.patch(URL, {"place": "Venlo"}, format="json").status_code == 403


@pytest.mark.parametrize("role", [Role.OWNER, Role.ADMIN, Role.RECRUITER])
def test_writers_write(role: Role, member_client: MemberClient, donald: Employer) -> None:
    assert member_client(donald, role).patch(URL, {"place": "Venlo"}, format="json").status_code == 200


def test_candidate_and_stranger_stay_outside(client_for: ClientFor, donald: Employer) -> None:
    assert client_for(UserFactory()).get(URL).status_code == 403
    assert client_for(UserFactory()).patch(URL, {}, format="json").status_code == 403
    assert client_for(None).get(URL).status_code == 401


def test_member_of_another_organization_reaches_only_its_own(
    member_client: MemberClient, donald: Employer
) -> None:
    other = EmployerFactory()
    client = member_client(other)

    client.patch(URL, {"place": "Venlo"}, format="json")
    by_header = client.get(URL, headers={"X-Tenant": donald.tenant.slug})

    assert by_header.status_code in (403, 404)
    donald.refresh_from_db()
    assert donald.place == "Amsterdam"
    assert client.get(URL).json()["legal_name"] == other.legal_name


@pytest.mark.parametrize("name", ["\u202eB.V. ettoP", "Pot\x01ten B.V.", "<b>Potten</b> B.V."])
def test_name_that_shows_as_another_is_refused(client_for, name):
    """The comparison with the register looks past such characters; people do not."""
    member = MembershipFactory(recruiter=True)

    answer = client_for(member.user).patch("/api/v1/employers/me/", {"legal_name": name}, format="json")

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/legal_name")
