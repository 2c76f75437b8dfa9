"""The sockets of one person in this process, for what is theirs and in no conversation: a new notice."""

from collections import defaultdict

from apps.messaging.consumers.room import Listener

NOTICE = '{"type":"notice"}'


class People:
    """Who is here, by the id of their account."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[Listener]] = defaultdict(set)

    def add(self, user_id: object, listener: Listener) -> None:
        """Remember a socket."""
        self._listeners[str(user_id)].add(listener)

    def remove(self, user_id: object, listener: Listener) -> None:
        """Forget it."""
        self._listeners[str(user_id)].discard(listener)
        if not self._listeners[str(user_id)]:
            del self._listeners[str(user_id)]

    def tell(self, user_id: str) -> None:
        """Say on each of the person's sockets that there is a notice; the page asks for it."""
        for listener in self._listeners.get(user_id, ()):
            listener.pass_on(NOTICE)
