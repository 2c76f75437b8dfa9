"""The mail server, through Django's mail API."""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, mailers

from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused


@dataclass(frozen=True, kw_only=True)
class OutgoingMail:
    """One mail to one address."""

    to: str
    subject: str
    text: str
    html: str
    message_id: str
    headers: dict[str, str] = field(default_factory=dict)
    return_path: str = ""  # where it comes back to, if not to its sender


@contextmanager
def accepted(mail: OutgoingMail) -> Iterator[None]:
    """Send the mail; the body of the `with` runs after the server took it and before the connection is closed.

    What the caller writes there is written as early as possible: less than that between the server's yes and our note
    of it is not to be had with SMTP.

    :raises NotAccepted: try again later
    :raises Refused: do not try again
    :raises OutcomeUnknown: try again, and mark it as a possible duplicate
    """
    connection = mailers.default
    message = _compose(mail)
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        raise NotAccepted(type(error).__name__) from None
    try:
        _hand_over(connection, message)
        yield
    finally:
        with suppress(OSError, smtplib.SMTPException):  # the mail is out; a failed goodbye changes nothing
            connection.close()


def _hand_over(connection: object, message: EmailMultiAlternatives) -> None:
    """Send on the open connection; the errors that leave hold no address."""
    try:
        connection.send_messages([message])  # type: ignore[attr-defined]  # every mail backend has it
    except smtplib.SMTPRecipientsRefused as error:
        code = min(code for code, _ in error.recipients.values())
        raise _refusal(code, for_good=code >= 500) from None
    except smtplib.SMTPSenderRefused as error:
        raise _refusal(error.smtp_code, for_good=False) from None  # our own trouble, not the recipient's
    except smtplib.SMTPResponseException as error:
        raise _refusal(error.smtp_code, for_good=error.smtp_code >= 500) from None
    except ValueError:
        raise Refused("the address cannot be written in SMTP") from None
    except (OSError, smtplib.SMTPException) as error:
        raise OutcomeUnknown(type(error).__name__) from None


def _refusal(code: int, *, for_good: bool) -> Exception:
    return (Refused if for_good else NotAccepted)(f"SMTP {code}")


def _compose(mail: OutgoingMail) -> EmailMultiAlternatives:
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated", **mail.headers}
    if mail.return_path:  # Django's sender is that of the envelope, unless a header says who wrote it
        headers["From"] = settings.DEFAULT_FROM_EMAIL
    message = EmailMultiAlternatives(
        subject=" ".join(mail.subject.split()),  # a line break in a job's title must not become a header
        body=mail.text,
        from_email=mail.return_path or None,
        to=[mail.to],
        headers=headers,
    )
    message.attach_alternative(mail.html, "text/html")
    return message
