"""What a mail says that another mail did not arrive (RFC 3464)."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

from apps.notifications.enums import BounceKind

BACK_TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To")
NO_MAILBOX = (
    "5.1.",
    "5.2.1",
)  # bad address; mailbox that takes nothing any more. Others may pass: full, policy


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report: what it says, which mail it is about, and where it came back to."""

    kind: BounceKind
    code: str
    message_id: str
    came_back_to: tuple[str, ...]


def read_report(raw: bytes) -> Report | None:
    """Read a mail; None if it does not say that another failed for good: an answer, a note about a delay."""
    mail = message_from_bytes(raw, policy=policy.compat32)
    status = next((fields for fields in _fields_of(mail) if "Action" in fields), None)
    if status is None or str(status["Action"]).strip().lower() != "failed":
        return None
    code = str(status.get("Status", "")).split()[0] if str(status.get("Status", "")).split() else ""
    return Report(
        kind=BounceKind.HARD if code.startswith(NO_MAILBOX) else BounceKind.SOFT,
        code=code,
        message_id=_message_id_in(mail),
        came_back_to=tuple(str(value) for name in BACK_TO for value in mail.get_all(name, [])),
    )


def _fields_of(mail: Message) -> Iterator[Message]:
    """The groups of fields in the machine's part: one about the server, one for each recipient."""
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status" and isinstance(part.get_payload(), list):
            yield from (fields for fields in part.get_payload() if isinstance(fields, Message))


def _message_id_in(mail: Message) -> str:
    """That of the mail that came back: whole, or its head alone."""
    for part in list(mail.walk())[1:]:
        if part.get_content_type() == "text/rfc822-headers":
            raw = part.get_payload(decode=True)
            head = message_from_bytes(raw if isinstance(raw, bytes) else b"", policy=policy.compat32)
            return str(head.get("Message-ID", "")).strip()
        if part.get_content_maintype() != "multipart" and part.get("Message-ID"):
            return str(part["Message-ID"]).strip()
    return ""
