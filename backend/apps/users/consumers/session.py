"""A room that every page can be in: it hears at once that the session ended elsewhere."""

from typing import Any

from apps.users.consumers.codes import CloseCode
from apps.users.consumers.signed_in import SignedInConsumer


class SessionConsumer(SignedInConsumer):
    """`/ws/session/`: says `{"type": "ended", "reason": …}` when the session is over; answers a ping."""

    room = "session"

    async def hear(self, message: dict[str, Any]) -> None:
        """Answer `{"type": "ping"}`."""
        if message["type"] != "ping":
            return await self.end(CloseCode.MALFORMED)
        return await self.say({"type": "pong"})
