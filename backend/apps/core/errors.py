"""A rule that says no, and how it is said."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class FieldRefusal(NamedTuple):
    """What is wrong with one input field, when a rule has something to say about several."""

    field: str
    code: str
    message: str | Promise


class DomainError(Exception):
    """A rule refused what the caller asked; leaves the API as RFC 9457 problem+json.

    Subclasses are declared beside the service that raises them and named after the rule (`JobClosed`).

    :param field: the input field that the rule is about, if there is one
    :param errors: or several fields, each with its own code and message
    :param retry_after: seconds after which it makes sense to try again
    :param params: values for the placeholders of `message`
    """

    code: ClassVar[str]
    message: ClassVar[str | Promise]
    status: ClassVar[int] = 409
    members: Mapping[str, Any] = {}  # more of the problem's body, where a subclass has something to add

    def __init__(
        self,
        *,
        field: str | None = None,
        errors: Sequence[FieldRefusal] = (),
        retry_after: int | None = None,
        **params: Any,
    ) -> None:
        self.retry_after, self.params = retry_after, params
        self.errors = [FieldRefusal(field, self.code, str(self))] if field else list(errors)
        self.field = field
        super().__init__(self.code)

    def __str__(self) -> str:
        return str(self.message) % self.params if self.params else str(self.message)


class TooManyAttempts(DomainError):
    """A limit that protects people (sign-in, codes, mail) was reached."""

    code, status = "too_many_attempts", 429
    message = _("You tried this too often. Please wait a moment and try again.")


class ServiceUnavailable(DomainError):
    """Something we depend on does not answer now; nothing was changed."""

    code, status = "service_unavailable", 503
    message = _("This does not work right now. Nothing was lost. Please try again in a few minutes.")
