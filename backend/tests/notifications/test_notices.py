"""The list on the site."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.applications.events import ApplicationSubmitted
from apps.core import events
from apps.core.models import new_id
from apps.notifications.enums import Kind
from apps.notifications.models import Notice
from apps.notifications.services import forget_deliveries_about, sweep_notices
from tests.factories.applications import ApplicationFactory
from tests.factories.notices import NoticeFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
LIST = "/api/v1/notifications/"


def test_application_stands_on_the_lists_of_both_sides(run_jobs, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    application = ApplicationFactory()
    recruiter = MembershipFactory(organization=application.tenant).user

    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_jobs()

    mine, theirs = Notice.objects.of(application.applicant).get(), Notice.objects.of(recruiter).get()
    assert (mine.kind, theirs.kind) == (Kind.APPLICATION_RECEIVED, Kind.NEW_APPLICATION)
    assert mine.path == theirs.path == f"/applications/{application.pk}/"
    assert mine.facts == {"job": application.job.title}, "nothing that the line does not say"


def test_event_heard_twice_stands_there_once(run_jobs):
    event = ApplicationSubmitted(application_id=ApplicationFactory().pk)

    events.publish(event)
    events.publish(event)
    run_jobs()

    assert Notice.objects.count() == 1


def test_list_shows_the_own_notices_newest_first_in_the_readers_language(
    client_for, django_assert_num_queries, settings
):
    settings.PUBLIC_URL = "https://safejob.example"
    user = UserFactory()
    first, second = NoticeFactory(recipient=user, read=True), NoticeFactory(recipient=user)
    NoticeFactory()

    with django_assert_num_queries(1):
        answer = client_for(user).get(LIST, headers={"Accept-Language": "nl"})

    rows = answer.json()["results"]
    assert [row["id"] for row in rows] == [str(second.pk), str(first.pk)]
    assert rows[0]["title"] == "Je sollicitatie is binnen: Orderpicker"
    assert rows[0]["link"] == f"https://safejob.example/applications/{second.about_id}/"
    assert (rows[0]["category"], rows[0]["is_read"], rows[1]["is_read"]) == ("applications", False, True)


def test_unread_can_be_asked_for_and_counted(client_for):
    user = UserFactory()
    NoticeFactory(recipient=user, read=True)
    unread = NoticeFactory.create_batch(2, recipient=user)

    rows = client_for(user).get(LIST, {"unread": "true"}).json()["results"]

    assert {row["id"] for row in rows} == {str(notice.pk) for notice in unread}
    assert client_for(user).get(f"{LIST}count/").json() == {"unread": 2}


def test_reading_one_reads_one(client_for):
    user = UserFactory()
    one, other = NoticeFactory.create_batch(2, recipient=user)

    first = client_for(user).patch(f"{LIST}{one.pk}/", {"is_read": True}, format="json")
    again = client_for(user).patch(f"{LIST}{one.pk}/", {"is_read": True}, format="json")

    assert (first.status_code, first.json()["is_read"]) == (200, True)
    assert again.json()["read_at"] == first.json()["read_at"]
    assert Notice.objects.unread().get() == other


def test_notice_cannot_become_unread_again(client_for):
    notice = NoticeFactory(read=True)

    answer = client_for(notice.recipient).patch(f"{LIST}{notice.pk}/", {"is_read": False}, format="json")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/is_read"


def test_reading_all_reads_nobody_elses(client_for):
    user, other = UserFactory(), NoticeFactory()
    NoticeFactory.create_batch(3, recipient=user)

    answer = client_for(user).post(f"{LIST}read-all/")

    assert (answer.status_code, answer.json()) == (200, {"marked": 3})
    assert Notice.objects.unread().get() == other


def test_notice_of_somebody_else_is_not_there(client_for):
    notice = NoticeFactory()

    answer = client_for(UserFactory()).patch(f"{LIST}{notice.pk}/", {"is_read": True}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    notice.refresh_from_db()
    assert not notice.is_read


@pytest.mark.parametrize("path", ["", "count/", "preferences/"])
def test_stranger_has_no_list(client_for, path):
    assert client_for(None).get(LIST + path).status_code == 401


def test_facts_that_were_not_kept_leave_the_rest_readable(client_for):
    notice = NoticeFactory(facts={})

    (row,) = client_for(notice.recipient).get(LIST).json()["results"]

    assert row["title"].startswith("Your application")


def test_notices_are_forgotten_with_what_they_are_about_and_after_half_a_year():
    about, old, new = NoticeFactory(), NoticeFactory(), NoticeFactory()
    Notice.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=181))

    forget_deliveries_about(ids=[about.about_id, new_id()])

    assert sweep_notices() == 1
    assert Notice.objects.get() == new
