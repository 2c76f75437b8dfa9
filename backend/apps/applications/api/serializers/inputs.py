"""Shapes in."""

from typing import Any

from rest_framework import serializers

from apps.applications.enums import ApplicationStatus
from apps.applications.services.enclosures import MOST_DOCUMENTS
from apps.core.api.fields import PlainTextField

STATUSES = ApplicationStatus.choices


class AnswerInput(serializers.Serializer[Any]):
    """An answer to a question of the employer."""

    question = PlainTextField(max_length=200, help_text="its id, or its text")
    answer = PlainTextField(
        max_length=1000, lines=True, help_text="`yes` or `no`, one of the choices, or own words"
    )


class ApplyInput(serializers.Serializer[Any]):
    """What the candidate says. Name and contact come from the profile, and only once the employer invites."""

    letter = PlainTextField(max_length=5000, lines=True, allow_blank=True, default="")
    answers = serializers.ListField(
        child=AnswerInput(), max_length=20, default=list, help_text="to `questions` of the job"
    )
    resume = serializers.UUIDField(
        allow_null=True,
        default=None,
        help_text="one of your resumes, sent as it is now: without name and contact until the employer invites you",
    )
    documents = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=MOST_DOCUMENTS,
        default=list,
        help_text="files of yours that are ready; the employer reads them while you are invited",
    )


class SubmitApplicationInput(ApplyInput):
    """The same, with the job."""

    job = serializers.UUIDField()


class StepInput(serializers.Serializer[Any]):
    """Why."""

    reason = PlainTextField(
        lines=True, max_length=500, allow_blank=True, default="", help_text="the other side reads it"
    )


class RejectInput(serializers.Serializer[Any]):
    """Why not; the candidate reads it."""

    reason = PlainTextField(max_length=500, lines=True)


class ChangeApplicationInput(StepInput):
    """The wanted status."""

    status = serializers.ChoiceField(choices=STATUSES)


class StatusQuery(serializers.Serializer[Any]):
    """Filter of the lists."""

    status = serializers.ChoiceField(choices=STATUSES, required=False)
