"""The door of the export: first 202, then the file; one at a time, kept for a day."""

from datetime import timedelta

import pytest
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.privacy.models import Export
from apps.privacy.services import build_export, request_export
from apps.users.enums import SignInMethod
from apps.users.services import start_session
from tests.factories.users import UserFactory

URL = "/api/v1/me/export/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ania():
    return UserFactory(name="Ania")


@pytest.fixture
def get(client_for, ania):
    return lambda: client_for(ania).get(URL)


def test_first_it_is_made_then_it_is_there(get, run_jobs, ania) -> None:
    first = get()
    run_jobs()
    second = get()

    assert (first.status_code, first.json()) == (202, {"status": "waiting"})
    assert int(first.headers["Retry-After"]) > 0
    assert second.status_code == 200
    assert second.headers["Content-Disposition"].startswith('attachment; filename="safe-job-platform-')
    assert {answer.headers["Cache-Control"] for answer in (first, second)} == {"no-store"}
    assert second.json()["user_id"] == str(ania.pk)
    assert AuditEntry.objects.filter(action="privacy.request_export", object_id=ania.pk).count() == 1


def test_stranger_gets_nothing(client_for) -> None:
    assert client_for(None).get(URL).status_code == 401


def test_export_of_another_is_out_of_reach(get, run_jobs, client_for) -> None:
    get()
    run_jobs()
    get()

    other = client_for(UserFactory()).get(URL)

    assert other.status_code == 202


def test_sixteen_requests_at_once_make_one(at_once, ania, run_jobs) -> None:
    exports = at_once(lambda _: request_export(user=ania), 16)

    assert len({export.pk for export in exports}) == 1
    assert Export.objects.count() == 1


def test_job_that_comes_twice_makes_it_once(ania) -> None:
    export = request_export(user=ania)

    assert [build_export(export_id=export.pk) for _ in range(2)] == [True, False]


def test_after_a_day_there_is_a_new_one(get, run_jobs, ania, time_machine) -> None:
    get()
    run_jobs()
    old = Export.objects.get()
    Export.objects.update(created_at=old.created_at - timedelta(hours=24, seconds=1))

    assert get().status_code == 202
    assert Export.objects.get().pk != old.pk


def test_one_whose_worker_was_lost_is_made_again(get, ania) -> None:
    get()
    lost = Export.objects.get()
    Export.objects.update(created_at=lost.created_at - timedelta(hours=1, seconds=1))

    assert get().status_code == 202
    assert Export.objects.get().pk != lost.pk


def test_sixth_export_of_a_day_is_refused(get) -> None:
    statuses = []
    for _ in range(6):
        statuses.append(get().status_code)
        Export.objects.all().delete()

    assert statuses == [202] * 5 + [429]


def test_it_works_with_a_real_token(ania, run_jobs) -> None:
    client = APIClient()
    client.credentials(
        HTTP_AUTHORIZATION=f"Bearer {start_session(user=ania, method=SignInMethod.PASSWORD).access}"
    )

    assert client.get(URL).status_code == 202
