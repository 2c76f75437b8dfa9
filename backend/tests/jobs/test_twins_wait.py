"""A copy of somebody else's posting waits for a person."""

import pytest

from apps.jobs.enums import JobStatus
from apps.jobs.models import Fingerprint
from apps.jobs.services import publish_job
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.jobs.test_fingerprints import EDITED, TEXT


def published(description):
    employer = EmployerFactory(verified=True)
    job = JobFactory(employer=employer, description=description)
    person = MembershipFactory(organization=employer.tenant, recruiter=True).user
    return publish_job(actor=person, job=job)


@pytest.mark.django_db
def test_first_goes_live_and_a_copy_waits_without_learning_of_whom():
    first, copy = published(TEXT), published(EDITED)

    check = copy.checks.get()
    assert (first.status, copy.status) == (JobStatus.PUBLISHED, JobStatus.IN_REVIEW)
    assert "duplicate_text" in [finding["code"] for finding in check.findings]
    assert str(first.tenant_id) not in str(check.findings)
    assert Fingerprint.objects.count() == 2
