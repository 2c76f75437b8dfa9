"""What a webhook may be told of a fact: whose it is, and ids."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypedDict
from uuid import UUID

from apps.applications.events import ApplicationStatusChanged, ApplicationSubmitted
from apps.applications.models import Application
from apps.core.events import Event
from apps.integrations.enums import WebhookTopic
from apps.jobs.events import JobStatusChanged
from apps.jobs.models import Job
from apps.messaging.events import MessageSent
from apps.messaging.models import Conversation


class WebhookNews(TypedDict):
    """One fact for the webhooks of one organization."""

    event_id: UUID
    tenant_id: UUID
    topic: WebhookTopic
    data: Mapping[str, str]
    happened_at: datetime


Told = tuple[UUID, WebhookTopic, dict[str, str]]


def find_webhook_news(*, event: Event) -> WebhookNews | None:
    """Find out what to tell, and whom; None if what it is about is gone already, or belongs to nobody."""
    told = READERS[type(event)](event)
    if told is None:
        return None
    tenant_id, topic, data = told
    happened_at = datetime.fromtimestamp(
        (event.event_id.int >> 80) / 1000, UTC
    )  # a UUIDv7 begins with its time
    return WebhookNews(
        event_id=event.event_id, tenant_id=tenant_id, topic=topic, data=data, happened_at=happened_at
    )


def _application(event: ApplicationSubmitted) -> Told | None:
    row = Application.objects.filter(pk=event.application_id).values("tenant_id", "job_id").first()
    if row is None:
        return None
    data = {"application_id": str(event.application_id), "job_id": str(row["job_id"])}
    return row["tenant_id"], WebhookTopic.APPLICATION_SUBMITTED, data


def _step(event: ApplicationStatusChanged) -> Told | None:
    row = Application.objects.filter(pk=event.application_id).values("tenant_id", "job_id").first()
    if row is None:
        return None
    data = {
        "application_id": str(event.application_id),
        "job_id": str(row["job_id"]),
        "status": event.to_status,
    }
    return row["tenant_id"], WebhookTopic.APPLICATION_STATUS_CHANGED, data


def _job(event: JobStatusChanged) -> Told | None:
    tenant_id = Job.objects.filter(pk=event.job_id).values_list("tenant_id", flat=True).first()
    data = {"job_id": str(event.job_id), "status": event.status}
    return (tenant_id, WebhookTopic.JOB_STATUS_CHANGED, data) if tenant_id else None


def _message(event: MessageSent) -> Told | None:
    row = Conversation.objects.filter(pk=event.conversation_id).values("tenant_id", "application_id").first()
    if row is None:
        return None
    data = {
        "message_id": str(event.message_id),
        "conversation_id": str(event.conversation_id),
        "application_id": str(row["application_id"]),
    }
    return row["tenant_id"], WebhookTopic.MESSAGE_SENT, data


READERS: Mapping[type[Event], Callable[[Any], Told | None]] = {
    ApplicationSubmitted: _application,
    ApplicationStatusChanged: _step,
    JobStatusChanged: _job,
    MessageSent: _message,
}
