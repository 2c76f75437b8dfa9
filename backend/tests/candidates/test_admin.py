"""Support sees that a profile exists, nothing of what it says."""

import pytest

from tests.factories.candidates import CandidateFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/candidates/candidate/"


@pytest.mark.parametrize("page", [LIST, f"{LIST}{{}}/change/"])
def test_admin_shows_the_id_and_nothing_that_was_written(client, page):
    candidate = CandidateFactory(
        complete=True, headline="Secret headline", about="Secret story", home_postcode="5911"
    )
    client.force_login(UserFactory(superuser=True))

    answer = client.get(page.format(candidate.pk))

    shown = answer.content.decode()
    assert answer.status_code == 200
    assert str(candidate.pk) in shown
    for secret in (
        "Secret headline",
        "Secret story",
        "5911",
        candidate.user.email,
        candidate.user.name,
        "scanning",
    ):
        assert secret not in shown


@pytest.mark.parametrize("page", ["add/", "{}/delete/"])
def test_nobody_makes_or_deletes_a_profile_here(client, page):
    candidate = CandidateFactory()
    client.force_login(UserFactory(superuser=True))

    assert client.get(LIST + page.format(candidate.pk)).status_code == 403


def test_nobody_changes_a_profile_here(client):
    candidate = CandidateFactory()
    client.force_login(UserFactory(superuser=True))

    assert client.post(f"{LIST}{candidate.pk}/change/", {"visibility": "visible"}).status_code == 403
