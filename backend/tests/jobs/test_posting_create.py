"""Making a draft, and what it may hold."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.employers.models import Employer
from apps.jobs.api.outputs import JobOutput
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.locations.clients import pdok
from apps.users.models import User
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/jobs/"


def test_a_member_makes_a_draft_with_all_its_facts(
    client: APIClient, facts: dict[str, Any], employer: Employer, recruiter: User
) -> None:
    answer = client.post(URL, facts, format="json")

    body = answer.json()
    job = Job.objects.get(pk=body["id"])
    assert answer.status_code == 201
    assert (job.tenant, job.employer, job.created_by) == (employer.tenant, employer, recruiter)
    assert job.status == JobStatus.DRAFT
    assert job.published_at is None
    assert body["pay_min_cents"] == 1545
    assert body["currency"] == "EUR"
    assert body["shifts"] == ["day", "evening"]
    assert body["occupation"]["names"]["pl"]
    assert AuditEntry.objects.filter(action="jobs.create_job", object_id=job.pk, actor=recruiter).exists()


def test_the_answer_is_what_the_openapi_says(client: APIClient, facts: dict[str, Any]) -> None:
    body = client.post(URL, facts, format="json").json()

    assert list(body) == list(JobOutput().fields)
    for part in ("employer", "contract", "pay"):
        assert list(body["legal_facts"][part]) == list(JobOutput().fields["legal_facts"].fields[part].fields)


def test_a_title_is_enough(client: APIClient) -> None:
    answer = client.post(URL, {"title": "Cleaner"}, format="json")

    assert answer.status_code == 201
    assert answer.json()["point"] is None
    assert answer.json()["minimum_age"] == 18


def test_a_postcode_brings_its_place_and_point(client: APIClient, facts: dict[str, Any]) -> None:
    body = client.post(URL, facts, format="json").json()

    job = Job.objects.get(pk=body["id"])
    assert (body["postcode"], body["place_name"], body["municipality"]) == (
        "1012LG",
        "Amsterdam",
        "Amsterdam",
    )
    assert body["point"]["lat"] == pytest.approx(52.37, abs=0.02)
    assert job.point_rd.x == pytest.approx(121_700, abs=1500)


def test_the_geocoder_makes_the_point_sharper(
    client: APIClient, pdok_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dam = pdok.FoundPoint(lat=52.3727, lon=4.8932, label="1012JS Amsterdam")
    monkeypatch.setattr(pdok, "find_point", lambda **_: dam)

    street = client.post(URL, {"title": "Cleaner", "postcode": "1012JS"}, format="json").json()
    area = client.post(URL, {"title": "Cleaner", "postcode": "1012"}, format="json").json()

    assert street["point"] == {"lat": 52.3727, "lon": 4.8932}
    assert area["point"] != street["point"]


@pytest.mark.parametrize("postcode", ["1000", "0123", "Amsterdam", "1012SS", "12"])
def test_an_unknown_postcode_is_refused_by_name(client: APIClient, postcode: str) -> None:
    answer = client.post(URL, {"title": "Cleaner", "postcode": postcode}, format="json")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/postcode"
    assert answer.json()["code"] == "unknown_postcode"


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"title": ""}, "/title"),
        ({"title": "x" * 121}, "/title"),
        ({"title": "two\nlines"}, "/title"),
        ({"description": "x" * 10_001}, "/description"),
        ({"description": "<b>Good pay</b>"}, "/description"),
        ({"description": "a <script src=x> b"}, "/description"),
        ({"description": "bell \x07"}, "/description"),
        ({"description": "turned \u202e round"}, "/description"),
        ({"occupation": "astronaut"}, "/occupation"),
        ({"occupation": "order\x00picker"}, "/occupation"),
        ({"occupation": ["order-picker"]}, "/occupation"),
        ({"contract_type": "zzp"}, "/contract_type"),
        ({"pay_min_cents": 0}, "/pay_min_cents"),
        ({"pay_max_cents": 50_001}, "/pay_max_cents"),
        ({"pay_min_cents": "much"}, "/pay_min_cents"),
        ({"guaranteed_hours": 169}, "/guaranteed_hours"),
        ({"max_hours": -1}, "/max_hours"),
        ({"max_hours": "NaN"}, "/max_hours"),
        ({"shifts": ["midnight"]}, "/shifts/0"),
        ({"minimum_age": 15}, "/minimum_age"),
        ({"languages_needed": [{"language": "xx", "level": "A1"}]}, "/languages_needed/0/language"),
        ({"languages_needed": [{"language": "en", "level": "native"}]}, "/languages_needed/0/level"),
        ({"languages_needed": [{"language": "en", "level": "A1"}] * 2}, "/languages_needed"),
        ({"pay_min_cents": 1800}, "/pay_max_cents"),
        ({"guaranteed_hours": 41}, "/max_hours"),
        ({"starts_on": "2027-02-01", "ends_on": "2027-01-01"}, "/ends_on"),
        ({"housing_week_cents": 100}, "/housing_week_cents"),
    ],
)
def test_a_wrong_fact_is_refused_by_name(
    client: APIClient, facts: dict[str, Any], change: dict[str, Any], pointer: str
) -> None:
    answer = client.post(URL, facts | change, format="json")

    assert answer.status_code == 400
    assert {error["pointer"] for error in answer.json()["errors"]} == {pointer}
    assert not Job.objects.exists()


def test_words_with_a_smaller_than_sign_are_no_markup(client: APIClient) -> None:
    answer = client.post(URL, {"title": "Driver", "description": "Weight < 20 kg, 3 > 2"}, format="json")

    assert answer.status_code == 201


def test_without_a_company_there_is_no_posting(client_for: Any) -> None:
    membership = MembershipFactory()

    answer = client_for(membership.user).post(URL, {"title": "Cleaner"}, format="json")

    assert answer.status_code == 409
    assert answer.json()["code"] == "employer_profile_needed"


def test_the_same_key_makes_one_draft(client: APIClient, facts: dict[str, Any]) -> None:
    first = client.post(URL, facts, format="json", headers={"Idempotency-Key": "k1"})
    second = client.post(URL, facts, format="json", headers={"Idempotency-Key": "k1"})

    assert first.json() == second.json()
    assert Job.objects.count() == 1


def test_making_a_draft_takes_a_fixed_number_of_queries(
    client: APIClient, facts: dict[str, Any], django_assert_num_queries: Any
) -> None:
    # membership, occupation, employer, postcode twice (name, point), 2 × savepoint, insert, audit, page
    with django_assert_num_queries(8):
        client.post(URL, facts, format="json")
