"""One message by the backend of this installation."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from apps.users.clients.sms import console, twilio

BACKENDS: dict[str, Callable[..., None]] = {"console": console.send, "twilio": twilio.send}


def is_connected() -> bool:
    """Whether this installation can send messages at all."""
    return bool(settings.SMS_BACKEND)


def send_sms(*, to: str, text: str) -> None:
    """Hand one message over.

    :param to: the number in E.164
    :raises SmsNotAccepted: try again later
    :raises SmsRefused: do not try again
    :raises SmsOutcomeUnknown: it may have gone out
    :raises ImproperlyConfigured: if SMS_BACKEND names none that there is
    """
    try:
        backend = BACKENDS[settings.SMS_BACKEND]
    except KeyError:
        raise ImproperlyConfigured(f"SMS_BACKEND must be one of {', '.join(BACKENDS)}.") from None
    backend(to=to, text=text)
