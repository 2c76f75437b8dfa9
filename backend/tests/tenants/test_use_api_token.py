"""What a program may do with a token."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.models import AuditEntry, IdempotentAnswer
from apps.jobs.models import Job
from apps.tenants.enums import Role, Scope
from apps.tenants.models import ApiToken
from apps.tenants.services.token_text import new_token_text
from apps.users.services import close_account
from tests.factories.api_tokens import ApiTokenFactory, client_with, program
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
OWN_JOBS, JOBS = "/api/v1/jobs/my-jobs/", "/api/v1/jobs/"


@pytest.fixture
def membership():
    return MembershipFactory(organization=EmployerFactory(verified=True).tenant)


def test_token_reads_the_postings_of_its_organization(membership, django_assert_num_queries):
    own, _ = JobFactory(employer=membership.organization.employer), JobFactory()
    client = program(membership=membership, last_used_at=timezone.now())

    with django_assert_num_queries(3):  # the token with all that belongs to it, the jobs
        answer = client.get(OWN_JOBS)

    assert [row["id"] for row in answer.json()["results"]] == [str(own.pk)]


def test_token_acts_as_its_maker(membership):
    answer = program(membership=membership).post(JOBS, {"title": "Order picker"}, format="json")

    assert answer.status_code == 201, answer.json()
    job = Job.objects.get()
    assert (job.tenant, job.created_by) == (membership.organization, membership.user)
    assert AuditEntry.objects.filter(actor=membership.user).exists()


@pytest.mark.parametrize("trait", ["expired", "revoked"])
def test_token_that_ran_out_or_was_deleted_is_refused(trait):
    answer = program(**{trait: True}).get(OWN_JOBS)

    assert (answer.status_code, answer.json()["code"]) == (401, "token_refused")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_token_of_a_closed_account_is_refused(membership):
    client = program(membership=membership)
    close_account(actor=UserFactory(superuser=True), user=membership.user)

    assert client.get(OWN_JOBS).status_code == 401


def test_token_of_an_account_that_is_being_erased_is_refused(membership):
    client = program(membership=membership)
    membership.user.erase_at = timezone.now() + timedelta(days=14)
    membership.user.save()

    assert client.get(OWN_JOBS).status_code == 401


def test_token_goes_with_the_member_who_made_it(membership):
    client = program(membership=membership)
    membership.delete()

    assert client.get(OWN_JOBS).status_code == 401
    assert not ApiToken.objects.exists()


def test_token_of_an_owner_needs_no_second_factor(membership):
    client = program(membership=membership)
    membership.user.second_factor_at = None
    membership.user.save()

    assert client.get(OWN_JOBS).status_code == 200


@pytest.mark.parametrize("text", ["sjp_", "sjp_x", "sjp_" + "a" * 57, "sjp_é"])
def test_text_that_cannot_be_one_costs_no_query(text, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client_with(text.encode().decode("latin-1")).get(OWN_JOBS).status_code == 401


def test_unknown_token_is_refused_on_public_paths_too():
    job = JobFactory(published=True)

    assert client_with(new_token_text()).get(f"{JOBS}{job.pk}/").status_code == 401


def test_scope_decides(membership):
    client = program(membership=membership, scopes=[Scope.JOBS_READ])

    answer = client.post(JOBS, {"title": "Order picker"}, format="json")

    assert client.get(OWN_JOBS).status_code == 200
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")
    assert not Job.objects.exists()


@pytest.mark.parametrize(("role", "status"), [(Role.RECRUITER, 201), (Role.VIEWER, 403)])
def test_token_may_never_more_than_its_maker_may_now(membership, role, status):
    client = program(membership=membership)
    membership.role = role
    membership.save()

    assert client.post(JOBS, {"title": "Order picker"}, format="json").status_code == status


def test_header_cannot_lead_a_token_elsewhere(membership):
    other = MembershipFactory(user=membership.user).organization
    client = program(membership=membership)

    answers = [
        client.get(OWN_JOBS, headers={"X-Tenant": slug}).status_code
        for slug in (
            membership.organization.slug,
            other.slug,
            MembershipFactory().organization.slug,
            "",
            "nobody",
        )
    ]

    assert answers == [200, 403, 403, 403, 403]


def test_maker_with_several_organizations_needs_no_header(membership):
    MembershipFactory(user=membership.user)

    assert program(membership=membership).get(OWN_JOBS).status_code == 200


def test_where_everybody_may_read_a_token_is_nobody_in_particular(membership):
    draft = JobFactory(employer=membership.organization.employer)
    live = JobFactory(published=True)
    client = program(membership=membership)

    assert client.get(f"{JOBS}{live.pk}/").status_code == 200
    assert client.get(f"{JOBS}{draft.pk}/").status_code == 404


def test_token_works_on_applications_for_the_employer(membership):
    application = ApplicationFactory(
        job=JobFactory(published=True, employer=membership.organization.employer)
    )
    where = f"/api/v1/applications/{application.pk}/"
    reader = program(membership=membership, scopes=[Scope.APPLICATIONS_READ])
    decider = program(membership=membership, scopes=[Scope.APPLICATIONS_WRITE])

    assert reader.get(where).status_code == 200
    assert reader.get(f"/api/v1/applications/job/{application.job_id}/").status_code == 200
    assert reader.post(f"{where}shortlist/").status_code == 403
    assert decider.post(f"{where}shortlist/").status_code == 200
    assert decider.get(where).status_code == 403


def test_token_of_somebody_who_also_looks_for_work_does_not_reach_the_own_applications(membership):
    own = ApplicationFactory(candidate__user=membership.user)
    membership.user.user_type = "candidate"
    membership.user.save()

    assert program(membership=membership).get(f"/api/v1/applications/{own.pk}/").status_code == 404


def test_use_is_noted_every_five_minutes(membership, django_assert_num_queries):
    text = new_token_text()
    token = ApiTokenFactory(text=text, membership=membership)

    client_with(text).get(OWN_JOBS)

    token.refresh_from_db()
    first = token.last_used_at
    assert timezone.now() - first < timedelta(minutes=1)
    client_with(text).get(OWN_JOBS)
    token.refresh_from_db()
    assert token.last_used_at == first
    ApiToken.objects.update(last_used_at=first - timedelta(minutes=6))
    client_with(text).get(OWN_JOBS)
    token.refresh_from_db()
    assert token.last_used_at > first


def test_every_token_has_a_limit_of_its_own(membership, settings, client_for):
    settings.RATE_LIMIT = "2/m"
    first, second = program(membership=membership), program(membership=membership)

    answers = [client.get(OWN_JOBS).status_code for client in (first, first, first, second)]

    assert answers == [200, 200, 429, 200]
    assert client_for(membership.user).get(OWN_JOBS).status_code == 200


def test_keys_of_two_tokens_do_not_mix(membership):
    answers = [
        program(membership=membership).post(
            JOBS, {"title": f"Job {number}"}, format="json", headers={"Idempotency-Key": "same"}
        )
        for number in range(2)
    ]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert IdempotentAnswer.objects.values("caller").distinct().count() == 2
