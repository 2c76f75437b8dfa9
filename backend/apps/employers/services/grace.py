"""Time between the first failing answer and its consequence."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from apps.core.events import publish
from apps.employers.enums import CheckReason, CheckResult
from apps.employers.events import VerificationInDanger
from apps.employers.models import Check, Employer, Grace
from apps.employers.services.findings import Finding

SLACK = timedelta(hours=1)  # the nightly question may come a little earlier than the night before


def give_grace(*, employer: Employer, finding: Finding) -> bool:
    """Tell whether the pass before this failure still counts; the first failure opens the grace and is told at once."""
    grace = Grace.objects.filter(employer=employer, kind=finding.kind, closed_at__isnull=True).first()
    if grace:
        return grace.ends_at > timezone.now() + SLACK
    grace = Grace.objects.create(
        tenant_id=employer.tenant_id,
        employer=employer,
        kind=finding.kind,
        reason=finding.reason,
        ends_at=timezone.now() + _length(finding),
    )
    publish(VerificationInDanger(employer_id=employer.pk, grace_id=grace.pk))
    return True


def close_graces(*, employer: Employer, written: Iterable[Check]) -> None:
    """End the graces that these checks answer; "we do not know" answers none."""
    kinds = [check.kind for check in written if check.result != CheckResult.UNKNOWN]
    Grace.objects.filter(employer=employer, kind__in=kinds, closed_at__isnull=True).update(
        closed_at=timezone.now(), updated_at=timezone.now()
    )


def _length(finding: Finding) -> timedelta:
    has_ended = finding.reason == CheckReason.COMPANY_ENDED
    return timedelta(
        days=settings.VERIFICATION_GRACE_DAYS_ENDED if has_ended else settings.VERIFICATION_GRACE_DAYS
    )
