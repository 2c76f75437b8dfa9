"""Mail that comes back: what counts, when it ends, and the way back."""

import base64
import hashlib
import io
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from apps.core.models import new_id
from apps.notifications.enums import BounceKind, Channel, DeliveryStatus, Kind
from apps.notifications.models import Bounce, Delivery, MailStop, Notice
from apps.notifications.services import bounces, deliver_notice
from apps.notifications.services.bounces.return_path import read_return_path
from apps.notifications.services.channels import list_reachable
from apps.users.services import request_magic_link
from tests.factories.notifications import DeliveryFactory
from tests.factories.users import UserFactory
from tests.notifications.channels.dsn import HEAD, bounce
from tests.notifications.sink import running

pytestmark = pytest.mark.django_db
ADDRESS = "ania@example.test"
STATE = "/api/v1/notifications/mail/"


@pytest.fixture
def ania():
    return UserFactory(email=ADDRESS)


@pytest.fixture
def delivery(ania):
    return DeliveryFactory(recipient=ania, message_id="<abc123@safejob.example>")


def mail(user, kind=Kind.PASSWORD_CHANGED):
    return deliver_notice(event_id=new_id(), kind=kind, recipient=user, about_id=user.pk)


def hear(delivery, **facts):
    return bounces.hear_report(raw=bounce(message_id=delivery.message_id, **facts))


def test_mailbox_that_does_not_exist_gets_no_more_mail(ania, delivery, mailoutbox):
    assert mail(ania).status == DeliveryStatus.SENT

    assert hear(delivery)

    assert MailStop.objects.get().reason == BounceKind.HARD
    assert Channel.EMAIL not in list_reachable(recipient=ania)
    assert mail(ania).status == DeliveryStatus.FAILED
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("facts", [{"original": HEAD}, {"status": "5.1.10"}, {"status": "5.2.1"}])
def test_reports_come_in_many_forms(delivery, facts):
    assert hear(delivery, **facts)
    assert MailStop.objects.exists()


@pytest.mark.parametrize("status", ["5.2.2", "5.7.1", "4.4.7", "5.0.0", ""])
def test_what_may_pass_ends_it_after_five_in_fourteen_days(delivery, status):
    for number in range(4):
        hear(delivery, status=status, recipient=f"r{number}@y.test")
    assert not MailStop.objects.exists()

    hear(delivery, status=status, recipient="r5@y.test")

    assert MailStop.objects.get().reason == BounceKind.SOFT


def test_what_is_long_ago_does_not_count(delivery):
    for number in range(4):
        hear(delivery, status="5.2.2", recipient=f"r{number}@y.test")
    Bounce.objects.update(created_at=timezone.now() - timedelta(days=15))

    hear(delivery, status="5.2.2", recipient="r5@y.test")

    assert not MailStop.objects.exists()


def test_same_report_twice_counts_once(delivery):
    for _ in range(6):
        hear(delivery, status="5.2.2")

    assert Bounce.objects.count() == 1
    assert not MailStop.objects.exists()


@pytest.mark.parametrize("action", ["delayed", "relayed", "delivered", "expanded"])
def test_other_notes_of_mail_servers_are_no_bounces(delivery, action):
    assert not hear(delivery, action=action)
    assert not Bounce.objects.exists()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"Subject: I am on holiday\r\n\r\nBack on Monday.",
        b"Content-Type: multipart/report\r\n\r\n",
    ],
)
def test_other_mail_is_passed_over(raw):
    assert not bounces.hear_report(raw=raw)


def test_report_that_anybody_could_make_up_stops_nobody(ania, delivery):
    assert not bounces.hear_report(raw=bounce(message_id="<guess@safejob.example>", recipient=ADDRESS))
    assert not MailStop.objects.exists()


def test_who_knows_event_and_person_cannot_make_up_the_report(ania, mailoutbox):
    # A webhook shows the id of an event, the list of members those of colleagues.
    sent = mail(ania)
    known = hashlib.sha256(sent.key.encode()).hexdigest()[:40]
    domain = sent.message_id.rpartition("@")[2]

    assert not bounces.hear_report(raw=bounce(message_id=f"<{known}@{domain}", recipient=ADDRESS))
    assert not MailStop.objects.exists()


def test_address_is_the_one_we_wrote_to_whatever_the_report_says(delivery):
    hear(delivery, recipient="victim@example.test")

    assert MailStop.objects.get().address == ADDRESS


def test_return_address_finds_the_mail_without_its_head(delivery, settings):
    settings.BOUNCE_DOMAIN = "bounces.safejob.example"
    path = bounces.return_path_of(delivery_id=delivery.pk)

    assert len(path.partition("@")[0]) <= 64
    assert bounces.hear_report(raw=bounce(to=path.upper(), original="Content-Type: text/plain\n\nno head\n"))
    assert MailStop.objects.get().address == ADDRESS


def test_return_address_cannot_be_made_up(delivery, settings):
    settings.BOUNCE_DOMAIN = "bounces.safejob.example"
    path = bounces.return_path_of(delivery_id=delivery.pk)
    other = new_id().hex

    assert read_return_path(path) == delivery.pk
    assert read_return_path(path.replace(delivery.pk.hex, other)) is None
    assert read_return_path("b+x@bounces.safejob.example") is None


def test_mail_carries_its_return_address_on_the_envelope_alone(ania, settings):
    settings.BOUNCE_DOMAIN = "bounces.safejob.example"
    with running() as sink:
        options = {"host": "127.0.0.1", "port": sink.port, "timeout": 5}
        settings.MAILERS = {
            "default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}
        }
        sent = mail(ania)

    (message,) = sink.received
    assert message["From"] == settings.DEFAULT_FROM_EMAIL
    assert sink.senders == [bounces.return_path_of(delivery_id=sent.pk)]


def test_person_sees_why_on_the_site(ania, delivery, client_for, run_jobs, mailoutbox):
    client = client_for(ania)
    assert client.get(STATE).json()["is_stopped"] is False

    hear(delivery)
    run_jobs()

    assert client.get(STATE).json()["reason"] == "hard"
    assert [notice.kind for notice in Notice.objects.filter(recipient=ania)] == ["mail_stopped"]
    assert mailoutbox == []


def test_person_tries_again(ania, delivery, client_for, run_jobs, mailoutbox):
    hear(delivery)
    run_jobs()

    answer = client_for(ania).post(STATE)
    run_jobs()

    assert answer.status_code == 202
    assert not MailStop.objects.exists()
    assert [one.to for one in mailoutbox] == [[ADDRESS]]
    assert client_for(ania).get(STATE).json()["is_stopped"] is False


def test_trying_again_is_limited(ania, client_for):
    client = client_for(ania)

    assert [client.post(STATE).status_code for _ in range(4)] == [202, 202, 202, 429]


def test_what_somebody_asks_for_goes_out_all_the_same(ania, delivery, run_jobs, mailoutbox):
    hear(delivery)
    run_jobs()

    request_magic_link(email=ADDRESS, address="127.0.0.1")
    run_jobs()

    assert len(mailoutbox) == 1, "it may be the only way in"


def test_stranger_has_nothing_here(client_for):
    assert [client_for(None).get(STATE).status_code, client_for(None).post(STATE).status_code] == [401, 401]


def test_command_reads_standard_input(delivery, monkeypatch, capsys):
    raw = io.BytesIO(bounce(message_id=delivery.message_id))
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=raw))

    call_command("read_bounce")

    assert capsys.readouterr().out == "noted\n"
    assert MailStop.objects.exists()


def post(provider, told, *, secret="user:pass"):
    headers = {"Authorization": f"Basic {base64.b64encode(secret.encode()).decode()}"}
    return Client().post(f"/mail/{provider}/bounces/", told, content_type="application/json", headers=headers)


def postmark(kind, *, secret="user:pass", provider="postmark"):
    """What Postmark posts about a bounce or a complaint."""
    record = "SpamComplaint" if kind == "SpamComplaint" else "Bounce"
    told = {
        "RecordType": record, "ID": 42, "Type": kind, "TypeCode": 1, "Email": ADDRESS.upper(),
        "MessageID": "00000000-0000-0000-0000-000000000000", "BouncedAt": "2026-11-21T10:00:00Z",
    }  # fmt: skip
    return post(provider, told, secret=secret)


BREVO = {"email": ADDRESS, "id": 1, "message-id": "<a@b>", "ts_event": 1700000000}
MAILJET = {"event": "bounce", "time": 1700000000, "MessageID": 1, "email": ADDRESS, "error": "user unknown"}
SPARKPOST = {"type": "bounce", "raw_rcpt_to": ADDRESS, "event_id": "1", "timestamp": "1700000000"}


@pytest.mark.parametrize(
    ("provider", "told", "kind"),
    [
        ("brevo", {**BREVO, "event": "hard_bounce"}, "hard"),
        ("brevo", {**BREVO, "event": "soft_bounce"}, "soft"),
        ("brevo", {**BREVO, "event": "spam"}, "complaint"),
        ("mailjet", [{**MAILJET, "hard_bounce": True}], "hard"),
        ("mailjet", [{**MAILJET, "hard_bounce": False}], "soft"),
        ("sparkpost", [{"msys": {"message_event": {**SPARKPOST, "bounce_class": "10"}}}], "hard"),
        ("sparkpost", [{"msys": {"message_event": {**SPARKPOST, "bounce_class": "22"}}}], "soft"),
    ],
)
def test_each_provider_says_in_its_words_whether_the_mailbox_is_gone(settings, provider, told, kind):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "user:pass"}

    assert post(provider, told).status_code == 200
    assert Bounce.objects.get().kind == kind


@pytest.mark.parametrize(
    ("kind", "reason"), [("HardBounce", BounceKind.HARD), ("SpamComplaint", BounceKind.COMPLAINT)]
)
def test_provider_tells_of_bounces_and_complaints(settings, kind, reason):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "user:pass"}

    assert postmark(kind).status_code == 200
    assert (MailStop.objects.get().address, MailStop.objects.get().reason) == (ADDRESS, reason)


def test_provider_tells_of_full_mailboxes(settings):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "user:pass"}

    assert postmark("SoftBounce").status_code == 200
    assert not MailStop.objects.exists()


def test_who_does_not_know_the_secret_tells_nothing(settings):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "user:pass"}

    assert postmark("HardBounce", secret="user:guess").status_code == 400
    assert postmark("HardBounce", provider="nobody").status_code == 404
    settings.ANYMAIL = {"WEBHOOK_SECRET": ""}
    assert postmark("HardBounce", secret="").status_code == 404
    assert not Bounce.objects.exists()


@pytest.mark.parametrize("provider", ["brevo", "mailjet", "postmark", "sparkpost"])
@pytest.mark.parametrize(
    "told",
    [
        None, [], "x", [None], {"event": "hard_bounce", "email": "a" * 400, "id": 1, "ts_event": 1},
        {"RecordType": "Bounce", "Type": "HardBounce", "Email": "a\0@x.test", "ID": 1},
        {"RecordType": "Bounce", "Type": "HardBounce", "Email": f"{'a' * 400}@x.test", "ID": 1},
    ],
)  # fmt: skip
def test_what_is_no_report_of_the_provider_breaks_nothing(settings, provider, told):
    settings.ANYMAIL = {"WEBHOOK_SECRET": "user:pass"}

    assert post(provider, told).status_code in (200, 400)
    assert not MailStop.objects.exists()


def test_note_holds_no_words_of_the_report(delivery):
    hear(delivery, recipient="secret-alias@example.test")

    assert "secret-alias" not in str(list(Bounce.objects.values())) + str(list(Delivery.objects.values()))
