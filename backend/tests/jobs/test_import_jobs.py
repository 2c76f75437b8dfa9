"""From a file to postings: what is taken, what is refused and why, and the same file again."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from apps.jobs.services.imports import EmployerHasNoOwner, RowReport, import_jobs
from apps.jobs.services.imports.occupations import OccupationFinder
from apps.jobs.services.imports.rows import RowRefused
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory

POSTING: dict[str, Any] = {
    "@type": "JobPosting",
    "identifier": "A-1",
    "title": "Orderpicker (avond)",
    "description": "<p>Je werkt in een magazijn.</p>",
    "jobLocation": {"address": {"postalCode": "5911 AA", "addressCountry": "NL"}},
    "employmentType": "TEMPORARY",
    "baseSalary": {"currency": "EUR", "value": {"minValue": 15.5, "maxValue": 17, "unitText": "HOUR"}},
    "workHours": "24-40 uur per week",
    "shifts": "avond",
    "agency_clause": "ja",
}


@pytest.fixture
def owned(db: None) -> Employer:
    """A verified labour supplier with an owner."""
    employer: Employer = EmployerFactory(verified=True, is_labour_supplier=True)
    MembershipFactory(organization=employer.tenant)
    return employer


@pytest.fixture
def take(owned: Employer, tmp_path: Path) -> Callable[..., list[RowReport]]:
    """Import these postings."""

    def run(*postings: Any, **options: Any) -> list[RowReport]:
        file = tmp_path / "jobs.jsonl"
        file.write_text("\n".join(json.dumps(posting) for posting in postings))
        return list(import_jobs(employer=owned, path=file, **options))

    return run


def outcomes(reports: list[RowReport]) -> list[str]:
    return [report.outcome for report in reports]


def rules(report: RowReport) -> list[tuple[str, str]]:
    return [(reason.field, reason.rule) for reason in report.reasons]


def test_posting_becomes_a_draft_with_its_facts(take, owned):
    assert outcomes(take(POSTING)) == ["created"]

    job = Job.objects.get()
    assert (job.status, job.employer, job.tenant) == (JobStatus.DRAFT, owned, owned.tenant)
    assert (job.title, job.description, job.text_language) == (
        "Orderpicker (avond)", "Je werkt in een magazijn.", "nl",
    )  # fmt: skip
    assert (job.occupation_id, job.contract_type, job.agency_clause) == ("order-picker", "agency", True)
    assert (job.pay_min_cents, job.pay_max_cents) == (1550, 1700)
    assert (job.guaranteed_hours, job.max_hours, job.shifts) == (24, 40, ["evening"])
    assert (job.postcode, job.place_name) == ("5911AA", "Venlo")
    assert job.created_by is not None


def test_same_file_again_changes_nothing(take):
    take(POSTING)
    before = Job.objects.get().updated_at

    assert outcomes(take(POSTING)) == ["unchanged"]
    assert Job.objects.get().updated_at == before


def test_changed_posting_updates_the_same_job(take):
    take(POSTING)

    assert outcomes(take({**POSTING, "title": "Orderpicker (dag)"})) == ["updated"]
    assert Job.objects.get().title == "Orderpicker (dag)"


def test_identifiers_of_other_employers_are_their_own(take, tmp_path):
    take(POSTING)
    other = EmployerFactory(verified=True)
    MembershipFactory(organization=other.tenant)

    reports = import_jobs(employer=other, path=tmp_path / "jobs.jsonl")

    assert outcomes(list(reports)) == ["created"]
    assert Job.objects.count() == 2


def test_dry_run_says_all_and_keeps_nothing(take):
    assert outcomes(take(POSTING, {**POSTING, "identifier": "A-2"}, dry_run=True)) == ["created", "created"]
    assert not Job.objects.exists()


def test_refused_row_leaves_the_others_alone(take):
    reports = take(
        {**POSTING, "identifier": ""}, {**POSTING, "title": "Astronaut", "identifier": "B"}, POSTING
    )

    assert outcomes(reports) == ["refused", "refused", "created"]
    assert rules(reports[0]) == [("external_id", "missing")]
    assert rules(reports[1]) == [("occupation", "unknown_occupation")]
    assert Job.objects.count() == 1


def test_all_reasons_of_a_row_come_together(take):
    bad = {
        **POSTING,
        "title": "",
        "jobLocation": {"address": {"addressCountry": "PL"}},
        "employmentType": "VOLUNTEER",
    }

    (report,) = take(bad)

    assert set(rules(report)) >= {
        ("title", "missing"),
        ("country", "outside_the_netherlands"),
        ("employment_type", "no_paid_employment"),
    }


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"description": ""}, ("description", "missing")),
        ({"description": "x" * 10_001}, ("description", "too_long")),
        ({"title": "Orderpicker" * 12}, ("title", "too_long")),
        ({"title": "Orderpicker \ufffd"}, ("title", "damaged_text")),
        ({"identifier": "x" * 129}, ("external_id", "too_long")),
        ({"jobLocation": {"address": {"addressLocality": "Atlantis"}}}, ("place", "unknown_place")),
        ({"jobLocation": None}, ("place", "missing")),
        ({"employmentType": "INTERN"}, ("employment_type", "no_paid_employment")),
        ({"employmentType": ["CONTRACTOR"]}, ("employment_type", "no_paid_employment")),
        ({"validThrough": "2020-01-01"}, ("valid_through", "is_over")),
        ({"validThrough": "soon"}, ("valid_through", "not_a_date")),
        ({"workHours": "80 uur"}, ("work_hours", "hours_out_of_range")),
        (
            {"baseSalary": {"currency": "PLN", "value": {"value": 30, "unitText": "HOUR"}}},
            ("currency", "not_in_euro"),
        ),
        ({"shifts": "sometimes"}, ("shifts", "not_known")),
        ({"languages": "klingon"}, ("languages", "not_known")),
        ({"contract_type": "slavery"}, ("contract_type", "not_known")),
        ({"transport": "horse"}, ("transport", "not_known")),
        ({"minimum_age": 12}, ("minimum_age", "out_of_range")),
        ({"housing_week_price": 100}, ("housing_week_cents", "no_housing")),
    ],
)
def test_value_that_cannot_be_taken_refuses_the_row(take, changes, reason):
    (report,) = take({**POSTING, **changes})

    assert report.outcome == "refused"
    assert reason in rules(report)
    assert not Job.objects.exists()


def test_job_twice_in_one_file_is_taken_once(take):
    reports = take(POSTING, {**POSTING, "title": "Lasser"})

    assert outcomes(reports) == ["created", "refused"]
    assert rules(reports[1]) == [("external_id", "twice_in_file")]


def test_place_name_finds_a_postcode_in_its_middle(take):
    take({**POSTING, "jobLocation": {"address": {"addressLocality": "Den Haag", "addressCountry": "NL"}}})

    assert Job.objects.get().municipality == "Den Haag"


def test_long_validity_is_cut_to_what_may_be_published(take):
    far = (timezone.now() + timedelta(days=300)).date().isoformat()

    (report,) = take({**POSTING, "validThrough": far}, publish=True)

    assert report.is_published
    assert Job.objects.get().expires_at < timezone.now() + timedelta(days=90)


def test_publish_takes_what_passes_the_gate(take):
    (report,) = take(POSTING, publish=True)

    assert (report.outcome, report.is_published, report.reasons) == ("created", True, ())
    assert Job.objects.published().count() == 1


def test_publish_leaves_a_draft_where_the_gate_stays_shut(take):
    incomplete = {name: value for name, value in POSTING.items() if name != "shifts"}

    (report,) = take(incomplete, publish=True)

    assert (report.outcome, report.is_published) == ("created", False)
    assert ("shifts", "missing") in rules(report)
    assert Job.objects.get().status == JobStatus.DRAFT


def test_unverified_employer_gets_drafts_only(take, tmp_path):
    take(POSTING)
    other = EmployerFactory(is_labour_supplier=True)
    MembershipFactory(organization=other.tenant)

    (report,) = import_jobs(employer=other, path=tmp_path / "jobs.jsonl", publish=True)

    assert (report.outcome, report.is_published) == ("created", False)
    assert rules(report) == [("row", "employer_not_verified")]


def test_ended_job_is_not_brought_back(take):
    take(POSTING)
    Job.objects.update(status=JobStatus.CLOSED)

    (report,) = take({**POSTING, "title": "Orderpicker (dag)"})

    assert rules(report) == [("row", "job_ended")]


def test_employer_without_an_owner_is_refused(db, tmp_path):
    with pytest.raises(EmployerHasNoOwner):
        list(import_jobs(employer=EmployerFactory(), path=tmp_path / "none"))


@pytest.mark.parametrize(
    ("said", "title", "slug"),
    [
        ("", "Orderpicker gezocht in Venlo!", "order-picker"),
        ("", "ORDER PICKER m/v/x", "order-picker"),
        ("", "Spawacz – TIG", "welder"),
        ("", "Heftruchauffeur", "forklift-driver"),
        ("welder", "Something nice", "welder"),
        ("7212", "Something nice", "pipe-welder"),
        ("Lasser", "Something nice", "welder"),
    ],
)
def test_occupation_is_guessed_from_what_is_said(db, said, title, slug):
    assert OccupationFinder().get(said=said, title=title).slug == slug


@pytest.mark.parametrize("title", ["Full-stack web engineer", "Astronaut", "", "!!!"])
def test_occupation_is_not_guessed_from_nothing(db, title):
    with pytest.raises(RowRefused, match="unknown_occupation"):
        OccupationFinder().get(said="", title=title)


@pytest.fixture
def command(owned: Employer, tmp_path: Path) -> Callable[..., str]:
    """Run manage.py import_jobs on these postings."""

    def run(*postings: Any, **options: Any) -> str:
        file = tmp_path / "jobs.json"
        file.write_text(json.dumps(postings))
        out = StringIO()
        call_command("import_jobs", str(file), employer=owned.slug, stdout=out, **options)
        return out.getvalue()

    return run


def test_command_reports_every_row(command, tmp_path):
    report = tmp_path / "report.jsonl"

    printed = command(POSTING, {**POSTING, "identifier": "B", "title": "Astronaut"}, report=report)

    lines = [json.loads(line) for line in report.read_text().splitlines()]
    assert "1 created, 0 updated, 0 unchanged, 1 refused" in printed
    assert lines[0] == {
        "row": 1,
        "external_id": "A-1",
        "outcome": "created",
        "published": False,
        "reasons": [],
    }
    assert lines[1]["outcome"] == "refused"
    assert lines[1]["reasons"][0]["field"] == "occupation"
    assert lines[1]["reasons"][0]["rule"] == "unknown_occupation"
    assert lines[1]["reasons"][0]["message"]


def test_strict_command_fails_if_a_row_was_refused(command):
    assert "1 created" in command(POSTING, strict=True)
    with pytest.raises(CommandError, match="1 rows were refused"):
        command({**POSTING, "identifier": "B", "title": "Astronaut"}, strict=True)


def test_command_knows_its_employers_and_files(command, owned):
    with pytest.raises(CommandError, match="no employer"):
        call_command("import_jobs", "x.json", employer="nobody")
    with pytest.raises(CommandError, match="no file"):
        call_command("import_jobs", "/no/such/file.json", employer=owned.slug)
