"""Staff look places up; nobody changes them."""

import pytest

from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PAGES = [
    "/admin/locations/place/?q=den+haag",
    "/admin/locations/place/2747373/change/",
    "/admin/locations/postcode/?q=1012",
    "/admin/locations/postcode/1012/change/",
]


@pytest.mark.parametrize("page", PAGES)
def test_staff_can_look(client, page):
    client.force_login(UserFactory(superuser=True))

    answer = client.get(page)

    assert answer.status_code == 200
    assert "1012" in answer.content.decode() or "Den Haag" in answer.content.decode()


@pytest.mark.parametrize(
    "page", ["place/add/", "place/2747373/delete/", "postcode/add/", "postcode/1012/delete/"]
)
def test_nobody_changes(client, page):
    client.force_login(UserFactory(superuser=True))

    assert client.get(f"/admin/locations/{page}").status_code == 403


def test_place_cannot_be_changed(client):
    client.force_login(UserFactory(superuser=True))

    assert client.post("/admin/locations/place/2747373/change/", {"name": "x"}).status_code == 403


@pytest.mark.parametrize("page", PAGES)
def test_a_candidate_gets_no_page(client, page):
    client.force_login(UserFactory())

    assert client.get(page).status_code == 302
