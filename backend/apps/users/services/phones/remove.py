"""Doing without a phone again."""

from django.db import transaction

from apps.core.services import record_audit
from apps.users.models import Phone, PhoneChallenge, User


@transaction.atomic
def remove_phone(*, user: User) -> None:
    """Forget the number, and every code that is on its way; nothing happens if there is none."""
    PhoneChallenge.objects.filter(user=user).delete()
    deleted, _ = Phone.objects.filter(user=user).delete()
    if deleted:
        record_audit(actor=user, action="users.remove_phone", subject=user)
