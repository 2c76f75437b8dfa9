"""The list of one's own applications."""

import pytest

from tests.factories.applications import ApplicationFactory, TimelineEntryFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def read(client, address="/applications/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_list_shows_each_with_its_status_what_comes_next_and_its_steps(client, application, candidate):
    application.status = "offered"
    application.save()
    TimelineEntryFactory(
        application=application, side="employer", actor=None, from_status="invited", to_status="offered",
        reason="Can you begin on Monday?",
    )  # fmt: skip
    ApplicationFactory(job__title="Somebody else's")

    page = read(client)

    assert f'href="/applications/{application.pk}/"' in page
    assert "Job offered" in page
    assert "The employer offers you this job." in page
    assert "Can you begin on Monday?" in page
    assert "What happened: 2 steps" in page
    assert "Somebody else" not in page


def test_end_by_the_platform_is_told_in_words(client, application, candidate):
    TimelineEntryFactory(
        application=application, side="system", actor=None, from_status="viewed", to_status="expired",
        reason="no_answer",
    )  # fmt: skip

    page = read(client)

    assert "The employer did not answer in time." in page
    assert "no_answer" not in page


def test_who_did_not_apply_yet_reads_how_to(client):
    client.force_login(UserFactory())

    assert "You did not apply to a job yet." in read(client)


def test_members_are_led_to_the_applications_of_their_organization(client):
    client.force_login(MembershipFactory(recruiter=True).user)

    assert client.get("/applications/")["Location"] == "/organization/applications/"


def test_long_list_goes_on_where_it_stopped(client, candidate, application):
    ApplicationFactory.create_batch(20, candidate=application.candidate)
    first = client.get("/applications/").content.decode()

    page = read(client, f"/applications/?before={first.split('?before=')[1][:36]}")

    assert f"/applications/{application.pk}/" not in first
    assert f"/applications/{application.pk}/" in page
    assert "Older applications" not in page


def test_page_before_nothing_we_know_is_not_there(client, candidate):
    assert client.get("/applications/?before=1").status_code == 404


def test_number_of_queries_does_not_grow(client, candidate, application, django_assert_num_queries):
    ApplicationFactory.create_batch(5, candidate=application.candidate)

    with django_assert_num_queries(4):
        read(client)


def test_stranger_signs_in_first(client):
    assert client.get("/applications/")["Location"].startswith("/auth/sign-in/?next=")
