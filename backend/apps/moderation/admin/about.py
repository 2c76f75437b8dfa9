"""What a case is about, as its readers see it, and what is known of the employer behind it."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.employers.models import Employer
from apps.employers.selectors import (
    find_employer_of,
    is_approval_needed,
    is_verified,
    list_approvals,
    list_current_checks,
)
from apps.jobs.models import Job
from apps.jobs.services.fingerprints import list_linked_accounts
from apps.moderation.enums import TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.targets import Target, find_target

# In the order in which they are read; ids and derived columns say nothing.
SHOWN = {
    TargetKind.JOB: (
        "status", "contract_type", "pay_min_cents", "pay_max_cents", "guaranteed_hours", "max_hours", "shifts",
        "starts_on", "minimum_age", "housing_offered", "housing_week_cents", "transport", "worker_pays_cents",
        "place_name", "postcode", "legal_employer_name", "hirer_name", "published_at", "updated_at",
    ),
    TargetKind.EMPLOYER: (
        "legal_name", "trade_name", "kvk_number", "btw_id", "sector", "website", "street", "house_number", "postcode",
        "place", "is_labour_supplier", "register_read_at", "created_at",
    ),
    TargetKind.MESSAGE: ("side", "created_at", "original"),
    TargetKind.APPLICATION: ("status", "created_at"),
    TargetKind.CANDIDATE: ("headline", "visibility", "created_at"),
    TargetKind.DOCUMENT: ("name", "content_type", "size", "status", "created_at"),
}  # fmt: skip


def show_target(case: Case) -> dict[str, Any]:
    """Say what it is about; no bytes of files, and nothing of people that the case is not about."""
    target = find_target(kind=case.target[0], target_id=case.target_id)
    employer = find_employer_of(tenant=target.tenant) if target and target.tenant else None
    return {
        "target": target,
        "shown": list(_facts(target)) if target else [],
        "text": _text(target) if target else "",
        "address": _address(target) if target else "",
        "employer": _describe(employer) if employer else None,
        "linked": list_linked_accounts(employer=employer) if employer else [],
    }


def _text(target: Target) -> str:
    return str(getattr(target.row, "text", "") or getattr(target.row, "description", ""))


def _facts(target: Target) -> Iterator[tuple[str, Any]]:
    for name in SHOWN.get(target.kind, ()):
        value = _say(target.row, name)
        if value not in (None, "", []):
            label = str(getattr(target.row._meta.get_field(name), "verbose_name", name))
            yield label.removesuffix(" cents"), value


def _say(row: Model, name: str) -> Any:
    say = getattr(row, f"get_{name}_display", None)
    value = say() if say else getattr(row, name)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, int) and name.endswith("_cents"):
        return f"€ {Decimal(value) / 100:.2f}"
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _address(target: Target) -> str:
    """Where readers see it; empty if nobody does now, so that no link leads to a page that is not there."""
    row = target.row
    try:
        if isinstance(row, Job) and row.accepts_applications(at=timezone.now()):
            return reverse("web:job", args=[row.pk])
        if isinstance(row, Employer) and is_verified(employer=row):
            return reverse("web:employer", args=[row.slug])
    except NoReverseMatch:
        return ""
    return ""


def _describe(employer: Employer) -> dict[str, Any]:
    return {
        "name": employer.legal_name,
        "kvk_number": employer.kvk_number,
        "address": reverse("admin:employers_employer_change", args=[employer.pk]),
        "checks": list_current_checks(employer=employer),
        "approvals": list_approvals(employer=employer).select_related("staff"),
        "is_approval_needed": is_approval_needed(employer=employer),
    }
