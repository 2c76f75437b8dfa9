"""Facts reach the webhooks of the organization that they concern, and the example takes them."""

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.services import change_status, submit_application
from apps.integrations.models import WebhookDelivery
from apps.jobs.services import pause_job
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.webhooks import WebhookFactory


def heard(receiver: Any) -> list[dict[str, Any]]:
    """What the example kept."""
    with closing(sqlite3.connect(receiver.database)) as connection:
        return [json.loads(body) for (body,) in connection.execute("SELECT body FROM heard ORDER BY id")]


def test_example_hears_an_application(receiver: Any, run_jobs: Any, db: None) -> None:
    job = JobFactory(published=True)
    WebhookFactory(tenant=job.tenant, url=f"http://127.0.0.1:{receiver.server_port}/")

    application = submit_application(candidate=CandidateFactory(complete=True), job=job)
    run_jobs()

    assert [(one["type"], one["data"]) for one in heard(receiver)] == [
        ("application.submitted", {"application_id": str(application.pk), "job_id": str(job.pk)})
    ]
    assert WebhookDelivery.objects.get().status == "delivered"


def test_steps_of_applications_and_postings_are_told(db: None, run_jobs: Any) -> None:
    application = ApplicationFactory()
    recruiter = MembershipFactory(organization=application.tenant, recruiter=True).user
    WebhookFactory(tenant=application.tenant, url="http://127.0.0.1/", is_active=True)

    change_status(application=application, to=ApplicationStatus.VIEWED, actor=recruiter, side=Side.EMPLOYER)
    pause_job(job=application.job, actor=recruiter)
    _hear(run_jobs)

    told = WebhookDelivery.objects.order_by("id").values_list("topic", "payload__data__status")
    assert list(told) == [("application.status_changed", "viewed"), ("job.status_changed", "paused")]


def test_only_the_own_organization_is_told_and_only_what_it_wants(db: None, run_jobs: Any) -> None:
    application = ApplicationFactory()
    recruiter = MembershipFactory(organization=application.tenant, recruiter=True).user
    wanting = WebhookFactory(tenant=application.tenant, topics=["application.status_changed"])
    WebhookFactory(tenant=application.tenant, topics=["message.sent"])
    WebhookFactory(tenant=application.tenant, is_active=False)
    WebhookFactory()

    change_status(application=application, to=ApplicationStatus.VIEWED, actor=recruiter, side=Side.EMPLOYER)
    _hear(run_jobs)

    assert list(WebhookDelivery.objects.values_list("webhook_id", flat=True)) == [wanting.pk]


def _hear(run_jobs: Any) -> None:
    """Run what waits; what is sent to nowhere is tried again, which is not the matter here."""
    from apps.integrations.services.webhooks import WebhookNotTaken

    while True:
        try:
            run_jobs()
        except WebhookNotTaken:
            continue
        return


def test_payload_never_says_who(db: None, run_jobs: Any, receiver: Any) -> None:
    job = JobFactory(published=True)
    WebhookFactory(tenant=job.tenant, url=f"http://127.0.0.1:{receiver.server_port}/")
    candidate = CandidateFactory(complete=True)

    submit_application(candidate=candidate, job=job, letter="My name is Ann")
    run_jobs()

    sent = json.dumps(heard(receiver))
    assert not any(
        word in sent for word in (candidate.user.email, candidate.user.name, "Ann", str(candidate.pk))
    )


@pytest.mark.parametrize("change", ["body", "id", "time", "signature", "old"])
def test_example_refuses_what_is_not_from_us(example: Any, change: str) -> None:
    from apps.integrations.services.webhooks.sign import sign
    from tests.factories.webhooks import SECRET

    body, now = b'{"type":"ping"}', 1_800_000_000
    headers = {
        "Webhook-Id": "one",
        "Webhook-Timestamp": str(now),
        "Webhook-Signature": sign(id="one", timestamp=now, body=body, secrets=["whsec_AAAA", SECRET]),
    }
    assert example.verify(headers, body, SECRET, now) == "one"
    match change:
        case "body":
            body = b'{"type":"pong"}'
        case "id":
            headers["Webhook-Id"] = "two"
        case "time":
            headers["Webhook-Timestamp"] = str(now + 1)
        case "signature":
            headers["Webhook-Signature"] = "v1,AAAA"
        case "old":
            now += 301

    with pytest.raises(example.NotFromThem):
        example.verify(headers, body, SECRET, now)


def test_example_takes_every_event_once(example: Any, tmp_path: Any) -> None:
    database = str(tmp_path / "heard.sqlite3")

    assert [example.keep(database, "one", b"{}") for _ in range(2)] == [True, False]
