"""Many rows of a source at once: the same answers as row by row, and nothing touched that did not change."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.employers.models import Employer
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job, LiveJob
from apps.jobs.services import change_job, close_job, hold_job, publish_job, refuse_job
from apps.jobs.services.imports import RowReport
from apps.jobs.services.imports.bulk import Source, end_missing_jobs, import_rows
from apps.jobs.services.imports.rows import Row, refused
from apps.tenants.models import Membership
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
COLUMNS = {
    "external_id": "A-1", "title": "Orderpicker (avond)", "description": "Je werkt in een magazijn.",
    "postcode": "5911 AA", "pay_min": "15.50", "pay_max": "17", "pay_unit": "HOUR", "work_hours": "24-40",
    "shifts": "avond", "agency_clause": "ja", "url": "https://jobs.example.nl/a-1",
}  # fmt: skip
Take = Callable[..., list[RowReport]]


@pytest.fixture
def membership() -> Membership:
    """An owner of a verified labour supplier."""
    employer = EmployerFactory(verified=True, is_labour_supplier=True)
    made: Membership = MembershipFactory(organization=employer.tenant)
    return made


@pytest.fixture
def source(membership: Membership) -> Callable[..., Source]:
    """A source of that employer."""

    def make(**changes: Any) -> Source:
        facts = {"external_source": "feed:1", "name": "Example jobs", "url": "https://jobs.example.nl/"}
        employer: Employer = membership.organization.employer
        return Source(
            **{"employer": employer, "actor": membership.user, "publishes": True, **facts, **changes}
        )

    return make


@pytest.fixture
def take(source: Callable[..., Source]) -> Take:
    """Import rows with these columns, behind the wall."""

    def run(*rows: dict[str, str] | Row, **changes: Any) -> list[RowReport]:
        numbered = [row if isinstance(row, Row) else Row(at, COLUMNS | row) for at, row in enumerate(rows, 1)]
        with behind_the_wall():
            chunks = list(import_rows(source=source(**changes), rows=numbered))
        return [report for chunk in chunks for report in chunk]

    return run


def outcomes(reports: Iterable[RowReport]) -> list[str]:
    return [report.outcome for report in reports]


def test_complete_row_is_live_with_its_place_and_its_source(take, source):
    [report] = take({})

    job = Job.objects.get()
    assert (report.outcome, report.is_published, report.reasons) == ("created", True, ())
    assert (job.status, job.place_name, job.external_id) == (JobStatus.PUBLISHED, "Venlo", "A-1")
    assert (job.source_name, job.source_url) == ("Example jobs", "https://jobs.example.nl/a-1")
    assert (job.created_by, job.updated_by) == (source().actor, None)
    assert LiveJob.objects.get().is_imported
    assert job.point.x == pytest.approx(6.16, abs=0.1)


def test_same_rows_again_touch_nothing(take):
    take({}, {"external_id": "A-2"})
    before = list(Job.objects.order_by("pk").values())

    reports = take({}, {"external_id": "A-2"})

    assert outcomes(reports) == ["unchanged", "unchanged"]
    assert all(report.is_published for report in reports)
    assert list(Job.objects.order_by("pk").values()) == before


def test_changed_row_changes_the_same_job_and_keeps_what_it_does_not_speak_of(take):
    take({"housing": "ja", "housing_week_price": "120"})
    first = Job.objects.get()

    [report] = take({"title": "Heftruckchauffeur"})

    job = Job.objects.get()
    assert (report.outcome, job.pk, job.title) == ("updated", first.pk, "Heftruckchauffeur")
    assert (job.occupation_id != first.occupation_id, job.housing_week_cents) == (True, 12_000)
    assert (job.published_at, job.created_at, job.created_by) == (
        first.published_at, first.created_at, first.created_by,
    )  # fmt: skip


def test_every_write_is_in_the_history(take):
    take({})
    take({"title": "Magazijnmedewerker"})

    events = Job.pgh_event_model.objects.order_by("pgh_id")  # type: ignore[attr-defined]
    assert [event.pgh_label for event in events] == ["insert", "update"]


def test_incomplete_row_is_a_draft_and_says_what_is_missing(take):
    [report] = take({"shifts": "", "pay_min": "", "pay_max": ""})

    assert (report.outcome, report.is_published) == ("created", False)
    assert {reason.field for reason in report.reasons} == {"pay_min_cents", "pay_max_cents", "shifts"}
    assert (Job.objects.get().status, Job.objects.get().expires_at) == (JobStatus.DRAFT, None)


def test_draft_goes_live_at_the_next_reading_when_the_feed_may_publish(take):
    take({}, publishes=False)

    [report] = take({})

    assert (report.outcome, report.is_published, Job.objects.get().status) == ("unchanged", True, "published")


def test_nothing_of_an_unverified_employer_goes_live(source, take):
    employer = EmployerFactory()
    MembershipFactory(organization=employer.tenant)

    [report] = take({}, employer=employer)

    assert (report.is_published, [reason.rule for reason in report.reasons]) == (
        False,
        ["employer_not_verified"],
    )


def test_live_job_must_stay_complete(take):
    take({})
    before = Job.objects.get()

    [report] = take({"housing": "ja"})

    assert (report.outcome, [reason.field for reason in report.reasons]) == (
        "refused",
        ["housing_week_cents"],
    )
    assert Job.objects.get().updated_at == before.updated_at


def test_facts_that_disagree_are_refused_alone(take):
    reports = take({"starts_on": "2027-03-01", "ends_on": "2027-02-01"}, {"external_id": "A-2"})

    assert outcomes(reports) == ["refused", "created"]
    assert reports[0].reasons[0].field == "ends_on"


def test_what_the_database_refuses_costs_only_itself(take):
    rows = [{"external_id": f"A-{number}"} for number in range(7)]
    rows[3] |= {"minimum_age": "120"}

    reports = take(*rows)

    assert outcomes(reports) == ["created"] * 3 + ["refused"] + ["created"] * 3
    assert reports[3].reasons[0].rule in ("not_stored", "out_of_range")
    assert Job.objects.filter(status=JobStatus.PUBLISHED).count() == 6


def test_identifier_that_comes_twice_or_not_at_all_is_refused(take):
    reports = take({}, {"title": "Lasser"}, {"external_id": " "}, refused(4, "broken_row"))

    assert outcomes(reports) == ["created", "refused", "refused", "refused"]
    assert [report.reasons[0].rule for report in reports[1:]] == ["twice_in_file", "missing", "broken_row"]


def test_what_a_person_changed_stays_until_the_feed_says_something_new(take, membership):
    take({})
    change_job(actor=membership.user, job=Job.objects.get(), title="Von Hand")

    assert outcomes(take({})) == ["unchanged"]
    assert Job.objects.get().title == "Von Hand"
    assert outcomes(take({"pay_max": "18"})) == ["updated"]
    assert Job.objects.get().title == "Orderpicker (avond)"


def test_what_a_person_closed_stays_closed(take, membership):
    take({})
    close_job(actor=membership.user, job=Job.objects.get())

    [same], [changed] = take({}), take({"title": "Lasser"})

    assert (same.outcome, same.is_published) == ("unchanged", False)
    assert (changed.outcome, changed.reasons[0].rule) == ("refused", "job_ended")
    assert Job.objects.get().status == JobStatus.CLOSED


def test_what_comes_back_after_it_was_gone_is_a_new_posting(take, source):
    take({})
    first = Job.objects.get()
    end_missing_jobs(source=source(), seen=(), however_many=True)

    [report] = take({})

    old, new = Job.objects.order_by("pk")
    assert (report.outcome, old.pk, old.status, old.external_id) == ("created", first.pk, "closed", "")
    assert (new.status, new.external_id) == (JobStatus.PUBLISHED, "A-1")


def test_posting_without_a_last_day_lives_as_long_as_the_feed_shows_it(take):
    take({}, {"external_id": "A-2", "valid_through": (timezone.now() + timedelta(days=9)).date().isoformat()})
    soon = timezone.now() + timedelta(days=3)
    Job.objects.update(expires_at=soon)

    take({}, {"external_id": "A-2", "valid_through": (timezone.now() + timedelta(days=9)).date().isoformat()})

    lasts, ends = Job.objects.order_by("external_id")
    assert lasts.expires_at > timezone.now() + timedelta(days=29)
    assert ends.expires_at == soon


def test_last_day_that_a_person_chose_stays(take, membership):
    take({})
    soon = timezone.now() + timedelta(days=3)
    change_job(actor=membership.user, job=Job.objects.get(), expires_at=soon)

    take({})

    assert Job.objects.get().expires_at == soon


def test_dry_run_says_all_and_keeps_nothing(take, source):
    take({})

    reports = take({"title": "Lasser"}, {"external_id": "A-2"}, is_dry=True)
    ended = end_missing_jobs(source=source(is_dry=True), seen={"A-2"}, however_many=True)

    assert (outcomes(reports), ended.count) == (["updated", "created"], 1)
    assert Job.objects.get().title == "Orderpicker (avond)"
    assert Job.objects.get().status == JobStatus.PUBLISHED


def test_sources_and_employers_never_touch_each_other(take):
    other = EmployerFactory(verified=True)
    member = MembershipFactory(organization=other.tenant)

    take({}), take({}, external_source="feed:2"), take({}, employer=other, actor=member.user)

    assert Job.objects.count() == 3


def test_everybody_hears_of_each_job_that_goes_live_or_ends(heard, take, source):
    take({}, {"external_id": "A-2"}, {"external_id": "A-3", "shifts": ""})
    live = sorted(type(event).__name__ for event in heard())

    ended = end_missing_jobs(source=source(), seen={"A-1"}, however_many=True)

    assert live == ["JobPublished"] * 2 + ["JobStatusChanged"] * 2
    assert (ended.count, [event.status for event in heard()[len(live) :]]) == (2, ["closed"])


def test_gone_from_the_feed_is_closed_and_drafts_are_thrown_away(take, source):
    take({}, {"external_id": "A-2"}, {"external_id": "A-3", "shifts": ""})

    with behind_the_wall():
        ended = end_missing_jobs(source=source(), seen={"A-2"})

    assert (ended.count, ended.is_held) == (2, False)
    assert dict(Job.objects.values_list("external_id", "status")) == {"A-1": "closed", "A-2": "published"}
    assert LiveJob.objects.count() == 1


@pytest.mark.parametrize(("left", "held"), [(0, True), (3, True), (4, False), (10, False)])
def test_feed_that_shrinks_too_much_closes_nothing(take, source, left, held):
    ids = [f"A-{number}" for number in range(10)]
    take(*({"external_id": id} for id in ids))

    ended = end_missing_jobs(source=source(), seen=set(ids[:left]))

    assert (ended.is_held, ended.count) == (held, 0 if held else 10 - left)


def test_statements_do_not_grow_with_the_rows(take, django_assert_max_num_queries):
    take({})
    with django_assert_max_num_queries(40):
        take(*({"external_id": f"B-{number}", "place": "Venlo", "postcode": ""} for number in range(200)))


def test_published_by_hand_counts_as_known(take, membership):
    take({}, publishes=False)
    publish_job(actor=membership.user, job=Job.objects.get())

    [report] = take({})

    assert (report.outcome, report.is_published) == ("unchanged", True)


def test_row_changes_nothing_that_our_staff_looks_at(take):
    take({})
    moderator = UserFactory(staff=True)
    hold_job(actor=moderator, job=Job.objects.get(), reason="Nobody works there")

    [report] = take({"description": "Something else than what was looked at."})

    assert ([reason.rule for reason in report.reasons], report.outcome) == (["job_held"], "refused")
    assert Job.objects.get().description == "Je werkt in een magazijn."


def test_feed_brings_nothing_back_that_our_staff_hid(take, source):
    """Not by leaving it out once, nor under another number."""
    take({})
    moderator = UserFactory(staff=True)
    hold_job(actor=moderator, job=Job.objects.get(), reason="Nobody works there")
    refuse_job(actor=moderator, job=Job.objects.get(), reason="Nobody works there")
    Job.objects.update(status=JobStatus.CLOSED, updated_by=None)

    for _again in range(2):
        reports = take({}, {"external_id": "A-2"})
        assert [[reason.rule for reason in report.reasons] for report in reports] == [["job_held"]] * 2

    assert not LiveJob.objects.exists()


def test_feed_of_a_lookalike_waits(take, source):
    EmployerFactory(verified=True, legal_name="Groenland Flex B.V.")
    employer = source().employer
    employer.legal_name, employer.first_verified_at = "Groenlands Flex B.V.", timezone.now()
    employer.save()

    [report] = take({})

    assert ([reason.rule for reason in report.reasons], report.is_published) == (["lookalike"], False)
