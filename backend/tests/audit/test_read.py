"""Auditors read the audit, with what each act changed, and nothing about a person."""

import csv
import json
from datetime import timedelta
from io import StringIO

import pytest
from django.utils import timezone

from apps.audit.selectors.changes.versions import find_history
from apps.core.models import AuditEntry
from apps.core.services import record_audit
from apps.jobs import services as jobs
from apps.users.models import User
from apps.users.services import update_profile
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
AUDIT = "/api/v1/audit/"


@pytest.fixture
def paused(as_auditor):
    """A job that its recruiter paused."""
    job = JobFactory(published=True)
    recruiter = MembershipFactory(organization=job.tenant, admin=True).user
    jobs.pause_job(actor=recruiter, job=job)
    return job, recruiter


def test_act_is_shown_with_before_and_after(as_auditor, paused):
    job, recruiter = paused

    shown = as_auditor.get(AUDIT, {"object_id": str(job.pk), "action": "jobs.pause_job"}).data["results"]

    assert [(entry["actor"], entry["actor_state"]) for entry in shown] == [(str(recruiter.pk), "person")]
    assert shown[0]["before"]["status"] == "published"
    assert shown[0]["after"]["status"] == "paused"
    assert "title" not in shown[0]["after"]


def test_personal_data_shows_only_that_it_changed(as_auditor):
    ania = UserFactory(name="Ania Nowak")
    update_profile(user=ania, name="Ania Kowalska")
    record_audit(actor=ania, action="users.rename", subject=ania)

    shown = as_auditor.get(AUDIT, {"object_id": str(ania.pk)}).data["results"][0]

    assert (shown["before"]["name"], shown["after"]["name"]) == ("[personal]", "[personal]")
    assert "Kowalska" not in json.dumps(shown, default=str)


def test_act_that_changed_nothing_shows_no_change(as_auditor, write_down):
    write_down(1)
    find_history("users.user").objects.update(pgh_created_at=timezone.now() - timedelta(hours=1))

    shown = as_auditor.get(AUDIT, {"action": "core.act_0"}).data["results"][0]

    assert (shown["number"], shown["before"], shown["after"]) == (1, None, None)


def test_erased_person_does_not_pass_for_the_system(as_auditor, write_down):
    ania = UserFactory()
    subject = UserFactory()
    record_audit(actor=ania, action="core.by_ania", subject=subject)
    record_audit(actor=None, action="core.by_system", subject=subject)
    User.objects.filter(pk=ania.pk).delete()

    shown = as_auditor.get(AUDIT, {"object_id": str(subject.pk)}).data["results"]

    assert {entry["action"]: (entry["actor"], entry["actor_state"]) for entry in shown} == {
        "core.by_ania": (None, "forgotten"),
        "core.by_system": (None, "system"),
    }


def test_filters_find_what_fits_all_of_them(as_auditor, write_down):
    ania = UserFactory()
    acts = write_down(3, actor=ania)
    write_down(2)
    noon = AuditEntry.objects.get(pk=acts[1].pk).created_at

    def find(**asked):
        found = as_auditor.get(AUDIT, {**asked, "object_type": "users.user"}).data["results"]
        return {entry["id"] for entry in found}

    assert find(actor=str(ania.pk)) == {str(act.pk) for act in acts}
    assert find(actor=str(ania.pk), until=noon.isoformat()) == {str(acts[0].pk)}
    assert find(action="core.act_1", object_id=str(ania.pk)) == {str(acts[1].pk)}
    assert len(find(action="core.")) == 5
    assert find(since=(noon + timedelta(hours=1)).isoformat()) == set()
    assert as_auditor.get(AUDIT, {"who": "x"}).status_code == 400


def test_page_takes_as_many_queries_as_kinds_of_rows(as_auditor, write_down, django_assert_num_queries):
    write_down(20)

    # who asks, their permission twice, the entries, their links, the history of accounts (which has no rows to read)
    with django_assert_num_queries(PAGE_QUERIES):
        as_auditor.get(AUDIT)


PAGE_QUERIES = 6


@pytest.mark.parametrize("path", ["", "export/", "verify/"])
def test_nobody_else_reads_it(path, client_for):
    people = {
        None: 401,
        UserFactory(): 403,
        UserFactory(staff=True): 403,
        MembershipFactory().user: 403,
    }

    assert {who: client_for(who).get(AUDIT + path).status_code for who in people} == people


def test_superuser_reads_it_too(client_for):
    assert client_for(UserFactory(superuser=True)).get(AUDIT).status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nobody_changes_it(as_auditor, method):
    assert getattr(as_auditor, method)(AUDIT).status_code == 405


def test_export_as_json_has_the_chain_in_it(as_auditor, write_down):
    acts = write_down(3)

    answer = as_auditor.get(f"{AUDIT}export/", {"format": "json", "action": "core."})
    rows = json.loads(b"".join(answer.streaming_content))

    assert [row["id"] for row in rows] == [str(act.pk) for act in acts]
    assert [row["number"] for row in rows] == [1, 2, 3]
    assert all(len(row["head"]) == 64 for row in rows)
    assert answer["Content-Disposition"] == 'attachment; filename="audit.json"'
    assert answer["Cache-Control"] == "no-store"


def test_export_as_csv_begins_no_formula(as_auditor, write_down):
    write_down(1)
    AuditEntry.objects.create(
        action="core.act", object_type="users.user", object_id=UserFactory().pk, request_id="-2-evil-id"
    )

    answer = as_auditor.get(f"{AUDIT}export/")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text), delimiter=";"))

    assert [row["action"] for row in rows] == ["core.act_0", "core.act", "audit.export_audit"]
    assert rows[1]["request_id"] == "'-2-evil-id"


def test_export_goes_on_behind_a_page(as_auditor, write_down, monkeypatch):
    monkeypatch.setattr("apps.audit.services.export.audit.PAGE", 2)
    write_down(5)

    answer = as_auditor.get(f"{AUDIT}export/", {"format": "json", "action": "core."})

    assert len(json.loads(b"".join(answer.streaming_content))) == 5


def test_nothing_to_export_is_an_empty_list(as_auditor):
    answer = as_auditor.get(f"{AUDIT}export/", {"format": "json", "action": "nobody.did"})

    assert json.loads(b"".join(answer.streaming_content)) == []


def test_taking_it_along_is_written_down(as_auditor, auditor):
    as_auditor.get(f"{AUDIT}export/", {"action": "jobs."})

    entry = AuditEntry.objects.get(action="audit.export_audit")
    assert (entry.actor, entry.detail) == (auditor, {"format": "csv", "asked": ["action"]})
