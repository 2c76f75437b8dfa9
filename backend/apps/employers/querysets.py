"""Chains that read as English."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import BooleanField, Case, OuterRef, Q, Subquery, Value, When
from django.utils import timezone

from apps.employers.enums import CheckKind, CheckResult

NEWEST = ("-checked_at", "-id")


class EmployerQuerySet(models.QuerySet[Any]):
    """Employers."""

    def verified(self, at: datetime | None = None) -> "EmployerQuerySet":
        """Those whose newest check of every kind is a pass that has not run out at that moment (now, if unsaid).

        A check by a member of staff counts like an automatic one.
        """
        at = at or timezone.now()
        passed = {f"{kind}_passed": newest_passed(kind, at) for kind in CheckKind.values}
        found: EmployerQuerySet = self.alias(**passed).filter(**dict.fromkeys(passed, True))
        return found

    def in_register(self) -> "EmployerQuerySet":
        """Those whose newest look into the trade register was a pass, even if it ran out meanwhile."""
        newest = newest_check(CheckKind.KVK, timezone.now()).values("result")[:1]
        found: EmployerQuerySet = self.alias(newest=Subquery(newest)).filter(newest=CheckResult.PASS)
        return found


def newest_check(kind: str, at: datetime) -> models.QuerySet[Any]:
    """The check of an employer (the outer query's row) that counted at that moment."""
    checks = apps.get_model("employers", "Check")._default_manager
    return checks.filter(employer=OuterRef("pk"), kind=kind, checked_at__lte=at).order_by(*NEWEST)


def newest_passed(kind: str, at: datetime) -> Subquery:
    """Tell for an employer whether the newest check of the kind was a valid pass at that moment; NULL without one."""
    is_valid = Q(result=CheckResult.PASS) & (Q(expires_at__isnull=True) | Q(expires_at__gt=at))
    newest = newest_check(kind, at).annotate(
        is_valid=Case(When(is_valid, then=Value(True)), default=Value(False))
    )
    return Subquery(newest.values("is_valid")[:1], output_field=BooleanField())


class CheckQuerySet(models.QuerySet[Any]):
    """Checks."""

    def newest_first(self) -> "CheckQuerySet":
        """Newest first."""
        return self.order_by(*NEWEST)

    def newest_of_each_kind(self) -> "CheckQuerySet":
        """The one that counts of each employer and kind."""
        return self.order_by("employer", "kind", *NEWEST).distinct("employer", "kind")
