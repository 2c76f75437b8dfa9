"""One mail, once, whatever dies in between."""

import smtplib
import time
from unittest.mock import patch
from uuid import uuid4

import pytest

from apps.applications.models import Application
from apps.notifications.enums import DeliveryStatus, Kind
from apps.notifications.models import Delivery
from apps.notifications.services import DeliveryPostponed, deliver_notice, sweep_deliveries
from tests.factories.applications import ApplicationFactory
from tests.factories.notifications import DeliveryFactory
from tests.notifications.mailbox import FragileMailbox, Killed, broken_at

pytestmark = pytest.mark.django_db
EVENT = uuid4()
ADDRESS = "someone@example.test"
LATER = [
    ("open", ConnectionRefusedError()),
    ("open", TimeoutError()),
    ("open", smtplib.SMTPAuthenticationError(535, b"no")),
    ("before", smtplib.SMTPRecipientsRefused({ADDRESS: (450, b"busy")})),
    ("before", smtplib.SMTPSenderRefused(550, b"not from you", "us@example.test")),
    ("before", smtplib.SMTPDataError(451, b"later")),
]
NEVER = [
    smtplib.SMTPRecipientsRefused({ADDRESS: (550, b"no such user")}),
    smtplib.SMTPDataError(554, b"rejected"),
    ValueError(f"Invalid address {ADDRESS}"),
]


@pytest.fixture
def application() -> Application:
    made: Application = ApplicationFactory()
    return made


def send(application: Application) -> Delivery | None:
    return deliver_notice(
        event_id=EVENT,
        kind=Kind.APPLICATION_RECEIVED,
        recipient=application.candidate.user,
        about_id=application.pk,
    )


def is_marked(message) -> bool:
    return message.extra_headers.get("X-Possible-Duplicate") == "true"


def test_mail_goes_out_once(application, fragile_mailbox):
    for _ in range(3):
        send(application)

    delivery = Delivery.objects.get()
    (message,) = fragile_mailbox
    assert message.to == [application.candidate.user.email]
    assert message.extra_headers["Message-ID"] == delivery.message_id
    assert not is_marked(message)
    assert (delivery.status, delivery.attempts) == (DeliveryStatus.SENT, 1)
    assert delivery.sent_at is not None


def test_another_event_is_another_mail(application, fragile_mailbox):
    send(application)
    deliver_notice(
        event_id=uuid4(),
        kind=Kind.APPLICATION_RECEIVED,
        recipient=application.candidate.user,
        about_id=application.pk,
    )

    first, second = fragile_mailbox
    assert first.extra_headers["Message-ID"] != second.extra_headers["Message-ID"]


def test_killed_before_anything_was_sent_loses_nothing(application, fragile_mailbox):
    with broken_at("open", Killed()), pytest.raises(Killed):
        send(application)
    assert Delivery.objects.get().status == DeliveryStatus.SENDING

    send(application)

    (message,) = fragile_mailbox
    assert is_marked(message), "nobody can know that the first one did not go out"
    assert Delivery.objects.get().status == DeliveryStatus.SENT


def test_killed_between_acceptance_and_note_doubles_with_a_mark_and_the_same_id(application, fragile_mailbox):
    with broken_at("after", Killed()), pytest.raises(Killed):
        send(application)

    send(application)
    send(application)

    first, second = fragile_mailbox
    assert (is_marked(first), is_marked(second)) == (False, True)
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]


def test_killed_after_the_note_doubles_nothing(application, fragile_mailbox):
    with broken_at("close", Killed()), pytest.raises(Killed):
        send(application)
    assert Delivery.objects.get().status == DeliveryStatus.SENT

    send(application)

    assert len(fragile_mailbox) == 1


def test_failed_goodbye_changes_nothing(application, fragile_mailbox):
    with broken_at("close", smtplib.SMTPServerDisconnected()):
        send(application)

    assert Delivery.objects.get().status == DeliveryStatus.SENT
    assert len(fragile_mailbox) == 1


def test_killed_before_the_claim_loses_nothing(application, fragile_mailbox):
    with (
        patch("apps.notifications.services.deliver.compose_letter", side_effect=Killed),
        pytest.raises(Killed),
    ):
        send(application)
    assert not Delivery.objects.exists()

    send(application)

    (message,) = fragile_mailbox
    assert not is_marked(message)


@pytest.mark.parametrize(("step", "error"), LATER)
def test_what_surely_did_not_go_out_is_tried_again_without_a_mark(application, fragile_mailbox, step, error):
    with broken_at(step, error), pytest.raises(DeliveryPostponed) as caught:
        send(application)
    assert Delivery.objects.get().status == DeliveryStatus.WAITING
    assert ADDRESS not in str(caught.value)

    send(application)

    (message,) = fragile_mailbox
    assert not is_marked(message)
    assert Delivery.objects.get().attempts == 2


@pytest.mark.parametrize("error", [smtplib.SMTPServerDisconnected(), TimeoutError(), ConnectionResetError()])
def test_what_may_have_gone_out_is_tried_again_with_a_mark(application, fragile_mailbox, error):
    with broken_at("after", error), pytest.raises(DeliveryPostponed):
        send(application)
    assert Delivery.objects.get().status == DeliveryStatus.SENDING

    send(application)

    assert [is_marked(message) for message in fragile_mailbox] == [False, True]


def test_mark_stays_when_the_next_try_is_put_off(application, fragile_mailbox):
    with broken_at("after", Killed()), pytest.raises(Killed):
        send(application)
    with broken_at("open", ConnectionRefusedError()), pytest.raises(DeliveryPostponed):
        send(application)

    send(application)

    assert [is_marked(message) for message in fragile_mailbox] == [False, True]


@pytest.mark.parametrize("error", NEVER)
def test_refused_for_good_is_not_tried_again_and_logged_without_the_address(
    application, fragile_mailbox, caplog, error
):
    with broken_at("before", error):
        send(application)
    send(application)

    assert Delivery.objects.get().status == DeliveryStatus.FAILED
    assert fragile_mailbox == []
    assert "mail_refused" in caplog.text
    assert ADDRESS not in caplog.text


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_one_goes_out(application, fragile_mailbox, at_once):
    FragileMailbox.pause = lambda _: time.sleep(0.2)

    results = at_once(lambda _: send(application), 8)

    assert all(isinstance(result, Delivery) for result in results), results
    (message,) = fragile_mailbox
    assert not is_marked(message)
    assert Delivery.objects.get().attempts == 1


@pytest.mark.django_db(transaction=True)
def test_worker_that_died_leaves_no_lock(application, fragile_mailbox, at_once):
    with broken_at("after", Killed()):
        at_once(lambda _: _survive(application), 1)

    results = at_once(lambda _: send(application), 1)

    assert isinstance(results[0], Delivery)


def _survive(application: Application) -> None:
    with pytest.raises(Killed):
        send(application)


def test_old_deliveries_are_forgotten():
    old, new = DeliveryFactory.create_batch(2)
    Delivery.objects.filter(pk=old.pk).update(created_at="2026-01-01T00:00:00Z")

    assert sweep_deliveries() == 1

    assert list(Delivery.objects.all()) == [new]
