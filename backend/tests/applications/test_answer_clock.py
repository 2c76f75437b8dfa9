"""The clock of answers: one reminder, then an end that says why."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from apps.applications import services
from apps.applications.events import AnswerDue
from apps.applications.models import Application, TimelineEntry
from apps.applications.services import clock
from apps.core.models import SystemAccess
from tests.factories.applications import ApplicationFactory

pytestmark = pytest.mark.django_db


def applied(days_ago: float, **traits: object) -> Application:
    application: Application = ApplicationFactory(**traits)
    Application.objects.filter(pk=application.pk).update(created_at=days(days_ago))
    return application


def reminded(days_ago: float, **traits: object) -> Application:
    application = applied(days_ago + 5, **traits)
    Application.objects.filter(pk=application.pk).update(answer_reminded_at=days(days_ago))
    return application


def days(number: float) -> datetime:
    return timezone.now() - timedelta(days=number)


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setattr("apps.applications.services.clock.publish_all", told.extend)
    return told


@pytest.mark.parametrize("trait", ["submitted", "viewed"])
def test_employer_is_reminded_once(heard, trait):
    application = applied(5, status=trait)

    first, second = services.remind_of_answers(), services.remind_of_answers()

    assert (first, second) == (1, 0)
    assert [(type(event), event.application_id) for event in heard] == [(AnswerDue, application.pk)]


def test_reminder_is_no_change_of_the_application(heard):
    application = applied(6)
    before, changes = Application.objects.get(pk=application.pk).updated_at, application.events.count()

    services.remind_of_answers()

    assert Application.objects.get(pk=application.pk).updated_at == before
    assert application.events.count() == changes


@pytest.mark.parametrize(
    ("days_ago", "traits"),
    [
        (4.9, {}),
        *(
            (30, {"status": status})
            for status in ("shortlisted", "invited", "offered", "accepted", "withdrawn")
        ),
    ],
)
def test_nobody_is_reminded_of_what_is_fresh_or_answered(heard, days_ago, traits):
    applied(days_ago, **traits)

    assert services.remind_of_answers() == 0
    assert heard == []


def test_what_nobody_answers_ends_and_says_why():
    application, fresh = reminded(9), reminded(8.9)

    first, second = services.expire_unanswered(), services.expire_unanswered()

    application.refresh_from_db()
    fresh.refresh_from_db()
    entry = application.timeline.last()
    assert (first, second) == (1, 0)
    assert (application.status, fresh.status) == ("expired", "submitted")
    assert (entry.side, entry.actor, entry.reason) == ("system", None, "no_answer")


@pytest.mark.parametrize("status", ["shortlisted", "invited", "offered", "accepted", "hired", "withdrawn"])
def test_what_was_answered_does_not_end(status):
    reminded(100, status=status)

    assert services.expire_unanswered() == 0


def test_nothing_ends_without_a_reminder(heard):
    """Also where the clock stood still: after two months the employer still gets the days it was promised."""
    applied(60)

    assert services.expire_unanswered() == 0
    assert (services.remind_of_answers(), services.expire_unanswered()) == (1, 0)


def test_who_got_no_answer_may_apply_again(client_for):
    application = reminded(9)
    services.expire_unanswered()

    again = client_for(application.applicant).post(
        f"/api/v1/jobs/{application.job_id}/apply/", {}, format="json"
    )

    assert again.status_code == 201, again.data


def test_both_walk_in_batches_each_a_transaction_of_its_own(heard, monkeypatch):
    monkeypatch.setattr(clock, "BATCH", 2)
    for _ in range(5):
        applied(6)
        reminded(10)

    assert (services.remind_of_answers(), services.expire_unanswered()) == (5, 5)
    assert SystemAccess.objects.filter(reason="applications.remind_of_answers").count() == 3
    assert SystemAccess.objects.filter(reason="applications.expire_unanswered").count() == 3
    assert TimelineEntry.objects.filter(reason="no_answer").count() == 5


@pytest.mark.parametrize(
    "rows",
    [
        Application.objects.waiting_for_reminder(sent_before=days(5)),
        Application.objects.unanswered_after_reminder(reminded_before=days(9)),
    ],
)
def test_both_read_an_index_and_not_the_table(rows):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        plan = rows[:500].explain()

    assert "applications_unanswered" in plan
    assert "Sort" not in plan
