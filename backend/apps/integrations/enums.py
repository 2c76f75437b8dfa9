"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FeedKind(models.TextChoices):
    """What stands at the address of a feed."""

    JOBPOSTING = "jobposting", _("Pages with JobPosting data, or a sitemap of them")
    INDEED_XML = "indeed_xml", _("XML as for Indeed")
    PERSONIO_XML = "personio_xml", _("Personio XML")
    GREENHOUSE = "greenhouse", _("Greenhouse")
    LEVER = "lever", _("Lever")
    RECRUITEE = "recruitee", _("Recruitee")
    CSV = "csv", _("CSV")


BOARDS = frozenset({FeedKind.GREENHOUSE, FeedKind.LEVER, FeedKind.RECRUITEE})


class RunStatus(models.TextChoices):
    """How far a run came."""

    WAITING = "waiting", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


OPEN_RUNS = frozenset({RunStatus.WAITING, RunStatus.RUNNING})


class RowOutcome(models.TextChoices):
    """What became of one row of a feed."""

    CREATED = "created", _("New")
    UPDATED = "updated", _("Changed")
    UNCHANGED = "unchanged", _("Unchanged")
    REFUSED = "refused", _("Refused")


class WebhookTopic(models.TextChoices):
    """What a webhook may be told of."""

    APPLICATION_SUBMITTED = "application.submitted", _("Somebody applied")
    APPLICATION_STATUS_CHANGED = "application.status_changed", _("An application took a step")
    JOB_STATUS_CHANGED = "job.status_changed", _("A posting went live, was paused or ended")
    MESSAGE_SENT = "message.sent", _("A message came or went")
    PING = "ping", _("A trial")


class WebhookDeliveryStatus(models.TextChoices):
    """How far a delivery came."""

    WAITING = "waiting", _("Waiting for the next try")
    DELIVERED = "delivered", _("Taken")
    FAILED = "failed", _("Given up")
