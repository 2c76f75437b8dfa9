"""A candidate sees which employers saw the own profile."""

import pytest

from apps.candidates.enums import ViewKind
from apps.users.enums import UserType
from tests.factories.candidates import CandidateFactory, ProfileViewFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate():
    """Somebody whose profile two employers saw."""
    found = CandidateFactory()
    ProfileViewFactory(candidate=found, organization_name="Bloemen BV", kind=ViewKind.LISTED)
    ProfileViewFactory(candidate=found, organization_name="Tomaten BV", kind=ViewKind.OPENED)
    return found


def test_each_view_is_there_with_its_kind(client, candidate):
    client.force_login(candidate.user)

    page = client.get("/who-saw-me/").content.decode()

    assert page.index("Tomaten BV") < page.index("Bloemen BV")
    assert "Opened ·" in page
    assert "In a list ·" in page


def test_nobody_sees_who_saw_others(client, candidate):
    client.force_login(CandidateFactory().user)

    page = client.get("/who-saw-me/").content.decode()

    assert "Bloemen BV" not in page
    assert "Nobody saw it" in page


def test_page_is_for_candidates(client):
    stranger = client.get("/who-saw-me/")
    owner = MembershipFactory(user__user_type=UserType.EMPLOYER).user
    client.force_login(owner)

    assert stranger["Location"].startswith("/auth/sign-in/")
    assert client.get("/who-saw-me/", headers={"Accept": "text/html"}).status_code == 403


def test_many_views_come_page_by_page(client, candidate):
    ProfileViewFactory.create_batch(25, candidate=candidate)
    client.force_login(candidate.user)
    client.get("/who-saw-me/")

    page = client.get("/who-saw-me/").content.decode()

    assert page.count('<p class="what"') == 20
    assert "?before=" in page
