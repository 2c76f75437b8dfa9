"""Write a notice: the facts, in the reader's language."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from apps.core.services import acting_as_system
from apps.notifications.enums import CRITICAL, Category, Kind, category_of
from apps.notifications.services.facts import FACTS
from apps.notifications.services.letter import Facts, Letter, render_letter
from apps.notifications.services.links import stop_headers
from apps.notifications.services.stop_token import stop_link
from apps.users.models import User


def compose_letter(*, kind: Kind, recipient: User | None, about_id: UUID) -> Letter | None:
    """Write the notice in the recipient's language, or in that of the facts if they name one.

    None if there is nothing to say any more: a used challenge, an alert that was stopped.

    For a challenge or an invitation this makes new secrets, which live in the letter only: call it right before
    sending.

    :param recipient: None if the facts themselves say whom it goes to (an invitation)
    """
    with acting_as_system(reason=f"notifications.{kind}"):
        facts = FACTS[kind](about_id)
    return write_letter(kind=kind, recipient=recipient, facts=facts) if facts else None


def write_letter(
    *, kind: Kind, recipient: User | None, facts: Facts, speaks_of: Sequence[Category] = ()
) -> Letter:
    """Write what the facts say, with the way to hear no more of it.

    :param speaks_of: the categories of what it gathers, if it is a summary
    """
    to = recipient.email if recipient else facts["email"]
    language = facts["language"] if recipient is None or "language" in facts else recipient.language
    facts = {**facts, **_ways_out(recipient, facts, speaks_of or [category_of(kind)])}
    headers = stop_headers(facts["stop"]) if "stop" in facts else {}
    return replace(render_letter(kind=kind, language=language, facts=facts), to=to, headers=headers)


def _ways_out(recipient: User | None, facts: Facts, categories: Sequence[Category]) -> Facts:
    """One press stops what somebody may do without; an alert brings a link of its own."""
    if recipient is None or CRITICAL & set(categories) or "stop" in facts:
        return {}
    address = stop_link(user_id=recipient.pk, category=categories[0], more=categories[1:])
    return {"stop": address, "stop_all": address}
