"""Chains that read as English."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import BooleanField, Case, F, Func, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import GreaterThan
from django.utils import timezone

from apps.compliance.enums import ReferenceKind
from apps.compliance.models import ReferenceValue
from apps.employers.enums import NEEDED_BY_ALL, CheckKind, CheckReason, CheckResult, NauState

LABOUR_SUPPLY = (
    "78"  # the SBI division of agencies, secondment and payroll; codes below it differ per edition
)
PERMITS = ("waadi", "nau_registered", "nau_admitted")  # as the reference data calls them
PERMIT_KINDS = (CheckKind.WAADI, CheckKind.NAU)
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
        checked: EmployerQuerySet = self.alias(**needed).filter(**dict.fromkeys(needed, True))
        return checked.free_to_lend(at)

    def free_to_lend(self, at: datetime) -> "EmployerQuerySet":
        """Those who lend out nobody, and those with every permit that the law asks of lenders at that moment.

        The days from which it asks for which stand in the reference data (`apps.compliance`), and are read there by the
        same statement.
        """
        passed = {f"{kind}_passed": newest_passed(kind, at) for kind in PERMIT_KINDS}
        state = newest_check(CheckKind.NAU, at).values("detail__nau_state")[:1]
        asked = {f"{name}_asked": asks_for(name, at) for name in PERMITS}
        has_permits = (
            (Q(waadi_asked=False) | Q(waadi_passed=True))
            & (Q(nau_registered_asked=False) | Q(nau_passed=True))
            & (Q(nau_admitted_asked=False) | Q(nau_passed=True, nau_state=NauState.ADMITTED))
        )
        known: EmployerQuerySet = self.alias(lends=LENDS, nau_state=Subquery(state), **passed, **asked)
        return known.filter(Q(lends=False) | has_permits)

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
        template=f"EXISTS (SELECT FROM unnest(%(expressions)s) AS code WHERE code LIKE '{LABOUR_SUPPLY}%%%%')",  # nosec B608  # a constant of the code
        output_field=BooleanField(),
    ),
    output_field=BooleanField(),
)


def asks_for(permit: str, at: datetime) -> Case:
    """Tell whether the law asks lenders for this permit at that moment: the newest verified row of its name counts."""
    rows = ReferenceValue.objects.filter(
        kind=ReferenceKind.PERMIT, key=permit, is_verified=True, effective_from__lte=timezone.localdate(at)
    )
    amount = Subquery(rows.order_by("-effective_from").values("amount")[:1])
    is_asked = GreaterThan(Coalesce(amount, 0), 0)
    return Case(When(is_asked, then=Value(True)), default=Value(False), output_field=BooleanField())


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
