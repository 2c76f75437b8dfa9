"""Read what a client sent as one of our values."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from apps.core.errors import DomainError, FieldRefusal
from apps.resumes.services.refusals.words import FIELD_OF, say


class ContentRefused(DomainError):
    """Some fields of a content are not as they must be; `errors` says which and why."""

    code, status = "invalid", 400
    message = _("Some of this is not right yet. See the errors.")


def read_value[V: BaseModel](kind: type[V], raw: Any, *, below: str = "") -> V:
    """Check what a client sent.

    :param below: where it stands in what was sent, as a JSON Pointer without its first slash; for example "content"
    :raises ContentRefused: with one error per field that is wrong
    """
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        wrong = list(_name_fields(error.errors(include_url=False, include_input=False), below))
        raise ContentRefused(errors=wrong) from error


def _name_fields(errors: list[ErrorDetails], below: str) -> Iterator[FieldRefusal]:
    for error in errors:
        own = str(error["ctx"]["error"]) if error["type"] == "value_error" else error["type"]
        path = [str(step) for step in error["loc"] if step != "[key]"]
        if own in FIELD_OF and not (path and path[-1] == FIELD_OF[own]):
            path.append(FIELD_OF[own])
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in path)
        code, message = say(own, path[-1] if path else "", error.get("ctx", {}))
        yield FieldRefusal("/".join(part for part in (below, pointer) if part), code, message)
