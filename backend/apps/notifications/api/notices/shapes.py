"""What the own list looks like."""

from typing import Any

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiExample
from rest_framework import serializers

from apps.notifications.enums import Category, Kind
from apps.notifications.models import Notice
from apps.notifications.selectors import get_words
from apps.notifications.services.links import link_to

LANGUAGES = frozenset(code for code, _name in settings.LANGUAGES)
NOTICE = {
    "id": "019aa1b0-7c1e-7b52-9a7a-0d6f3f0c9b11",
    "kind": "application_invited",
    "category": "applications",
    "title": "You are invited: Orderpicker",
    "link": "https://safejob.example/applications/019aa1ae-2f7d-7c3a-8f21-5a0d8ce7c001/",
    "about_id": "019aa1b0-7a02-7f11-a0a3-55d7f0aa1c02",
    "times": 1,
    "is_read": False,
    "read_at": None,
    "created_at": "2026-11-21T08:20:00Z",
}


class NoticeQuery(serializers.Serializer[Any]):
    """The filter of the list."""

    unread = serializers.BooleanField(default=False, help_text="Only what you did not read.")


class MarkNoticeInput(serializers.Serializer[Any]):
    """What may change: a notice is read."""

    is_read = serializers.BooleanField()

    def validate_is_read(self, value: bool) -> bool:
        """Take only yes.

        :raises ValidationError: if it is to become unread again
        """
        if not value:
            raise serializers.ValidationError(_("A notice can only be marked as read."))
        return value


class NoticeOutput(serializers.Serializer[Notice]):
    """One notice; `title` is in the language of the request, `times` counts the events that it tells of."""

    id = serializers.UUIDField()
    kind = serializers.ChoiceField(Kind.choices)
    category = serializers.ChoiceField(Category.choices)
    title = serializers.SerializerMethodField()
    link = serializers.SerializerMethodField()
    about_id = serializers.UUIDField()
    times = serializers.IntegerField()
    is_read = serializers.BooleanField()
    read_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()

    def get_title(self, notice: Notice) -> str:
        """Say it in one line of plain text."""
        language = get_language() or "en"
        return get_words(notice=notice, language=language if language in LANGUAGES else "en")

    def get_link(self, notice: Notice) -> str:
        """Give the page that it leads to; empty: none."""
        return link_to(notice.path.removeprefix("/")) if notice.path else ""


class UnreadOutput(serializers.Serializer[Any]):
    """How many there are."""

    unread = serializers.IntegerField()


class MarkedOutput(serializers.Serializer[Any]):
    """How many were marked."""

    marked = serializers.IntegerField()


def answered(value: dict[str, Any]) -> OpenApiExample:
    """Show an answer."""
    return OpenApiExample("answer", value=value, response_only=True, status_codes=["200"])
