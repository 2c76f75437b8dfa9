"""How an act of a socket is done and answered: in a thread, in the language of the person."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import structlog
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, InterfaceError
from django.utils import translation
from rest_framework.exceptions import ValidationError
from rest_framework.serializers import Serializer

from apps.core.api.views import read
from apps.core.errors import DomainError, ServiceUnavailable
from apps.messaging.services.party import ConversationNotFound
from apps.users.models import User

log = structlog.get_logger("socket")
ECHOED = (
    "conversation",
    "client_key",
    "message",
    "position",
)  # of what was said, so that the page knows what


class Refused(Exception):
    """What the page is told instead."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.answer = answer


def answer[R](
    user_id: UUID,
    said: Mapping[str, Any],
    shape: type[Serializer[Any]],
    act: Callable[[User, Mapping[str, Any]], R],
) -> R:
    """Do what the person asks for.

    :raises Refused: with what the page is told, if the shape is wrong or a rule says no
    """
    try:
        user = User.objects.get(pk=user_id)
        with translation.override(user.language):
            return _try(user, said, shape, act)
    except User.DoesNotExist as error:  # erased a moment ago; the watcher is on its way
        raise Refused(_refuse(said, ConversationNotFound())) from error
    except (DatabaseError, InterfaceError) as error:
        log.warning("act_failed", act=said["type"], reason=type(error).__name__)
        raise Refused(_refuse(said, ServiceUnavailable())) from error


def _try[R](
    user: User,
    said: Mapping[str, Any],
    shape: type[Serializer[Any]],
    act: Callable[[User, Mapping[str, Any]], R],
) -> R:
    try:
        return act(user, read(shape, said))
    except ValidationError as error:
        fields = {name: [str(each) for each in errors] for name, errors in _by_field(error).items()}
        words = next(iter(fields.values()), [""])[0]
        raise Refused(_echo(said) | {"code": "invalid", "detail": words, "errors": fields}) from error
    except ObjectDoesNotExist as error:
        raise Refused(_refuse(said, ConversationNotFound())) from error
    except DomainError as error:
        raise Refused(_refuse(said, error)) from error


def _by_field(error: ValidationError) -> dict[str, Any]:
    detail = error.detail
    return dict(detail) if isinstance(detail, dict) else {"": list(detail)}


def _refuse(said: Mapping[str, Any], refusal: DomainError) -> dict[str, Any]:
    answer = _echo(said) | {"code": refusal.code, "detail": str(refusal)}
    return answer | ({"retry_after": refusal.retry_after} if refusal.retry_after else {})


def _echo(said: Mapping[str, Any]) -> dict[str, Any]:
    """Name what is refused, as far as it was said in a shape that can be sent back."""
    named = {name: said[name] for name in ECHOED if isinstance(said.get(name), str | int)}
    return {"type": "refused", "act": said["type"], **named}
