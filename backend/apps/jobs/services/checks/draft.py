"""A posting as the rules read it."""

from apps.compliance.services import Draft, Housing
from apps.jobs.enums import PayBasis
from apps.jobs.models import Job

SAME_NAME = (
    "title", "description", "text_language", "contract_type", "starts_on", "minimum_age", "pay_min_cents",
    "pay_max_cents", "holiday_allowance_included", "worker_pays_cents", "health_week_cents", "transport_week_cents",
    "guaranteed_hours", "max_hours", "longest_shift_hours", "shortest_rest_hours", "postcode", "hirer_name",
    "hirer_hidden_reason", "legal_employer_name", "cao",
)  # fmt: skip


def write_draft(*, job: Job) -> Draft:
    """Describe the posting without its row; what is not said is empty."""
    return Draft(
        **{name: getattr(job, name) for name in SAME_NAME},
        questions=tuple(question["text"] for question in job.questions),
        choices=tuple(tuple(question.get("choices", ())) for question in job.questions),
        isco_code=job.occupation.isco_code if job.occupation else "",
        is_piece_work=job.pay_basis == PayBasis.PIECE,
        shifts=tuple(job.shifts),
        days=tuple(job.days),
        housing=_housing(job) if job.housing_offered else None,
    )


def _housing(job: Job) -> Housing:
    return Housing(
        week_cents=job.housing_week_cents,
        is_deducted=job.housing_deducted,
        certificate=job.housing_certificate,
        certificate_number=job.housing_certificate_number,
        square_meters=job.housing_square_meters,
        persons_per_room=job.housing_persons_per_room,
        notice_days=job.housing_notice_days,
        deposit_cents=job.housing_deposit_cents,
        may_register=job.housing_registration,
    )
