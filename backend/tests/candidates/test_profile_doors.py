"""A profile is its candidate's own: who else knocks stays outside."""

import pytest

from apps.candidates.models import Candidate
from tests.factories.candidates import CandidateFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/me/"


def test_profile_of_another_candidate_is_never_touched(client_for):
    other = CandidateFactory(complete=True)

    client_for(UserFactory()).put(URL, {"headline": "Cook"}, format="json")

    other.refresh_from_db()
    assert (other.home_postcode, other.headline) == ("1012", "Order picker")
    assert other.languages.count() == other.licences.count() == 1


@pytest.mark.parametrize("method", ["get", "put", "patch"])
@pytest.mark.parametrize(
    ("who", "status"),
    [({}, 401), ({"employer": True}, 403), ({"staff": True}, 403), ({"superuser": True}, 403)],
)
def test_nobody_but_a_candidate_gets_in(client_for, method, who, status):
    client = client_for(UserFactory(**who) if who else None)

    answer = getattr(client, method)(URL, {"headline": "x"} if method != "get" else None, format="json")

    assert answer.status_code == status
    assert not Candidate.objects.exists()


@pytest.mark.parametrize("path", ["candidates/me/{}/"])
def test_no_address_leads_to_another_candidate(client_for, path):
    other = CandidateFactory()

    assert client_for(UserFactory()).get(f"/api/v1/{path.format(other.pk)}").status_code == 404


def test_person_cannot_be_named_in_the_query(client_for):
    other = CandidateFactory()

    assert client_for(UserFactory()).get(URL, {"user": str(other.user_id)}).status_code == 400
