"""Files may say who employs, and the rules look at what comes in."""

from typing import Any

import pytest

from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.imports.bulk import Source, import_rows
from apps.jobs.services.imports.rows import Row
from apps.users.models import User

pytestmark = pytest.mark.django_db
ROW = {
    "external_id": "1", "title": "Order picker", "description": "You pick orders.", "occupation": "order-picker",
    "contract_type": "agency", "agency_clause": "yes", "pay_min": "15.45", "pay_max": "17.00", "pay_unit": "hour",
    "guaranteed_hours": "24", "max_hours": "40", "shifts": "day", "postcode": "1012", "hirer_name": "Venlo B.V.",
}  # fmt: skip


@pytest.fixture
def take(employer: Employer, recruiter: User) -> Any:
    """Import one row of another site, and say what became of it."""
    source = Source(
        employer=employer, actor=recruiter, external_source="feed:1", name="Other site", publishes=True
    )

    def take(**columns: str) -> Any:
        [report] = [
            one for reports in import_rows(source=source, rows=[Row(1, ROW | columns)]) for one in reports
        ]
        return report

    return take


def test_row_says_who_employs(take: Any) -> None:
    take(
        legal_employer_name="Payroll B.V.", legal_employer_kvk="12345678", phase="b", pay_basis="Hour",
        housing_certificate="SNF", housing_certificate_number="SNF-1", housing_deducted="yes", housing="yes",
        housing_week_price="40",
    )  # fmt: skip

    job = Job.objects.get()
    assert (job.legal_employer_name, job.legal_employer_kvk, job.hirer_name, job.phase) == (
        "Payroll B.V.", "12345678", "Venlo B.V.", "B",
    )  # fmt: skip
    assert (job.housing_certificate, job.housing_deducted, job.status) == ("snf", True, JobStatus.PUBLISHED)


def test_number_that_is_none_is_refused(take: Any) -> None:
    assert [(reason.field, reason.rule) for reason in take(legal_employer_kvk="123").reasons] == [
        ("legal_employer_kvk", "not_known")
    ]


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"pay_min": "5.00", "pay_max": "6.00"}, "pay_below_wml"),
        ({"description": "We pay cash in hand every Friday."}, "cash_pay"),
    ],
)
def test_what_breaks_a_rule_or_needs_a_person_stays_a_draft(
    take: Any, columns: dict[str, str], rule: str
) -> None:
    report = take(**columns)

    assert rule in [reason.rule for reason in report.reasons]
    assert not report.is_published
    assert Job.objects.get().status == JobStatus.DRAFT


def test_live_job_goes_on_saying_what_it_said(take: Any) -> None:
    take()

    report = take(description="We pay cash in hand every Friday.")

    assert "cash_pay" in [reason.rule for reason in report.reasons]
    assert (Job.objects.get().status, Job.objects.get().description) == (
        JobStatus.PUBLISHED,
        "You pick orders.",
    )
