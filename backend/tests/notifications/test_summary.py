"""The daily summary gathers what waits, and goes out once whatever dies."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from apps.applications.events import ApplicationSubmitted
from apps.core import events
from apps.notifications.enums import Category, Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery, Notice
from apps.notifications.services import DeliveryPostponed, deliver_summary
from apps.notifications.services.stop_token import make_stop_token
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.notices import NoticeSettingsFactory, PreferenceFactory
from tests.factories.notifications import DeliveryFactory
from tests.notifications.mailbox import Killed, broken_at
from tests.notifications.waiting import run_events, waiting

pytestmark = pytest.mark.django_db
SUMMARY = "notifications.send_summary"


def applied(candidate, times: int) -> None:
    for number in range(times):
        job = JobFactory(published=True, title=f"Job {number}")
        application = ApplicationFactory(candidate=candidate, job=job)
        events.publish(ApplicationSubmitted(application_id=application.pk))
    run_events()


def daily() -> object:
    candidate = CandidateFactory()
    NoticeSettingsFactory(user=candidate.user, daily=[Category.APPLICATIONS])
    return candidate


def test_many_notices_become_one_mail(run_jobs, mailoutbox):
    candidate = daily()

    applied(candidate, 3)

    ((arguments, when),) = waiting(SUMMARY)
    assert datetime.fromisoformat(arguments["due_at"]) == when
    assert timezone.now() < when <= timezone.now() + timedelta(hours=25)
    assert mailoutbox == []
    assert Notice.objects.unread().count() == 3, "the list has them at once"

    run_jobs()
    (mail,) = mailoutbox
    assert mail.to == [candidate.user.email]
    assert mail.subject == "Your news of today: 3"
    for number in range(3):
        assert f"– Your application has arrived: Job {number}" in mail.body
    assert set(Delivery.objects.values_list("status", flat=True)) == {DeliveryStatus.SENT}


def test_summary_says_how_to_stop_it(run_jobs, mailoutbox):
    applied(daily(), 1)
    run_jobs()

    token = make_stop_token(user_id=Notice.objects.get().recipient_id, category=Category.APPLICATIONS)
    assert f"/notices/stop/{token}/" in mailoutbox[0].extra_headers["List-Unsubscribe"]
    assert mailoutbox[0].extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_what_was_turned_off_meanwhile_is_left_out(run_jobs, mailoutbox):
    candidate = daily()
    applied(candidate, 2)
    PreferenceFactory(user=candidate.user)

    run_jobs()

    assert mailoutbox == []
    assert not Delivery.objects.filter(status=DeliveryStatus.GATHERED).exists()


def test_two_jobs_for_one_summary_send_one_mail(run_jobs, mailoutbox):
    candidate = daily()
    applied(candidate, 1)
    ((_, when),) = waiting(SUMMARY)

    for _ in range(3):
        deliver_summary(recipient=candidate.user, channel=Channel.EMAIL, due_at=when)
    run_jobs()

    assert len(mailoutbox) == 1


GATHERED = {
    "template": Kind.APPLICATION_RECEIVED,
    "status": DeliveryStatus.GATHERED,
    "due_at": datetime(2026, 11, 22, 7, tzinfo=UTC),
}


@pytest.mark.parametrize("step", ["open", "before", "after", "close"])
@pytest.mark.django_db(transaction=True)
def test_worker_that_dies_loses_nothing_of_it(step, fragile_mailbox):
    application = ApplicationFactory()
    DeliveryFactory(
        recipient=application.applicant,
        about_id=application.pk,
        key=f"{application.pk}:{application.applicant_id}:application_received",
        **GATHERED,
    )
    what = {"recipient": application.applicant, "channel": Channel.EMAIL, "due_at": GATHERED["due_at"]}

    with broken_at(step, Killed()), pytest.raises(Killed):
        deliver_summary(**what)
    assert Delivery.objects.filter(status=DeliveryStatus.GATHERED).count() == 1
    deliver_summary(**what)
    deliver_summary(**what)

    assert len({mail.extra_headers["Message-ID"] for mail in fragile_mailbox}) == 1
    assert len(fragile_mailbox) == (2 if step == "after" else 1)
    assert not Delivery.objects.filter(status=DeliveryStatus.GATHERED).exists()


@pytest.mark.django_db(transaction=True)
def test_mail_server_that_is_away_leaves_it_gathered(fragile_mailbox):
    application = ApplicationFactory()
    DeliveryFactory(
        recipient=application.applicant,
        about_id=application.pk,
        key=f"{application.pk}:{application.applicant_id}:application_received",
        **GATHERED,
    )

    with broken_at("open", ConnectionRefusedError()), pytest.raises(DeliveryPostponed):
        deliver_summary(recipient=application.applicant, channel=Channel.EMAIL, due_at=GATHERED["due_at"])

    assert Delivery.objects.filter(status=DeliveryStatus.GATHERED).count() == 1
