"""The mail about new jobs: what it says, and that it goes out once whatever dies."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone

from apps.core.models import new_id
from apps.jobs.enums import AlertFrequency, JobStatus
from apps.jobs.models import Alert, SavedSearch
from apps.jobs.services.alerts import make_stop_token, stop_alert
from apps.notifications.enums import Kind
from apps.notifications.models import Delivery
from apps.notifications.services import DeliveryPostponed, deliver_notice
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.saved import AlertedJobFactory, AlertFactory, SavedSearchFactory
from tests.factories.users import UserFactory
from tests.jobs.alerting import look, publish
from tests.notifications.mailbox import Killed, broken_at

pytestmark = pytest.mark.django_db
SITE = "https://safejob.example"


@pytest.fixture(autouse=True)
def _site(settings) -> None:
    settings.PUBLIC_URL = SITE


def send(search: SavedSearch, run_jobs, mailoutbox: list[EmailMessage]) -> EmailMessage | None:
    """Look, run the queue, and return what came."""
    SavedSearch.objects.filter(pk=search.pk).update(due_at=timezone.now())
    look()
    run_jobs()
    return mailoutbox[-1] if mailoutbox else None


def body(mail: EmailMessage) -> str:
    return str(mail.body)


def test_mail_says_how_many_what_for_how_much_where_and_the_way_there(run_jobs, mailoutbox) -> None:
    search = SavedSearchFactory(
        user=UserFactory(email="ania@example.test", language="pl"), name="picker", language="en",
        query="near=1012&q=picker&radius_km=10",
    )  # fmt: skip
    job = publish(
        title="Night picker", employer=EmployerFactory(verified=True, trade_name="Donald Flex"),
        pay_min_cents=1545, pay_max_cents=1700,
    )  # fmt: skip

    mail = send(search, run_jobs, mailoutbox)

    assert (mail.to, mail.subject) == (["ania@example.test"], "New jobs for “picker”: 1")
    lines = body(mail).splitlines()
    start = lines.index("Night picker")
    assert lines[start + 1].startswith("Donald Flex · Amsterdam · ")
    assert lines[start + 1].endswith(" km from you")
    assert lines[start + 2] == "€ 15.45–17.00 an hour, gross · Hours a week: 24–40"
    assert lines[start + 3] == f"{SITE}/jobs/{job.pk}/"
    assert f"{SITE}/jobs/?near=1012&q=picker&radius_km=10&sort=newest" in lines
    assert "because you saved the search “picker”" in body(mail)


def test_mail_is_in_the_language_of_the_search(run_jobs, mailoutbox) -> None:
    search = SavedSearchFactory(user=UserFactory(language="en"), language="pl", name="magazyn")
    publish(pay_min_cents=1545, pay_max_cents=1545)

    mail = send(search, run_jobs, mailoutbox)

    assert mail.subject == "Nowe oferty pracy – „magazyn”: 1"
    assert "15,45 € za godzinę, brutto" in body(mail)
    assert 'lang="pl"' in mail.alternatives[0].content


def test_mail_programs_stop_it_with_one_press(run_jobs, mailoutbox) -> None:
    search = SavedSearchFactory()
    publish()

    mail = send(search, run_jobs, mailoutbox)

    address = f"{SITE}/alerts/stop/{make_stop_token(search_id=search.pk)}/"
    assert mail.extra_headers["List-Unsubscribe"] == f"<{address}>"
    assert mail.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address in body(mail).splitlines()
    assert f'href="{address}"' in mail.alternatives[0].content


def test_jobs_can_be_pressed_and_words_of_others_cannot(run_jobs, mailoutbox) -> None:
    search = SavedSearchFactory(name="<b>mine</b>")
    job = publish(title="https://evil.example/<i>pay</i>", place_name="https://safejob.example.evil.test/")

    html = send(search, run_jobs, mailoutbox).alternatives[0].content

    assert f'href="{SITE}/jobs/{job.pk}/"' in html
    assert 'href="https://evil' not in html
    assert 'href="https://safejob.example.evil' not in html
    assert "<b>mine" not in html
    assert "<i>" not in html


def test_imported_job_names_its_source(run_jobs, mailoutbox) -> None:
    publish(source_name="werk.example", source_url="https://werk.example/1")

    assert "found on werk.example" in body(send(SavedSearchFactory(), run_jobs, mailoutbox))


def test_rest_is_counted_and_stands_behind_the_link(run_jobs, mailoutbox) -> None:
    for _ in range(23):
        publish()

    mail = send(SavedSearchFactory(name="all"), run_jobs, mailoutbox)

    assert mail.subject == "New jobs for “all”: 23"
    assert "More new jobs: 3." in body(mail)
    assert body(mail).count(f"{SITE}/jobs/0") == 20


def test_job_that_ended_meanwhile_is_not_in_the_mail(run_jobs, mailoutbox) -> None:
    search, stays, ends = SavedSearchFactory(name="all"), publish(title="Stays"), publish(title="Ends")

    look()
    ends.status = JobStatus.FILLED
    ends.save()
    run_jobs()

    (mail,) = mailoutbox
    assert mail.subject == "New jobs for “all”: 1"
    assert stays.title in body(mail)
    assert ends.title not in body(mail)
    assert search.alerts.get().found == 2


@pytest.mark.parametrize("end", ["job", "search", "stop", "account", "erasure"])
def test_nothing_goes_out_when_nothing_is_left_to_say(end: str, run_jobs, mailoutbox) -> None:
    search, job = SavedSearchFactory(), publish()
    look()

    if end == "job":
        job.status = JobStatus.CLOSED
        job.save()
    if end == "search":
        search.delete()
    if end == "stop":
        stop_alert(token=make_stop_token(search_id=search.pk))
    if end == "account":
        type(search.user).objects.update(is_active=False)
    if end == "erasure":
        type(search.user).objects.update(erase_at=timezone.now() + timedelta(days=14))
    run_jobs()

    assert mailoutbox == []


def test_last_mail_says_that_it_is_the_last(run_jobs, mailoutbox) -> None:
    asleep = SavedSearchFactory(awake_at=timezone.now() - timedelta(days=200))
    publish()

    mail = send(asleep, run_jobs, mailoutbox)

    assert "this is the last mail about this search" in body(mail)
    assert f"{SITE}/account/alerts/" in body(mail).splitlines()
    asleep.refresh_from_db()
    assert asleep.frequency == AlertFrequency.NEVER
    publish()
    assert look() == 0


def test_event_that_is_heard_twice_sends_one_mail(run_jobs, mailoutbox) -> None:
    search = SavedSearchFactory()
    publish()
    send(search, run_jobs, mailoutbox)
    known = Delivery.objects.get(template=Kind.JOB_ALERT)
    event_id = known.key.split(":")[0]

    again = deliver_notice(
        event_id=UUID(event_id), kind=Kind.JOB_ALERT, recipient=search.user, about_id=Alert.objects.get().pk
    )

    assert again == known
    assert len(mailoutbox) == 1


@pytest.mark.parametrize("step", ["open", "before", "after"])
@pytest.mark.django_db(transaction=True)
def test_worker_that_dies_while_it_sends_loses_nothing(step: str, fragile_mailbox) -> None:
    told = AlertedJobFactory(alert=AlertFactory(), job=JobFactory(published=True))
    facts = {
        "event_id": new_id(), "kind": Kind.JOB_ALERT, "recipient": told.search.user, "about_id": told.alert_id,
    }  # fmt: skip

    with broken_at(step, Killed()), pytest.raises(Killed):
        deliver_notice(**facts)
    deliver_notice(**facts)
    deliver_notice(**facts)

    ids = {mail.message()["Message-ID"] for mail in fragile_mailbox}
    assert len(ids) == 1
    assert len(fragile_mailbox) == (2 if step == "after" else 1)
    if step == "after":
        assert fragile_mailbox[1].extra_headers["X-Possible-Duplicate"] == "true"
        assert "List-Unsubscribe" in fragile_mailbox[1].extra_headers


@pytest.mark.django_db(transaction=True)
def test_mail_server_that_is_away_gets_it_later(fragile_mailbox) -> None:
    told = AlertedJobFactory(alert=AlertFactory(), job=JobFactory(published=True))
    facts = {
        "event_id": new_id(), "kind": Kind.JOB_ALERT, "recipient": told.search.user, "about_id": told.alert_id,
    }  # fmt: skip

    with broken_at("open", ConnectionRefusedError()), pytest.raises(DeliveryPostponed):
        deliver_notice(**facts)
    deliver_notice(**facts)

    assert len(fragile_mailbox) == 1
