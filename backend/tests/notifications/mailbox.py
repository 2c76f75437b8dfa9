"""A mail server that dies where a test wants it; stands in for Django's backend."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class Killed(BaseException):
    """What `kill -9` looks like from inside: nothing catches it."""


class FragileMailbox(BaseEmailBackend):
    """Takes mail into `received`; `trouble` maps a step (open, before, after, close) to what it raises."""

    received: ClassVar[list[EmailMessage]] = []
    trouble: ClassVar[dict[str, BaseException]] = {}
    pause: ClassVar[Any] = None

    def _step(self, name: str) -> None:
        if name in self.trouble:
            raise self.trouble[name]

    def open(self) -> bool:
        """Connect."""
        self._step("open")
        return True

    def send_messages(self, email_messages: list[EmailMessage]) -> int:
        """Take the mails."""
        self._step("before")
        if self.pause is not None:
            self.pause()
        for message in email_messages:
            message.message()
            self.received.append(message)
        self._step("after")
        return len(email_messages)

    def close(self) -> None:
        """Say goodbye."""
        self._step("close")


@contextmanager
def broken_at(step: str, error: BaseException) -> Iterator[None]:
    """Let the step fail inside the block."""
    FragileMailbox.trouble[step] = error
    try:
        yield
    finally:
        del FragileMailbox.trouble[step]
