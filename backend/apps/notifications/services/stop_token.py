"""The secret of a mail's link that stops one category of mails to one person, and can do nothing else."""

from uuid import UUID

from django.core.signing import BadSignature, Signer

from apps.notifications.enums import Category
from apps.notifications.services.links import link_to

SIGNER = Signer(salt="notifications.stop_category", sep=".")


def make_stop_token(*, user_id: UUID, category: Category) -> str:
    """Sign both: the same every time, nothing to store, and nobody can make one up."""
    return SIGNER.sign(f"{user_id.hex}.{category.value}")


def stop_link(*, user_id: UUID, category: Category) -> str:
    """The whole address of the page behind the token."""
    return link_to(f"notices/stop/{make_stop_token(user_id=user_id, category=category)}/")


def read_stop_token(token: str) -> tuple[UUID, Category] | None:
    """Say whom the token stops which mails for; None if we did not sign it."""
    try:
        user_id, category = SIGNER.unsign(token).split(".")
        return UUID(hex=user_id), Category(category)
    except (BadSignature, ValueError):
        return None
