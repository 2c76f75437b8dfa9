"""Refusals outside of any page."""

import pytest
from django.db import OperationalError
from django.test import RequestFactory

from apps.web.api import errors

HTML = {"Accept": "text/html,application/xhtml+xml"}


@pytest.mark.parametrize(("error", "status"), [(OperationalError, 503), (ZeroDivisionError, 500)])
def test_our_mistakes_are_told_without_the_database(error, status):
    request = RequestFactory().get(
        "/account/", headers=HTML
    )  # without a user, and without a database in this test

    try:
        raise error
    except error:
        answer = errors.server_error(request)

    assert answer.status_code == status
    assert answer.headers["Content-Type"].startswith("text/html")
    assert ("Retry-After" in answer.headers) == (status == 503)


@pytest.mark.django_db
def test_nobody_sends_more_forms_than_a_person_can(client, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)
    for _ in range(120):
        client.post("/auth/sign-in/", {})

    answer = client.post("/auth/sign-in/", {}, headers=HTML)

    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "Please wait a moment." in answer.content.decode()
    assert client.get("/auth/sign-in/").status_code == 200


@pytest.mark.django_db
def test_token_of_a_link_is_in_no_log(client, capsys, caplog):
    for page in ("magic-link", "verify-email", "reset-password"):
        client.get(f"/auth/{page}/", {"token": "canary-5c1e"}, follow=True)
        client.post(f"/auth/{page}/")

    said = capsys.readouterr()
    assert "canary-5c1e" not in said.err + said.out + caplog.text


@pytest.mark.django_db
def test_page_of_a_refusal_is_never_kept(signed_in):
    answer = signed_in.get("/jobs/0190a5a8-0000-7000-8000-000000000000/", headers=HTML)

    assert answer.status_code == 404
    assert "csrfmiddlewaretoken" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
