"""What the mails about leaving say."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import override

from apps.notifications.services.links import link_to
from apps.users.models import User

PAGE = "account/data/"


def describe_plan(user_id: UUID) -> Mapping[str, str] | None:
    """Say when the account will be erased; None if its owner stays after all."""
    user = User.objects.filter(pk=user_id, erase_at__isnull=False).first()
    if user is None or user.erase_at is None:
        return None
    with override(user.language):
        return {"link": link_to(PAGE), "date": date_format(user.erase_at)}


def describe_refusal(_: UUID) -> Mapping[str, str]:
    """Say where to ask again."""
    return {"link": link_to(PAGE)}
