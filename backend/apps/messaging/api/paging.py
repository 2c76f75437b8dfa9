"""Conversations, those with the newest message first."""

from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from apps.core.api.pagination import NewestFirst


class ActiveFirst(NewestFirst):
    """As every list, but by the time of the newest message."""

    ordering = ("-active_at", "-id")  # type: ignore[assignment]  # the stubs know one field only

    def decode_cursor(self, request: Request) -> Any:
        """Read `cursor`, whose place is a moment here.

        :raises ValidationError: if we did not make it
        """
        try:
            cursor = CursorPagination.decode_cursor(self, request)
            if cursor and cursor.position is not None and not _is_moment(str(cursor.position)):
                raise ValueError
            return cursor
        except (NotFound, ValueError) as error:
            raise ValidationError(
                {"cursor": [_("This is not a cursor of ours. Take it from `next`.")]}
            ) from error


def _is_moment(text: str) -> bool:
    moment = parse_datetime(text)
    return moment is not None and moment.tzinfo is not None
