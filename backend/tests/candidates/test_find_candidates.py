"""A verified employer looks for people who want to be found, and learns what they can do, not who they are."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from apps.candidates.enums import RightToWork, Visibility
from apps.candidates.models import ProfileView
from tests.factories.candidates import CandidateFactory, CandidateLanguageFactory, CandidateLicenceFactory
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/"


@pytest.fixture
def employer():
    return EmployerFactory(verified=True)


@pytest.fixture
def recruiter(client_for, employer):
    return client_for(MembershipFactory(organization=employer.tenant, recruiter=True).user)


def found(client, **query):
    answer = client.get(URL, query)
    assert answer.status_code == 200, answer.json()
    return [card["id"] for card in answer.json()["results"]]


def test_card_tells_what_somebody_can_do(recruiter):
    candidate = CandidateFactory(complete=True, visible=True)

    (card,) = recruiter.get(URL, {"near": "1012"}).json()["results"]

    assert card == {
        "id": str(candidate.pk),
        "skills": ["scanning"],
        "languages": [{"language": "pl", "level": "C2"}],
        "licences": [{"kind": "forklift", "name": "", "expires_on": None}],
        "available_from": None,
        "hours_min": 24,
        "hours_max": 40,
        "availability": {"monday": ["morning"]},
        "right_to_work": "yes",
        "distance_km_band": 5,
    }


def test_only_who_wants_to_be_found_is(recruiter):
    visible = CandidateFactory(visible=True)
    CandidateFactory(visibility=Visibility.HIDDEN)
    CandidateFactory(visible=True, user=UserFactory(is_active=False))

    assert found(recruiter) == [str(visible.pk)]


@pytest.mark.parametrize(
    ("query", "facts"),
    [
        ({"skill": "scanning"}, {"skills": ["scanning"]}),
        ({"available_by": "2026-12-01"}, {"available_from": date(2026, 12, 1)}),
        ({"hours": "32"}, {"hours_max": 32}),
        ({"right_to_work": "yes"}, {"right_to_work": RightToWork.YES}),
        ({"near": "5911", "within_km": "10"}, {"home_postcode": "5912"}),
        ({"near": "Venlo", "within_km": "5"}, {"home_postcode": "5911"}),
    ],
)
def test_filters_find_who_fits(recruiter, query, facts):
    fits = CandidateFactory(visible=True, **facts)
    CandidateFactory(
        visible=True, skills=["welding"], available_from=date(2027, 1, 1), hours_max=8, home_postcode="1012"
    )

    assert found(recruiter, **query) == [str(fits.pk)]


@pytest.mark.parametrize(("level", "fits"), [("A2", True), ("B1", True), ("B2", False)])
def test_language_is_asked_from_a_level_on(recruiter, level, fits):
    candidate = CandidateFactory(visible=True)
    CandidateLanguageFactory(candidate=candidate, language="nl", level="B1")

    assert found(recruiter, language="nl", level=level) == ([str(candidate.pk)] if fits else [])


@pytest.mark.parametrize(("days", "fits"), [(None, True), (0, True), (-1, False)])
def test_licence_must_be_valid(recruiter, days, fits):
    candidate = CandidateFactory(visible=True)
    ends = None if days is None else timezone.localdate() + timedelta(days=days)
    CandidateLicenceFactory(candidate=candidate, expires_on=ends)

    assert found(recruiter, licence="forklift") == ([str(candidate.pk)] if fits else [])


@pytest.mark.parametrize(
    "query",
    [
        {"near": "Nowhere at all"}, {"within_km": "7"}, {"level": "native"}, {"nationality": "pl"}, {"age": "20"},
        {"hours": "-1"}, {"near": "1012", "within_km": "0.1"}, {"skill": "x" * 61},
    ],
)  # fmt: skip
def test_wrong_question_is_refused(recruiter, query):
    assert recruiter.get(URL, query).status_code == 400


def test_opened_profile_shows_own_words_without_contact(recruiter):
    candidate = CandidateFactory(
        complete=True, visible=True, headline="Picker", about="Call me: 06 12345678, or mail jan@example.com"
    )

    card = recruiter.get(f"{URL}{candidate.pk}/", {"near": "1012"}).json()

    assert (card["headline"], card["distance_km_band"]) == ("Picker", 5)
    assert "Call me" in card["about"]
    for secret in ("12345678", "jan@", candidate.user.email, "1012"):
        assert secret not in str(card)


def test_hidden_profile_is_not_there(recruiter):
    hidden = CandidateFactory(complete=True)

    assert recruiter.get(f"{URL}{hidden.pk}/").status_code == 404
    assert not ProfileView.objects.exists()


def test_who_is_not_verified_finds_nobody(client_for):
    CandidateFactory(visible=True)
    member = MembershipFactory(organization=EmployerFactory().tenant, recruiter=True)

    answer = client_for(member.user).get(URL)

    assert (answer.status_code, answer.json()["code"]) == (403, "employer_not_verified")


def test_who_only_looks_at_postings_finds_nobody(client_for, employer):
    viewer = MembershipFactory(organization=employer.tenant, viewer=True)

    assert client_for(viewer.user).get(URL).status_code == 403


def test_list_asks_as_much_for_many_as_for_one(recruiter, django_assert_max_num_queries):
    for candidate in CandidateFactory.create_batch(12, visible=True, home_postcode="5911"):
        CandidateLanguageFactory(candidate=candidate)

    with django_assert_max_num_queries(24):
        assert len(found(recruiter, near="Venlo")) == 12
