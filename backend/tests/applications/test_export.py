"""The applications to a job as a file for a spreadsheet."""

import csv
from io import StringIO

import pytest

from apps.applications.models import Application
from apps.applications.services.export import make_inert
from apps.core.models import AuditEntry
from apps.tenants.enums import Role
from tests.applications.conftest import member_of
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
FORMULA_SIGNS = set("=+-@\t\r＝＋－＠−﹢﹣﹦﹫|")
PAYLOADS = [
    "=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.test","x")', "=IMPORTXML(1,2)", "==1", "= 1", " =1", "  =1",
    "+1", "+31612345678", "+cmd|'x'!A1", " +1", "-1", "-2+3", "-cmd", " -1", "@SUM(1)", "@A1", " @SUM(1)", "@",
    "\t=1", "\tA1", "\r=1", "\rA1", "\r\n=1", "\n=1", "Hello\n=1", "Hello\r\n+1", "Hello\r-1",
    "＝1+1", "＋1", "－1", "＠SUM(1)", " ＝1", "\u00a0=1", "\ufeff=1", "\u200b=1", "−1", "﹦1", "﹢1",
    "a,=1", "a, +1", "a;=1", "a; @SUM(1)", "a|=1", 'a","=1', 'a";"=1', "a\t=1", "'=1", '"=1',
]  # fmt: skip


@pytest.fixture
def job():
    return JobFactory(published=True)


@pytest.fixture
def export(client_for, job):
    recruiter = client_for(member_of(job.tenant))
    return lambda **query: recruiter.get(f"/api/v1/applications/job/{job.pk}/export/", query)


def rows(response) -> list[dict[str, str]]:
    assert response.status_code == 200, response.content
    return list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"), newline=""), delimiter=";"))


def somebody(name="Ania Kowalska", email="ania@example.test"):
    return CandidateFactory(user=UserFactory(name=name, email=email), complete=True)


def test_file_holds_what_the_board_shows(export, job):
    first = ApplicationFactory(job=job, candidate=somebody(), invited=True, letter="Hello,\nI can start.")
    Application.objects.filter(pk=first.pk).update(answers=[{"question": "Shoes?", "answer": "yes"}])
    second = ApplicationFactory(job=job)

    response = export()

    newest, oldest = rows(response)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="applications-{job.pk}.csv"'
    assert response["Cache-Control"] == "no-store"
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert (newest["application_id"], oldest["application_id"]) == (str(second.pk), str(first.pk))
    assert (oldest["status"], oldest["name"], oldest["email"]) == (
        "invited",
        "Ania Kowalska",
        "ania@example.test",
    )
    assert (oldest["letter"], oldest["answers"]) == ("Hello,\nI can start.", "Shoes? yes")
    assert (oldest["languages"], oldest["skills"], oldest["licences"]) == ("pl C2", "scanning", "forklift")
    assert (oldest["hours_min"], oldest["right_to_work"], oldest["distance_km_at_most"]) == ("24", "yes", "5")


@pytest.mark.parametrize("status", ["submitted", "viewed", "shortlisted", "rejected", "withdrawn", "expired"])
def test_file_names_nobody_whom_the_board_would_not_name(export, job, status):
    application = ApplicationFactory(job=job, candidate=somebody(), status=status)

    response = export()

    assert (rows(response)[0]["name"], rows(response)[0]["email"]) == ("", "")
    for secret in (
        "Ania",
        "Kowalska",
        "ania@",
        "1012",
        str(application.candidate_id),
        str(application.applicant_id),
    ):
        assert secret.encode() not in response.content


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_is_taken_for_a_formula(export, job, payload):
    """Whatever separator the program expects: a wrong one cuts our cells into others."""
    ApplicationFactory(job=job, candidate=somebody(name=payload.strip() or "x"), invited=True, letter=payload)
    Application.objects.update(answers=[{"question": payload, "answer": payload}])

    text = export().content.decode("utf-8-sig")

    for separator in ";,\t|":
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator):
            for cell in row:
                assert cell.strip(' \u00a0\ufeff\u200b"')[:1] not in FORMULA_SIGNS, (separator, cell)
    assert "\t" not in text


@pytest.mark.parametrize(
    "text", ["", "I can start on Monday.", "a-b", "2 + 2", "e-mail: a@b.test", "Zażółć, 5 €"]
)
def test_ordinary_words_stay_as_they_are(text):
    assert make_inert(text) == text


def test_long_white_space_takes_no_time():
    make_inert(" " * 100_000 + "\n" * 100_000)


def test_filter_takes_one_status(export, job):
    ApplicationFactory(job=job)
    invited = ApplicationFactory(job=job, invited=True)

    assert [row["application_id"] for row in rows(export(status="invited"))] == [str(invited.pk)]
    assert export(status="lost").status_code == 400


def test_who_took_the_file_is_written_down(client_for, job):
    ApplicationFactory.create_batch(2, job=job)
    ApplicationFactory(job=job, invited=True)
    viewer = member_of(job.tenant, Role.VIEWER)

    client_for(viewer).get(f"/api/v1/applications/job/{job.pk}/export/")

    entry = AuditEntry.objects.get(action="applications.export_applications")
    assert (entry.actor, entry.object_id, entry.detail) == (
        viewer,
        job.pk,
        {"applications": 3, "with_name": 1},
    )


def test_file_takes_as_many_queries_however_long(export, job, django_assert_num_queries):
    ApplicationFactory.create_batch(7, job=job)

    # membership, job, applications, timelines, languages, licences, audit
    with django_assert_num_queries(7):
        assert len(rows(export())) == 7


def test_empty_file_has_a_head(export):
    response = export()

    assert rows(response) == []
    assert b"application_id" in response.content


def test_who_must_not_take_it(client_for, job):
    application = ApplicationFactory(job=job)
    url = f"/api/v1/applications/job/{job.pk}/export/"
    people = (
        (None, 401),
        (application.applicant, 403),
        (member_of(ApplicationFactory().tenant), 404),
        (UserFactory(staff=True), 403),
    )

    for person, status in people:
        assert client_for(person).get(url).status_code == status
    assert not AuditEntry.objects.filter(action="applications.export_applications").exists()
