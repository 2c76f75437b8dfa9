"""What an employer says of itself."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import record_audit
from apps.employers.clients import register
from apps.employers.enums import CheckKind, CheckReason, CheckResult
from apps.employers.models import Employer
from apps.employers.models.identifiers import is_sole_trader, may_hold_bsn
from apps.employers.selectors import is_verified, list_current_checks
from apps.employers.services.findings import Finding
from apps.employers.services.recording import PLATFORM, record_findings
from apps.employers.services.telling import tell_of_change
from apps.locations.selectors import get_postcode
from apps.tenants.models import Organization
from apps.users.models import User

IDENTITY = frozenset({"kvk_number", "branch_number", "legal_name", "trade_name"})
# What else was looked at, by the field that said where to look.
ABOUT = {"website": (CheckKind.DOMAIN, CheckKind.REPRESENTATIVE), "btw_id": (CheckKind.VIES,)}
REGISTER_FACTS: Mapping[str, Any] = {
    "sbi_codes": [],
    "legal_form": "",
    "is_address_hidden": False,
    "is_non_mailing": False,
    "register_read_at": None,
}


class BtwNumberHoldsBsn(DomainError):
    """The btw number is a sole trader's from before 2020: its digits are a citizen service number."""

    code, status = "btw_number_holds_bsn", 400
    message = _(
        "This looks like your old VAT number, which contains your BSN. Enter your btw-id (used since 2020)."
    )


class LegalFormUnknown(DomainError):
    """Whether the btw number may be kept depends on the legal form, and nobody looked that up yet."""

    code = "legal_form_unknown"
    message = _("Look up your KvK number first. Then we know whether we may keep this VAT number.")


def _anything(_employer: Employer) -> None:
    return None


@transaction.atomic
def save_employer(
    *,
    actor: User,
    tenant: Organization,
    changes: Mapping[str, Any],
    precondition: Callable[[Employer], None] = _anything,
) -> Employer:
    """Change the profile of the organization's employer; the first change makes it.

    Who changes its number or its names is no longer who was checked: the checks that count expire.

    :param changes: validated fields by name
    :param precondition: called with the locked row before anything changes; raises to refuse
    :raises UnknownPostcode: if nobody has the postcode; field "postcode"
    :raises BtwNumberHoldsBsn: if the btw number may hold the BSN of a sole trader; it is stored nowhere
    :raises LegalFormUnknown: if only the legal form can tell, and it was not looked up within the last 24 hours
    """
    employer, is_new = Employer.objects.select_for_update().get_or_create(
        tenant=tenant, defaults={"slug": tenant.slug, "created_by": actor}
    )
    precondition(employer)
    if changes.get("postcode"):
        get_postcode(code=changes["postcode"])
    was_verified = is_verified(employer=employer)
    changed = [name for name, value in changes.items() if getattr(employer, name) != value]
    _apply(employer, {name: changes[name] for name in changed}, actor)
    if not is_new:
        _expire_checks(employer, kinds=_kinds_about(set(changed)))
    if "is_labour_supplier" in changed and not IDENTITY & set(changed):  # who lends out workers needs more
        tell_of_change(employer=employer, was_verified=was_verified, written=[], is_automatic=True)
    record_audit(
        actor=actor, action="employers.save_employer", subject=employer, detail={"fields": sorted(changed)}
    )
    return employer


def _apply(employer: Employer, changes: Mapping[str, Any], actor: User) -> None:
    forgotten = REGISTER_FACTS if "kvk_number" in changes else {}
    for name, value in {**changes, **forgotten}.items():
        setattr(employer, name, value)
    if changes.keys() & {"kvk_number", "btw_id"}:
        _refuse_bsn(employer)
    employer.updated_by = actor
    employer.save()


def _refuse_bsn(employer: Employer) -> None:
    if not employer.btw_id or not may_hold_bsn(employer.btw_id):
        return
    known = register.find_known(employer.kvk_number) if employer.kvk_number else None
    legal_form = known.legal_form if known else employer.legal_form
    if not legal_form:
        raise LegalFormUnknown(field="btw_id")
    if is_sole_trader(legal_form):
        raise BtwNumberHoldsBsn(field="btw_id")


def _kinds_about(changed: set[str]) -> Collection[CheckKind]:
    if IDENTITY & changed:
        return frozenset(CheckKind)
    return {kind for name, kinds in ABOUT.items() if name in changed for kind in kinds}


def _expire_checks(employer: Employer, *, kinds: Collection[CheckKind]) -> None:
    findings = [
        Finding(kind=CheckKind(check.kind), result=CheckResult.EXPIRED, reason=CheckReason.IDENTITY_CHANGED)
        for check in list_current_checks(employer=employer)
        if check.kind in kinds and check.result != CheckResult.EXPIRED
    ]
    if findings:
        record_findings(employer=employer, findings=findings, source=PLATFORM)
