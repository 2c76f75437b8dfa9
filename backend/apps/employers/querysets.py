"""Chains that read as English."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import BooleanField, Case, F, Func, OuterRef, Q, Subquery, Value, When
from django.utils import timezone

from apps.employers.enums import NEEDED_BY_ALL, CheckKind, CheckReason, CheckResult

LABOUR_SUPPLY = (
    "78"  # the SBI division of agencies, secondment and payroll; codes below it differ per edition
)
NEWEST = ("-checked_at", "-id")


class EmployerQuerySet(models.QuerySet[Any]):
    """Employers."""

    def verified(self, at: datetime | None = None) -> "EmployerQuerySet":
        """Those who may publish at that moment (now, if unsaid): each check they need is a pass that has not run out.

        Everybody needs the trade register, the name in it, and two of our people; who lends out workers also the
        registration that the law asks for (Waadi 7a). A check by a member of staff counts like an automatic one.
        """
        at = at or timezone.now()
        needed = {f"{kind}_passed": newest_passed(kind, at) for kind in NEEDED_BY_ALL}
        lender = {"lends": LENDS, "waadi_passed": newest_passed(CheckKind.WAADI, at)}
        may_lend = Q(lends=False) | Q(waadi_passed=True)
        found: EmployerQuerySet = self.alias(**needed, **lender).filter(may_lend, **dict.fromkeys(needed, True))
        return found

    def in_register(self) -> "EmployerQuerySet":
        """Those whose newest look into the trade register was a pass, even if it ran out meanwhile."""
        newest = newest_check(CheckKind.KVK, timezone.now())
        was_pass = Q(newest=CheckResult.PASS) | Q(newest=CheckResult.EXPIRED, reason=CheckReason.RAN_OUT)
        found: EmployerQuerySet = self.alias(
            newest=Subquery(newest.values("result")[:1]), reason=Subquery(newest.values("detail__reason")[:1])
        ).filter(was_pass)
        return found


# Whether the employer lends out workers, by its own word or by the register's: `Employer.supplies_labour`.
LENDS = Case(
    When(is_labour_supplier=True, then=Value(True)),
    default=Func(
        F("sbi_codes"),
        template=f"EXISTS (SELECT FROM unnest(%(expressions)s) AS code WHERE code LIKE '{LABOUR_SUPPLY}%%%%')",
        output_field=BooleanField(),
    ),
    output_field=BooleanField(),
)


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
