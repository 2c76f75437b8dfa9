"""The timeline only grows."""

import pytest
from django.db import DatabaseError, connection, transaction

from apps.applications.models import TimelineEntry
from tests.factories.applications import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE applications_timelineentry SET reason = 'another'",
        "UPDATE applications_timelineentry SET actor_id = NULL",
        "DELETE FROM applications_timelineentry",
    ],
)
def test_database_keeps_every_line(statement):
    ApplicationFactory()

    with (
        pytest.raises(DatabaseError, match="timelineentry"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert TimelineEntry.objects.count() == 1


def test_database_wants_a_reason_for_a_rejection():
    application = ApplicationFactory()

    with pytest.raises(DatabaseError, match="applications_rejection_has_a_reason"), transaction.atomic():
        TimelineEntry.objects.create(application=application, side="employer", to_status="rejected")


def test_history_keeps_the_steps_and_not_the_words():
    application = ApplicationFactory(letter="Call me")
    application.status = "viewed"
    application.save()

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM applications_applicationevent")
        columns = {column.name for column in cursor.description}
        count = len(cursor.fetchall())

    assert count == 2
    assert {"letter", "answers"}.isdisjoint(columns)
