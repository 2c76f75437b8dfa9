"""Who got to see whom it is about stands in the audit: once for each reader, row and hour."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.applications.enums import ApplicationStatus
from apps.core.models import AuditEntry
from apps.core.services import record_reads
from tests.factories.applications import ApplicationFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
READ = "applications.read_contact"


@pytest.fixture
def invited():
    return ApplicationFactory(job=JobFactory(published=True), status=ApplicationStatus.INVITED)


@pytest.fixture
def reader(invited):
    return MembershipFactory(organization=invited.job.tenant, viewer=True).user


def reads() -> list[tuple[object, object]]:
    return list(AuditEntry.objects.filter(action=READ).values_list("actor", "object_id"))


def test_application_with_a_name_is_a_read(invited, reader, client_for):
    shown = client_for(reader).get(f"/api/v1/applications/{invited.pk}/")

    assert shown.data["contact"]["email"] == invited.candidate.user.email
    assert reads() == [(reader.pk, invited.pk)]


def test_application_without_a_name_is_none(reader, invited, client_for):
    nameless = ApplicationFactory(job=invited.job)

    client_for(reader).get(f"/api/v1/applications/{nameless.pk}/")

    assert reads() == []


def test_board_notes_the_names_on_it_in_one_statement(invited, reader, client_for):
    ApplicationFactory(job=invited.job)
    second = ApplicationFactory(job=invited.job, status=ApplicationStatus.OFFERED)

    client_for(reader).get(f"/api/v1/applications/job/{invited.job.pk}/")

    assert set(reads()) == {(reader.pk, invited.pk), (reader.pk, second.pk)}


@pytest.mark.parametrize("page", ["/applications/{application}/", "/organization/jobs/{job}/applications/"])
def test_pages_note_it_as_well(invited, reader, client, page):
    client.force_login(reader)

    answer = client.get(page.format(application=invited.pk, job=invited.job_id), follow=True)

    assert answer.status_code == 200
    assert (reader.pk, invited.pk) in reads()


def test_candidate_who_looks_at_the_own_application_reads_nobody_else(invited, client_for):
    client_for(invited.candidate.user).get(f"/api/v1/applications/{invited.pk}/")

    assert reads() == []


def test_second_look_in_the_hour_is_not_noted_and_a_look_of_somebody_else_is(
    invited, django_assert_num_queries
):
    first, second = UserFactory(), UserFactory()

    for person in (first, first, second, first):
        with django_assert_num_queries(1):
            record_reads(actor=person, action=READ, subjects=[invited])

    assert reads() == [(first.pk, invited.pk), (second.pk, invited.pk)]


def test_look_in_the_next_hour_is_noted_again(invited, monkeypatch):
    person = UserFactory()
    record_reads(actor=person, action=READ, subjects=[invited])
    later = timezone.now() + timedelta(hours=1)
    monkeypatch.setattr("apps.core.services.reads.timezone.now", lambda: later)

    record_reads(actor=person, action=READ, subjects=[invited])

    assert len(reads()) == 2


def test_nothing_to_read_is_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        record_reads(actor=UserFactory.build(), action=READ, subjects=[])
