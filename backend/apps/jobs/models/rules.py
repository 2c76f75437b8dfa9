"""The database's last word on a posting: constraints, indexes and the trigger."""

from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

from apps.jobs.enums import (
    ContractType,
    Day,
    HousingCertificate,
    JobStatus,
    PayBasis,
    Phase,
    Shift,
    Transport,
)
from apps.jobs.models.live_trigger import KEEP_LIVE_ROWS

LIVE = Q(status=JobStatus.PUBLISHED)
OPEN = Q(status__in=[JobStatus.PUBLISHED, JobStatus.PAUSED, JobStatus.IN_REVIEW])
PAY_CENTS = (1, 50_000)
WEEK_HOURS = (0, 168)  # as wide as a week is: whether the law allows it the rules say, in words
YOUNGEST, OLDEST = 16, 99
MOST_PLACES = 500


def _check(sentence: str, condition: Q) -> CheckConstraint:
    return CheckConstraint(condition=condition, name=f"jobs_{sentence}")


CONSTRAINTS = [
    _check("status_is_known", Q(status__in=JobStatus.values)),
    _check("contract_type_is_known", Q(contract_type__in=["", *ContractType.values])),
    _check("transport_is_known", Q(transport__in=Transport.values)),
    _check("phase_is_known", Q(phase__in=["", *Phase.values])),
    _check("pay_basis_is_known", Q(pay_basis__in=PayBasis.values)),
    _check("housing_certificate_is_known", Q(housing_certificate__in=["", *HousingCertificate.values])),
    _check("legal_employer_kvk_is_a_number", Q(legal_employer_kvk__regex=r"^([0-9]{8})?$")),
    _check("longest_shift_fits_a_week", Q(longest_shift_hours__range=WEEK_HOURS)),
    _check("shortest_rest_fits_a_week", Q(shortest_rest_hours__range=WEEK_HOURS)),
    _check("shifts_are_known", Q(shifts__contained_by=Shift.values)),
    _check("days_are_known", Q(days__contained_by=Day.values)),
    _check("source_has_a_name", Q(source_url="") | ~Q(source_name="")),
    _check("pay_is_a_range", Q(pay_min_cents__lte=F("pay_max_cents"))),
    _check("pay_min_is_sane", Q(pay_min_cents__range=PAY_CENTS)),
    _check("pay_max_is_sane", Q(pay_max_cents__range=PAY_CENTS)),
    _check("guaranteed_hours_fit_a_week", Q(guaranteed_hours__range=WEEK_HOURS)),
    _check("max_hours_fit_a_week", Q(max_hours__range=WEEK_HOURS)),
    _check("guaranteed_hours_below_max", Q(guaranteed_hours__lte=F("max_hours"))),
    _check("ends_after_it_starts", Q(ends_on__gte=F("starts_on"))),
    _check("housing_price_only_with_housing", Q(housing_week_cents=None) | Q(housing_offered=True)),
    _check("minimum_age_is_sane", Q(minimum_age__range=(YOUNGEST, OLDEST))),
    _check("places_are_sane", Q(places__range=(1, MOST_PLACES))),
    _check("places_are_not_overbooked", Q(places_taken__lte=F("places"))),
    _check("postcode_is_dutch", Q(postcode="") | Q(postcode__regex=r"^[1-9][0-9]{3}([A-Z]{2})?$")),
    _check(
        "published_is_complete",
        ~LIVE | Q(published_at__isnull=False, expires_at__isnull=False, point__isnull=False),
    ),
    UniqueConstraint(
        fields=["tenant", "external_source", "external_id"],
        condition=~Q(external_id=""),
        name="jobs_one_row_per_external_id",
    ),
]
INDEXES = [
    Index(fields=["tenant", "-id"], name="jobs_of_tenant_newest"),
    Index(fields=["expires_at"], condition=OPEN, name="jobs_open_or_waiting_until"),
    Index(fields=["published_at"], condition=LIVE & Q(reviewed_at=None), name="jobs_live_unreviewed"),
    Index(
        fields=["updated_at", "id"],
        condition=Q(published_at__isnull=False, source_name=""),
        name="jobs_exported_by_change",
    ),
]
TRIGGERS = KEEP_LIVE_ROWS
