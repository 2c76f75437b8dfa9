"""The secret of a mail's link that stops mails of a category to one person, and can do nothing else."""

from collections.abc import Iterable
from uuid import UUID

from django.core.signing import BadSignature, Signer

from apps.notifications.enums import Category
from apps.notifications.services.links import link_to

SIGNER = Signer(salt="notifications.stop_category", sep=".")


def make_stop_token(*, user_id: UUID, category: Category, more: Iterable[Category] = ()) -> str:
    """Sign them: the same every time, nothing to store, and nobody can make one up.

    :param more: what else the mail speaks of (a summary)
    """
    categories = "+".join(sorted({category.value, *(each.value for each in more)}))
    return SIGNER.sign(f"{user_id.hex}.{categories}")


def stop_link(*, user_id: UUID, category: Category, more: Iterable[Category] = ()) -> str:
    """The whole address of the page behind the token."""
    return link_to(f"notices/stop/{make_stop_token(user_id=user_id, category=category, more=more)}/")


def read_stop_token(token: str) -> tuple[UUID, list[Category]] | None:
    """Say whom the token stops which mails for; None if we did not sign it."""
    try:
        user_id, categories = SIGNER.unsign(token).split(".")
        return UUID(hex=user_id), [Category(each) for each in categories.split("+")]
    except (BadSignature, ValueError):
        return None
