"""The mail server of these tests."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.mail import EmailMessage

from tests.notifications.mailbox import FragileMailbox


@pytest.fixture
def fragile_mailbox(settings: Any) -> Iterator[list[EmailMessage]]:
    """What arrived at a mail server that can be broken with `broken_at`."""
    settings.MAILERS = {"default": {"BACKEND": "tests.notifications.mailbox.FragileMailbox"}}
    FragileMailbox.received.clear()
    yield FragileMailbox.received
    FragileMailbox.pause = None
