"""What we hold: taken away, agreed to, erased."""

import pytest

from apps.privacy.models import Export
from apps.users.models import Session, User

pytestmark = pytest.mark.django_db
DATA = "/account/data/"


def text(answer):
    return answer.content.decode()


def test_file_is_made_and_downloaded(signed_in, person, run_jobs):
    signed_in.post(f"{DATA}export/")
    waiting = text(signed_in.get(DATA))
    run_jobs()
    ready = text(signed_in.get(DATA))

    answer = signed_in.get(f"{DATA}export/file/")

    assert "We make the file." in waiting
    assert "Download the file" in ready
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "no-store"
    assert person.email in text(answer)


def test_file_of_somebody_else_is_not_reached(signed_in, client, run_jobs, person):
    signed_in.post(f"{DATA}export/")
    run_jobs()
    stranger = type(client)()
    stranger.force_login(User.objects.create_user("other@example.test", user_type="candidate"))

    assert stranger.get(f"{DATA}export/file/").url == DATA
    assert Export.objects.count() == 1


def test_consent_is_given_and_taken_back(signed_in, person):
    page = text(signed_in.get(DATA))
    version = page.split('name="text_version" value="')[1].split('"')[0]

    signed_in.post(f"{DATA}consents/news_by_email/", {"text_version": version})
    given = text(signed_in.get(DATA))
    signed_in.post(f"{DATA}consents/news_by_email/")

    assert "You agreed on" in given
    assert "You took it back on" in text(signed_in.get(DATA))
    assert list(person.consents.order_by("id").values_list("is_given", flat=True)) == [True, False]


def test_old_words_are_not_agreed_to(signed_in, person):
    answer = signed_in.post(f"{DATA}consents/news_by_email/", {"text_version": "1999-01-01"}, follow=True)

    assert "The text has changed." in text(answer)
    assert not person.consents.exists()


def test_unknown_purpose_is_not_there(signed_in):
    assert signed_in.post(f"{DATA}consents/everything/").status_code == 404


def test_erasure_is_planned_and_stopped(signed_in, person):
    unsure = signed_in.post(f"{DATA}erase/", {})
    signed_in.post(f"{DATA}erase/", {"is_sure": "on"})
    planned = User.objects.get().erase_at
    page = text(signed_in.get(DATA))
    signed_in.post(f"{DATA}keep/")

    assert unsure.status_code == 400
    assert planned is not None
    assert "Keep my account" in page
    assert User.objects.get().erase_at is None


def test_erasure_takes_a_fresh_proof(signed_in):
    Session.objects.update(proven_at="2026-01-01T00:00:00Z", created_at="2026-01-01T00:00:00Z")

    answer = signed_in.post(f"{DATA}erase/", {"is_sure": "on"})

    assert answer.url.startswith("/auth/confirm/")
    assert User.objects.get().erase_at is None
