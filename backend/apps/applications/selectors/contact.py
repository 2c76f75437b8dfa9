"""Who it is, for the employer that may know."""

from apps.applications.enums import CONTACT_SHOWN
from apps.applications.models import Application
from apps.users.models import User


def find_contact(*, application: Application) -> User | None:
    """Find whose application it is, from the invitation on until it ends; None before, afterwards, and once erased.

    Whoever was rejected or withdrew is a stranger again: the employer has no more reason to know (GDPR, art. 5.1.c).
    """
    if application.status not in CONTACT_SHOWN or application.candidate is None:
        return None
    return application.candidate.user
