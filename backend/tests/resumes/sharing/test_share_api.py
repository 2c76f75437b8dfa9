"""The doors: the owner's, and the one of whoever has the link."""

from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.core.services import acting_for
from apps.users.models import User
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ClientFor = Callable[[User | None], APIClient]


@pytest.fixture
def owner() -> User:
    return UserFactory()


@pytest.fixture
def path(owner: User) -> str:
    with acting_for(user_id=owner.pk):
        return f"/api/v1/resumes/{make_resume_of(owner).pk}/share/"


def share(client: APIClient, path: str, **wishes: Any) -> str:
    """Share it; returns the public path."""
    return f"/api/v1/public/resume/{client.post(path, wishes, format='json').json()['slug']}/"


def test_the_owner_shares_looks_and_takes_back(client_for: ClientFor, owner: User, path: str) -> None:
    client, stranger = client_for(owner), client_for(None)
    assert client.get(path).status_code == 404

    made = client.post(path, {"password": "wooden shoes"}, format="json")
    link = made.json()
    public = f"/api/v1/public/resume/{link['slug']}/"
    seen = stranger.get(public, headers={"X-Share-Password": "wooden shoes"})
    again = client.post(path, {}, format="json")

    assert (made.status_code, seen.status_code, again.status_code) == (201, 200, 200)
    assert link["url"].endswith(f"/r/{link['slug']}/")
    assert (link["has_password"], link["shows_contact"], link["views"]) == (True, False, 0)
    assert client.get(path).json()["slug"] == again.json()["slug"] == link["slug"]
    assert client.get(path).json()["views"] == 1
    assert client.delete(path).status_code == client.delete(path).status_code == 204
    assert stranger.get(public, headers={"X-Share-Password": "wooden shoes"}).status_code == 404


def test_others_do_not_reach_the_link(client_for: ClientFor, path: str) -> None:
    for method in ("get", "post", "delete"):
        assert getattr(client_for(UserFactory()), method)(path).status_code == 404
        assert getattr(client_for(None), method)(path).status_code == 401


def test_a_stranger_sees_what_is_shared_and_no_cache_keeps_it(
    client_for: ClientFor, owner: User, path: str
) -> None:
    answer = client_for(None).get(share(client_for(owner), path))

    assert answer.json()["sections"][0]["content"]["name"] == "Ewa Nowak"
    assert "ewa@example.org" not in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_a_stranger_downloads_the_pdf(client_for: ClientFor, owner: User, path: str) -> None:
    public = share(client_for(owner), path).removesuffix("/")

    answer = client_for(None).get(f"{public}.pdf")

    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="resume.pdf"'
    assert client_for(None).get(f"{public}x.pdf").status_code == 404


def test_every_refusal_is_the_same(client_for: ClientFor, owner: User, path: str) -> None:
    client, stranger = client_for(owner), client_for(None)
    there = share(client, path, password="wooden shoes")
    guessed = f"/api/v1/public/resume/{'A' * 22}/"
    asked = [
        stranger.get(there),
        stranger.get(there, headers={"X-Share-Password": "leather boots"}),
        stranger.get(guessed),
        stranger.get(guessed, headers={"X-Share-Password": "wooden shoes"}),
    ]
    client.delete(path)
    asked.append(stranger.get(there, headers={"X-Share-Password": "wooden shoes"}))

    answers = [(each.status_code, {**each.json(), "request_id": ""}) for each in asked]
    headers = [set(each.headers) for each in asked]

    assert answers[0][0] == 404
    assert answers[0][1]["code"] == "link_dead"
    assert all(answer == answers[0] for answer in answers)
    assert all(names == headers[0] for names in headers)


def test_a_password_is_six_letters_at_least_and_a_link_ends(
    client_for: ClientFor, owner: User, path: str
) -> None:
    short = client_for(owner).post(path, {"password": "boots"}, format="json")
    long = client_for(owner).post(path, {"expires_at": "2099-01-01T00:00:00Z"}, format="json")

    assert (short.status_code, short.json()["errors"][0]["pointer"]) == (400, "/password")
    assert (long.status_code, long.json()["code"]) == (409, "share_too_long")
