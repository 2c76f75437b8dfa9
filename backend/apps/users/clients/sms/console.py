"""For development: the message goes to the worker's output, where the developer reads the code."""

import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


def send(*, to: str, text: str) -> None:
    """Write the message out.

    :raises ImproperlyConfigured: anywhere but in development: a code in a log is a code that leaked
    """
    if settings.ENVIRONMENT != "development":
        raise ImproperlyConfigured("SMS_BACKEND=console is for development only.")
    sys.stdout.write(f"SMS to {to}: {text}\n")
    sys.stdout.flush()
