"""Accounts that nobody ever proved to be theirs."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from apps.tenants.models import Membership
from apps.users.models import Session, User

KEPT = timedelta(days=30)


def list_due_accounts(at: datetime) -> QuerySet[User]:
    """List the accounts without a proven address that were neither made nor used in the last 30 days.

    Not those of staff, and not those that act for an organization: others may count on them.
    """
    unproven = User.objects.filter(email_verified_at__isnull=True, is_staff=False, is_superuser=False)
    used = Session.objects.filter(user=OuterRef("pk"), last_used_at__gt=at - KEPT)
    acts = Membership.objects.filter(user=OuterRef("pk"))
    return unproven.filter(~Exists(used), ~Exists(acts), created_at__lte=at - KEPT)
