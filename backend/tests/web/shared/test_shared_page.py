"""The page of a shared resume."""

import re

import pytest
from django.test import Client

from apps.core.services import acting_for
from apps.resumes.services.sharing import read_slug, revoke_share, share_resume
from apps.users.models import User
from apps.web.api.shared import opening
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return UserFactory()


def share(owner: User, **wishes: object) -> str:
    """Share it; returns the address."""
    with acting_for(user_id=owner.pk):
        resume = owner.resumes.first() or make_resume_of(owner, language="nl")
        made, _ = share_resume(resume=resume, actor=owner, **wishes)  # type: ignore[arg-type]  # as the service takes them
        return f"/r/{read_slug(share=made)}/"


def test_a_stranger_reads_it_and_nobody_keeps_it(client: Client, owner: User) -> None:
    answer = client.get(share(owner))
    page = answer.content.decode()

    assert answer.status_code == 200
    assert "<h1>Ewa Nowak</h1>" in page
    assert '<main id="main" tabindex="-1" lang="nl">' in page
    assert "ewa@example.org" not in page
    assert "<script" not in page
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_contact_is_shown_where_the_owner_wants_it(client: Client, owner: User) -> None:
    assert 'href="mailto:ewa@example.org"' in client.get(share(owner, shows_contact=True)).content.decode()


def test_a_password_opens_it_for_this_browser_until_it_is_taken_back(client: Client, owner: User) -> None:
    address = share(owner, password="wooden shoes")
    assert client.get(address).status_code == 404

    sent = client.post(address, {"password": "wooden shoes"})

    cookie = sent.cookies["shared"]
    assert (sent.status_code, sent.headers["Location"]) == (302, address)
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (address, True, "Lax")
    assert "wooden" not in cookie.value
    assert client.get(address).status_code == 200
    assert client.get(f"{address}resume.pdf").content.startswith(b"%PDF-")
    with acting_for(user_id=owner.pk):
        revoke_share(resume=owner.resumes.get(), actor=owner)
    assert client.get(address).status_code == client.get(f"{address}resume.pdf").status_code == 404


@pytest.mark.parametrize("file", ["", "resume.pdf"])
def test_no_cache_keeps_that_a_link_is_closed(client: Client, file: str) -> None:
    address = f"/r/{'A' * 22}/"

    answer = client.get(f"{address}{file}")

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"].startswith("noindex")
    assert f'action="{address}"' in answer.content.decode()


def test_every_closed_link_is_the_same_page(owner: User) -> None:
    there, guessed = share(owner, password="wooden shoes"), f"/r/{'A' * 22}/"

    def look(address: str, password: str = "") -> tuple[int, str, set[str]]:
        client = Client()
        answer = client.post(address, {"password": password}) if password else client.get(address)
        page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
        return answer.status_code, page.replace(address.removesuffix("resume.pdf"), ""), set(answer.headers)

    closed = look(guessed)

    assert closed[0] == 404
    assert look(there) == closed
    assert look(there, "leather boots") == look(guessed, "leather boots") == look(guessed, "wooden shoes")
    assert look(there, "leather boots")[:2] == closed[:2]


def test_too_many_passwords_wait(client: Client, owner: User) -> None:
    address = share(owner, password="wooden shoes")

    answers = [client.post(address, {"password": "leather boots"}).status_code for _ in range(11)]

    assert answers == [404] * 10 + [429]


def test_looks_are_limited_because_each_costs_the_check_of_a_password(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "RATE", "3/d")

    answers = [client.get(f"/r/{'A' * 22}/").status_code for _ in range(4)]

    assert answers == [404] * 3 + [429]


def test_the_owners_words_are_words(client: Client, owner: User) -> None:
    sections = [
        {"type": "contact", "content": {"name": "<b>Ewa</b>"}},
        {"type": "summary", "content": {"text": "<script>alert(1)</script> {{ 7 }}"}},
    ]
    with acting_for(user_id=owner.pk):
        make_resume_of(owner, sections=sections)

    page = client.get(share(owner)).content.decode()

    assert "&lt;b&gt;Ewa&lt;/b&gt;" in page
    assert "<script" not in page
    assert "{{ 7 }}" in page
