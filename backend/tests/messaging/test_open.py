"""Opening a conversation."""

import pytest

from apps.applications.enums import LIVE, ApplicationStatus
from apps.messaging.models import Conversation
from apps.messaging.services import open_conversation
from apps.tenants.enums import Role
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/conversations/"


def application_of(employer=None, **traits):
    job = JobFactory(published=True, employer=employer or EmployerFactory(verified=True))
    return ApplicationFactory(job=job, **traits)


def ask(client, application):
    return client.post(URL, {"application": str(application.pk)}, format="json")


def test_either_side_opens_the_one_conversation(client_for):
    application = application_of()
    recruiter = client_for(MembershipFactory(organization=application.tenant, role=Role.RECRUITER).user)

    first, second = ask(client_for(application.applicant), application), ask(recruiter, application)

    assert (first.status_code, second.status_code) == (201, 201), (first.data, second.data)
    assert first.data["id"] == second.data["id"]
    assert Conversation.objects.count() == 1


@pytest.mark.parametrize("status", ApplicationStatus.values)
def test_only_about_an_application_that_lives(client_for, status):
    application = application_of(status=status)

    response = ask(client_for(application.applicant), application)

    assert response.status_code == (201 if status in LIVE else 409)
    assert Conversation.objects.exists() == (status in LIVE)


def test_unverified_employer_only_answers(client_for):
    application = application_of(EmployerFactory())
    recruiter = client_for(MembershipFactory(organization=application.tenant, role=Role.RECRUITER).user)

    assert ask(recruiter, application).data["code"] == "employer_not_verified"
    assert ask(client_for(application.applicant), application).status_code == 201
    assert ask(recruiter, application).status_code == 201


def test_application_of_others_is_not_there(client_for):
    application, other = application_of(), application_of()
    foreign = client_for(MembershipFactory(organization=other.tenant, role=Role.RECRUITER).user)

    for client in (client_for(other.applicant), foreign):
        assert ask(client, application).status_code == 404
    assert not Conversation.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_opened_by_many_at_once_it_is_one(at_once):
    application = application_of()

    opened = at_once(lambda _: open_conversation(application=application, side="candidate").pk, 6)

    assert len(set(opened)) == 1
