"""What arrived in the mail catcher, and what should have."""

import re
import time
from collections import Counter
from typing import Any

import httpx

from demo.narration import StoryBroken, eventually

TOKEN = re.compile(r"[?&]token=([\w-]+)")
CODE = re.compile(r"(?<![\w-])(\d{6})(?![\w-])")
Message = dict[str, Any]


class Mailbox:
    """The catcher, with a ledger: whoever does something that sends a mail notes it here with `owe`."""

    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=url, timeout=10, trust_env=False)
        self.owed: Counter[str] = Counter()

    def answers(self) -> bool:
        """Say whether this is our catcher; Docker Compose has another one (Mailpit)."""
        return self.http.get("/messages", params={"to": "nobody@demo.example"}).status_code == 200

    def messages(self, to: str) -> list[Message]:
        """List what this address got, oldest first."""
        response = self.http.get("/messages", params={"to": to})
        response.raise_for_status()
        return list(reversed(response.json()))

    def owe(self, to: str, number: int = 1) -> None:
        """Expect so many mails more at this address."""
        self.owed[to] += number

    def newest(self, to: str) -> Message:
        """Wait for the mail that was noted last, and return it."""
        self.settle(to)
        return self.messages(to)[-1]

    def settle(self, *addresses: str, seconds: float = 30) -> None:
        """Wait until every mail that is owed arrived (at these addresses; without any, at all of them).

        :raises StoryBroken: if one is missing after so many seconds, or one too many came
        """
        for to in addresses or tuple(self.owed):
            wanted = self.owed[to]
            eventually(
                lambda to=to, wanted=wanted: self.arrived(to) >= wanted or None,
                expected=f"{wanted} mails to {to}",
                seconds=seconds,
            )
            self.check(to)

    def check(self, to: str) -> None:
        """Refuse a mail that nobody expected, and one that came twice without saying so."""
        found = self.messages(to)
        letters = {message["headers"].get("Message-ID"): message for message in found}
        marked = sum("X-Possible-Duplicate" in message["headers"] for message in found)
        if len(letters) != self.owed[to] or len(found) - len(letters) > marked:
            subjects = [f"{message['subject']!r} {message['headers'].get('Message-ID')}" for message in found]
            raise StoryBroken(
                f"expected {self.owed[to]} mails to {to}, found {len(found)}: {', '.join(subjects)}"
            )

    def repeated(self) -> int:
        """Count the mails that came a second time, with the Message-ID of the first and marked as possibly double.

        A worker that dies between the mail server's yes and our note of it leaves nobody knowing: docs/adr/0009.
        """
        return sum(len(self.messages(to)) for to in self.owed) - sum(self.owed.values())

    def watch(self, seconds: float) -> None:
        """Give late repetitions so much time to appear; then every address has what it is owed, no more."""
        time.sleep(max(0.0, seconds))
        for to in self.owed:
            self.check(to)

    def arrived(self, *addresses: str) -> int:
        """Count the mails at these addresses; a repeated one counts once."""
        return sum(len({mail["headers"].get("Message-ID") for mail in self.messages(to)}) for to in addresses)


def token_in(message: Message) -> str:
    """Return the token of the link in the mail."""
    found = TOKEN.search(message["text"])
    if not found:
        raise StoryBroken(f"expected a link with a token in the mail {message['subject']!r}")
    return found[1]


def code_in(message: Message) -> str:
    """Return the sign-in code in the mail."""
    lines = (line for line in message["text"].splitlines() if "://" not in line)
    found = CODE.search("\n".join(lines))
    if not found:
        raise StoryBroken(f"expected a code of six digits in the mail {message['subject']!r}")
    return found[1]
