"""What a channel can do."""

from typing import Protocol

from apps.notifications.models import Delivery
from apps.notifications.services.letter import Letter
from apps.users.models import User


class Way(Protocol):
    """A channel: a module of this package with these two functions."""

    def reach(self, recipient: User) -> bool:
        """Whether the recipient can be reached this way at all; few and cheap queries, no network."""

    def send(self, letter: Letter, delivery: Delivery, recipient: User | None) -> None:
        """Hand the letter over. No transaction is open; returning means that the other side took it.

        :param recipient: None if the letter itself says whom it goes to (an invitation, by mail only)
        :raises NotAccepted: try again later, in `retry_after` seconds if that is known
        :raises Refused: do not try again
        :raises OutcomeUnknown: try again, and mark it as a possible duplicate where that can be
        """
