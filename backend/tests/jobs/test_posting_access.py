"""Who must not get in."""

from typing import Any

import pytest

from apps.employers.models import Employer
from apps.jobs.models import Job
from apps.tenants.models import Membership
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db

WRITES = [
    ("post", "/api/v1/jobs/"),
    ("post", "/api/v1/jobs/check/"),
    ("patch", "/api/v1/jobs/{id}/"),
    ("delete", "/api/v1/jobs/{id}/"),
    ("post", "/api/v1/jobs/{id}/publish/"),
    ("post", "/api/v1/jobs/{id}/pause/"),
    ("post", "/api/v1/jobs/{id}/close/"),
    ("post", "/api/v1/jobs/{id}/duplicate/"),
]
OF_ONE_JOB = [(method, path) for method, path in WRITES if "{id}" in path]


def call(client: Any, method: str, path: str, job: Job, **headers: str) -> int:
    url = path.format(id=job.pk)
    status: int = getattr(client, method)(
        url, {"title": "Mine now"}, format="json", headers=headers
    ).status_code
    return status


@pytest.fixture
def job(employer: Employer) -> Job:
    made: Job = JobFactory(employer=employer, published=True)
    return made


@pytest.mark.parametrize(("method", "path"), [*WRITES, ("get", "/api/v1/jobs/my-jobs/")])
def test_a_stranger_must_sign_in(client_for: Any, job: Job, method: str, path: str) -> None:
    assert call(client_for(None), method, path, job) == 401


@pytest.mark.parametrize(("method", "path"), [*WRITES, ("get", "/api/v1/jobs/my-jobs/")])
@pytest.mark.parametrize("trait", [{}, {"employer": True}, {"staff": True}])
def test_who_belongs_to_no_organization_stays_out(
    client_for: Any, job: Job, method: str, path: str, trait: dict[str, bool]
) -> None:
    assert call(client_for(UserFactory(**trait)), method, path, job) == 403


@pytest.mark.parametrize(("method", "path"), WRITES)
def test_a_viewer_changes_nothing(client_for: Any, job: Job, method: str, path: str) -> None:
    viewer = MembershipFactory(organization=job.tenant, viewer=True).user

    assert call(client_for(viewer), method, path, job) == 403
    assert list(Job.objects.values_list("title", "status")) == [(job.title, job.status)]


@pytest.mark.parametrize(("method", "path"), OF_ONE_JOB)
def test_another_organizations_posting_is_not_there(
    client_for: Any, job: Job, method: str, path: str
) -> None:
    other = MembershipFactory(organization=EmployerFactory(verified=True).tenant)

    assert call(client_for(other.user), method, path, job) == 404
    assert list(Job.objects.values_list("title", "status")) == [(job.title, job.status)]


@pytest.mark.parametrize(("method", "path"), OF_ONE_JOB)
def test_the_header_opens_no_other_organization(client_for: Any, job: Job, method: str, path: str) -> None:
    other = MembershipFactory(organization=EmployerFactory(verified=True).tenant)

    status = call(client_for(other.user), method, path, job, **{"X-Tenant": job.tenant.slug})

    assert status == 403


def test_with_two_organizations_the_header_says_which(
    client_for: Any, membership: Membership, job: Job
) -> None:
    MembershipFactory(user=membership.user)
    client = client_for(membership.user)

    assert client.get("/api/v1/jobs/my-jobs/").json()["code"] == "tenant_needed"
    answer = client.get("/api/v1/jobs/my-jobs/", headers={"X-Tenant": job.tenant.slug})
    assert [row["id"] for row in answer.json()["results"]] == [str(job.pk)]


@pytest.mark.parametrize("trait", ["recruiter", "admin"])
def test_recruiters_and_administrators_write(client_for: Any, job: Job, trait: str) -> None:
    user = MembershipFactory(organization=job.tenant, **{trait: True}).user

    assert call(client_for(user), "patch", "/api/v1/jobs/{id}/", job) == 200
