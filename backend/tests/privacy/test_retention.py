"""How long applications stay: 28 days after the end, 365 with consent, to the second."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.notifications.models import Delivery
from apps.privacy import services
from apps.users.enums import ConsentPurpose
from apps.users.services import answer_consent
from tests.factories.applications import ApplicationFactory, TimelineEntryFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.notifications import DeliveryFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
END = datetime(2026, 1, 10, 12, 0, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
At = Callable[[datetime], None]


@pytest.fixture
def at(time_machine: Any) -> At:
    """Move the clock to this moment; it stands still there."""
    return lambda moment: time_machine.move_to(moment, tick=False)


@pytest.fixture
def ended(at: At) -> Callable[..., Application]:
    """Make an application that came two days before it ended."""

    def make(
        status: ApplicationStatus = ApplicationStatus.REJECTED, end: datetime = END, **facts: Any
    ) -> Application:
        at(end - timedelta(days=2))
        application: Application = ApplicationFactory(status=status, **facts)
        at(end)
        TimelineEntryFactory(
            application=application, side=Side.EMPLOYER, actor=None, to_status=status, reason="Somebody else."
        )
        return application

    return make


def retain(*, batch: int = 200) -> int:
    """As the worker does at night."""
    with behind_the_wall():
        return services.keep_rule(name="applications", batch=batch)


def consent(application: Application, *, is_given: bool) -> None:
    answer_consent(
        user=application.candidate.user,
        purpose=ConsentPurpose.KEEP_APPLICATIONS,
        is_given=is_given,
        text_version="2026-11-21",
    )


def is_there(application: Application) -> bool:
    return Application.objects.filter(pk=application.pk).exists()


@pytest.mark.parametrize(
    "status", [ApplicationStatus.REJECTED, ApplicationStatus.WITHDRAWN, ApplicationStatus.ACCEPTED]
)
@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, False), (timedelta(0), True), (SECOND, True)])
def test_without_consent_it_goes_after_28_days(ended, at, status, passed: timedelta, gone: bool) -> None:
    application = ended(status)

    at(END + timedelta(days=28) + passed)

    assert retain() == gone
    assert is_there(application) != gone


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, False), (timedelta(0), True), (SECOND, True)])
def test_with_consent_it_goes_after_365_days(ended, at, passed: timedelta, gone: bool) -> None:
    application = ended()
    consent(application, is_given=True)

    at(END + timedelta(days=365) + passed)

    assert retain() == gone
    assert is_there(application) != gone


@pytest.mark.parametrize(("passed", "gone"), [(-SECOND, False), (timedelta(0), False), (SECOND, True)])
def test_consent_counts_if_it_was_given_within_the_28_days(ended, at, passed: timedelta, gone: bool) -> None:
    application = ended()
    at(END + timedelta(days=28) + passed)
    consent(application, is_given=True)

    at(END + timedelta(days=28, minutes=1))
    retain()

    assert is_there(application) != gone


def test_consent_given_long_before_counts(ended, at) -> None:
    at(END - timedelta(days=400))
    candidate = CandidateFactory()
    answer_consent(
        user=candidate.user,
        purpose=ConsentPurpose.KEEP_APPLICATIONS,
        is_given=True,
        text_version="2026-11-21",
    )
    application = ended(candidate=candidate)

    at(END + timedelta(days=100))
    retain()

    assert is_there(application)


def test_consent_taken_back_on_day_30_makes_it_due_at_once(ended, at, run_jobs) -> None:
    application = ended()
    consent(application, is_given=True)
    at(END + timedelta(days=29))
    run_jobs()
    assert is_there(application)

    at(END + timedelta(days=30))
    consent(application, is_given=False)
    run_jobs()  # not the next night: the answer itself lets the worker look

    assert not is_there(application)


def test_consent_taken_back_within_the_28_days_leaves_the_28_days(ended, at) -> None:
    application = ended()
    consent(application, is_given=True)
    at(END + timedelta(days=20))
    consent(application, is_given=False)
    retain()
    assert is_there(application)

    at(END + timedelta(days=28))
    retain()

    assert not is_there(application)


@pytest.mark.parametrize(("again", "gone"), [(27, False), (29, True)])
def test_consent_given_again_counts_from_then(ended, at, again: int, gone: bool) -> None:
    application = ended()
    for day, is_given in ((1, True), (20, False), (again, True)):
        at(END + timedelta(days=day))
        consent(application, is_given=is_given)

    at(END + timedelta(days=60))
    retain()

    assert is_there(application) != gone


def test_consent_of_another_or_to_something_else_does_not_count(ended, at) -> None:
    application = ended()
    consent(ended(), is_given=True)
    answer_consent(
        user=application.candidate.user,
        purpose=ConsentPurpose.NEWS_BY_EMAIL,
        is_given=True,
        text_version="2026-11-21",
    )

    at(END + timedelta(days=28))
    retain()

    assert not is_there(application)


@pytest.mark.parametrize("status", ["submitted", "viewed", "shortlisted", "invited", "offered"])
def test_what_is_open_stays(ended, at, status: str) -> None:
    application = ended(ApplicationStatus(status))

    at(END + timedelta(days=5000))
    retain()

    assert is_there(application)


def test_timeline_history_and_notes_of_mails_go_with_it(ended, at) -> None:
    application, other = ended(), ended(end=END + timedelta(days=20))
    entry = application.timeline.last()
    for about in (application.pk, entry.pk):
        DeliveryFactory(about_id=about)
    others = DeliveryFactory(about_id=other.pk)
    events = apps.get_model("applications.ApplicationEvent").objects

    at(END + timedelta(days=28))
    retain()

    assert not TimelineEntry.objects.filter(application_id=application.pk).exists()
    assert not events.filter(pgh_obj_id=application.pk).exists()
    assert list(Delivery.objects.all()) == [others]
    assert is_there(other)
    assert events.filter(pgh_obj_id=other.pk).exists()
    assert other.timeline.count() == 2


def test_stub_of_an_erased_person_goes_after_28_days(ended, at, leave) -> None:
    application = ended()
    user = application.candidate.user
    consent(application, is_given=True)
    leave(user)
    services.erase_person(user_id=user.pk)

    at(END + timedelta(days=28) - SECOND)
    retain()
    assert is_there(application)
    at(END + timedelta(days=28))
    retain()

    assert not is_there(application)


def test_many_go_in_batches_and_the_second_time_none(ended, at) -> None:
    for _ in range(5):
        ended()

    at(END + timedelta(days=28))

    assert retain(batch=2) == 5
    assert retain(batch=2) == 0
