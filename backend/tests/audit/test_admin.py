"""The audit and the log in the admin: to look at."""

import pytest

from apps.audit.models import Anchor, LogLine, Verification
from apps.audit.selectors.auditors import list_auditors
from apps.audit.services import anchor_chain, keep_lines, verify_audit
from apps.core.models import AuditEntry, SystemAccess
from apps.jobs import services as jobs
from apps.users.enums import StaffGroup
from apps.users.services import join_staff_group, make_staff_groups
from tests.audit.test_logs import make_line
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client):
    boss = UserFactory(superuser=True)
    client.force_login(boss)
    return boss


@pytest.fixture
def rows(write_down):
    write_down(2)
    anchor_chain()
    verify_audit()
    keep_lines([make_line("platform")])
    access = SystemAccess.objects.create(reason="audit.trial")
    found = (
        access,
        AuditEntry.objects.earliest("id"),
        Anchor.objects.get(),
        Verification.objects.get(),
        LogLine.objects.get(),
    )
    return {f"/admin/{row._meta.app_label}/{row._meta.model_name}/": row for row in found}


def test_everything_can_be_looked_at_and_nothing_changed(client, boss, rows):
    for page, row in rows.items():
        assert client.get(page).status_code == 200
        assert client.get(f"{page}{row.pk}/change/").status_code == 200
        assert client.get(f"{page}add/").status_code == 403
        assert client.post(f"{page}{row.pk}/delete/", {"post": "yes"}).status_code == 403
        assert client.post(f"{page}{row.pk}/change/", {"action": "x"}).status_code == 403


def test_entry_shows_what_the_act_changed(client, boss):
    job = JobFactory(published=True)
    jobs.pause_job(actor=boss, job=job)
    entry = AuditEntry.objects.get(action="jobs.pause_job")

    page = client.get(f"/admin/core/auditentry/{entry.pk}/change/").content.decode()

    assert "paused" in page
    assert "published" in page


def test_staff_without_the_permission_see_the_log_and_not_the_audit(client, rows):
    staff = UserFactory(staff=True)
    client.force_login(staff)

    assert client.get("/admin/core/auditentry/").status_code == 403
    assert client.get("/admin/audit/logline/").status_code == 200


def test_auditor_sees_the_audit(client, auditor, rows):
    client.force_login(auditor)

    assert client.get("/admin/core/auditentry/").status_code == 200


def test_looking_at_a_person_is_written_down_once_an_hour(client, boss):
    ania = UserFactory()

    for _ in range(3):
        client.get(f"/admin/users/user/{ania.pk}/change/")

    read = AuditEntry.objects.get(action="core.read_in_admin")
    assert (read.actor, read.object_type, read.object_id) == (boss, "users.user", ania.pk)


def test_row_about_nobody_needs_no_note(client, boss):
    job = JobFactory()

    client.get(f"/admin/jobs/job/{job.pk}/change/")

    assert not AuditEntry.objects.filter(action="core.read_in_admin").exists()


def test_group_of_auditors_sees_all_of_it_and_gets_the_mail(client, rows):
    make_staff_groups()
    person = UserFactory(staff=True)
    join_staff_group(user=person, group=StaffGroup.AUDITORS)
    client.force_login(person)

    assert {page: client.get(page).status_code for page in rows} == dict.fromkeys(rows, 200)
    assert list_auditors() == [person]
