"""Who looks at profiles is written down, sees a few a day, and is noticed when it collects them (threat 15)."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from apps.candidates import services
from apps.candidates.enums import ViewKind
from apps.candidates.errors import ViewQuotaReached
from apps.candidates.models import Candidate, ProfileView
from apps.candidates.services import views
from apps.core.models import AuditEntry
from tests.factories.candidates import CandidateFactory
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/"
OWN = "/api/v1/candidates/me/views/"


@pytest.fixture
def member():
    return MembershipFactory(organization=EmployerFactory(verified=True).tenant, recruiter=True)


@pytest.fixture
def few(monkeypatch):
    """Quotas that a test reaches."""
    small = {kind: views.Guard(a_day=4, canaries=2, canary_days=7) for kind in ViewKind}
    monkeypatch.setattr(views, "GUARDS", small)


@pytest.fixture
def suspicions(monkeypatch):
    """How many profiles of nobody were seen, each time that somebody is told of it."""
    told = []
    monkeypatch.setattr(views, "publish", lambda event: told.append(event.canaries))
    return told


def look(member, candidates, kind=ViewKind.OPENED):
    services.note_views(
        viewer=member.user, tenant=member.organization, called="Firm B.V.", candidates=candidates, kind=kind
    )


def test_owner_sees_who_looked_and_how_much(client_for, member):
    candidate = CandidateFactory(visible=True)
    recruiter = client_for(member.user)
    recruiter.get(URL)
    recruiter.get(f"{URL}{candidate.pk}/")
    recruiter.get(f"{URL}{candidate.pk}/")

    seen = client_for(candidate.user).get(OWN).json()["results"]

    today = timezone.localdate().isoformat()
    name = member.organization.employer.legal_name  # what was verified, not what it calls itself
    assert seen == [
        {"organization": name, "kind": "opened", "day": today},
        {"organization": name, "kind": "listed", "day": today},
    ]
    assert AuditEntry.objects.filter(action="candidates.open_profile", object_id=candidate.pk).count() == 1


def test_another_person_sees_nothing_of_it(client_for, member):
    look(member, [CandidateFactory(visible=True)])

    assert client_for(CandidateFactory().user).get(OWN).json()["results"] == []
    assert client_for(UserFactory()).get(OWN).json()["results"] == []


def test_quota_holds_for_the_whole_organization(client_for, member, few):
    candidates = CandidateFactory.create_batch(5, visible=True)
    look(member, candidates[:4])
    colleague = MembershipFactory(organization=member.organization, recruiter=True)

    refused = client_for(colleague.user).get(f"{URL}{candidates[4].pk}/")
    again = client_for(colleague.user).get(f"{URL}{candidates[0].pk}/")

    assert (refused.status_code, refused.json()["code"]) == (429, "view_quota_reached")
    assert 0 < int(refused.headers["Retry-After"]) <= 86_401
    assert again.status_code == 200
    assert ProfileView.objects.count() == 4


def test_list_that_would_pass_the_quota_shows_nothing(client_for, member, few):
    CandidateFactory.create_batch(5, visible=True)

    answer = client_for(member.user).get(URL)

    assert answer.status_code == 429
    assert "results" not in answer.json()
    assert not ProfileView.objects.exists()


def test_next_day_begins_anew(member, few):
    look(member, CandidateFactory.create_batch(4, visible=True))
    ProfileView.objects.update(day=timezone.localdate() - timedelta(days=1))

    look(member, CandidateFactory.create_batch(4, visible=True))

    assert ProfileView.objects.count() == 8


@pytest.mark.django_db(transaction=True)
def test_quota_holds_when_many_look_at_once(at_once, member, few):
    candidates = CandidateFactory.create_batch(12, visible=True)

    outcomes = at_once(lambda number: look(member, [candidates[number]]), 12)

    assert ProfileView.objects.count() == 4
    assert sum(isinstance(outcome, ViewQuotaReached) for outcome in outcomes) == 8


def test_who_opens_profiles_of_nobody_is_noticed_once(member, few, suspicions):
    canaries = services.make_canaries(count=3)

    look(member, [canaries[0], CandidateFactory(visible=True)])
    assert suspicions == []

    look(member, [canaries[1]])
    look(member, [canaries[2]])
    assert suspicions == [2]


def test_profile_of_nobody_looks_like_any_other(client_for, member):
    call_command("make_canaries", "2", verbosity=0)
    CandidateFactory(complete=True, visible=True)

    cards = client_for(member.user).get(URL).json()["results"]

    assert len(cards) == 3
    assert len({frozenset(card) for card in cards}) == 1
    assert "canary" not in str(cards).lower()


def test_profiles_of_nobody_stand_anywhere_in_the_list():
    oldest = CandidateFactory(visible=True)
    Candidate.objects.filter(pk=oldest.pk).update(created_at=timezone.now() - timedelta(days=100))

    made = services.make_canaries(count=20)

    days = {id.int >> 80 for id in (canary.pk for canary in made)}
    assert max(days) - min(days) > 86_400_000  # milliseconds
    assert max(days) <= timezone.now().timestamp() * 1000
    assert len({str(canary.availability) for canary in made}) > 3
    assert len({canary.hours_min for canary in made}) > 1


def test_words_of_an_opened_profile_say_not_who_it_is(client_for, member):
    candidate = CandidateFactory(
        visible=True, about="I am Anna Nowak.\nAsk for anna!", skills=["packing", "06 12345678"]
    )
    candidate.user.name = "Anna Nowak"
    candidate.user.save()

    page = client_for(member.user).get(f"{URL}{candidate.pk}/").json()

    assert page["about"] == "I am ••• •••.\nAsk for •••!"
    assert page["skills"] == ["packing", "•••"]


def test_nobody_signs_in_as_nobody(client):
    (canary,) = services.make_canaries(count=1)

    assert not canary.user.has_usable_password()
    assert canary.user.email_verified_at is None
    assert Candidate.objects.get(is_canary=True).user.email.endswith(".invalid")
