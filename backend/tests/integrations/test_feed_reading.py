"""A feed of each kind becomes postings, again and again."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.integrations import services
from apps.integrations.enums import FeedKind, RunStatus
from apps.integrations.models import FeedRow
from apps.jobs.enums import JobStatus
from apps.jobs.models import Job
from fakes.feeds_formats import Vacancy
from fakes.server import Answer
from tests.factories.feeds import FeedRunFactory
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db
COUNTS = ("read", "created", "updated", "unchanged", "refused", "published", "ended")


def counts(run):
    return {name: getattr(run, name) for name in COUNTS if getattr(run, name)}


@pytest.mark.parametrize("kind", FeedKind.values)
def test_feed_of_each_kind_becomes_postings_once(make_feed, read_now, kind):
    feed = make_feed(kind)

    first, second = read_now(feed), read_now(feed)

    assert (first.status, first.outcome, counts(first)["created"]) == (RunStatus.DONE, "ok", 3), first.detail
    jobs = Job.objects.order_by("external_id")
    assert [job.title for job in jobs] == ["Orderpicker", "Heftruckchauffeur", "Productiemedewerker"]
    assert [job.place_name for job in jobs] == ["Venlo", "Tilburg", "Haarlem"]
    assert {job.external_source for job in jobs} == {f"feed:{feed.pk}"}
    assert all(job.source_name and job.source_url.startswith("http://127.0.0.1") for job in jobs)
    assert second.outcome in ("ok", "not_modified")
    assert counts(second) in ({}, {"read": 3, "unchanged": 3}, {"read": 3, "unchanged": 3, "published": 3})


@pytest.mark.parametrize("kind", [FeedKind.INDEED_XML])
def test_complete_postings_go_live_and_incomplete_ones_say_why_not(make_feed, read_now, kind):
    run = read_now(make_feed(kind))
    assert counts(run)["published"] == 3
    assert set(Job.objects.values_list("status", flat=True)) == {JobStatus.PUBLISHED}

    run = read_now(make_feed(FeedKind.PERSONIO_XML))
    assert counts(run) == {"read": 3, "created": 3}
    reasons = FeedRow.objects.filter(run=run).first().reasons
    assert {
        "field": "pay_min_cents",
        "rule": "missing",
        "message": "Say what the job pays at least, gross per hour.",
    } in reasons


def test_what_changed_is_changed_and_what_is_gone_is_closed(make_feed, read_now, fake_feeds):
    fake_feeds.vacancies += [Vacancy(str(number), "Lasser", "Venlo", "5911 AA") for number in range(200, 206)]
    feed = make_feed()
    read_now(feed)
    fake_feeds.vacancies[0] = Vacancy("101", "Magazijnmedewerker", "Venlo", "5911 AA")
    del fake_feeds.vacancies[1]

    run = read_now(feed)

    assert counts(run) == {"read": 8, "updated": 1, "unchanged": 7, "published": 8, "ended": 1}
    assert Job.objects.get(external_id="102").status == JobStatus.CLOSED
    assert (
        AuditEntry.objects.filter(action="integrations.run_feed", object_id=run.pk).get().detail["ended"] == 1
    )


def test_feed_that_is_suddenly_empty_closes_nothing_until_somebody_says_so(make_feed, read_now, fake_feeds):
    feed = make_feed()
    read_now(feed)
    fake_feeds.vacancies.clear()

    held, told = read_now(feed), read_now(feed, ends_missing=True)

    assert (held.status, held.outcome, held.ended) == (RunStatus.DONE, "held", 0)
    assert (told.outcome, told.ended) == ("ok", 3)


def test_feed_that_breaks_in_the_middle_closes_nothing(make_feed, read_now, fake_feeds):
    feed = make_feed()
    read_now(feed)
    whole = "<source><job><referencenumber>101</referencenumber><title>Lasser</title><description>x</description></job>"
    fake_feeds.files["/acme/indeed.xml"] = Answer(whole, content_type="application/xml")

    run = read_now(feed)

    assert (run.outcome, run.ended, run.refused) == ("incomplete", 0, 2)
    assert Job.objects.filter(status=JobStatus.PUBLISHED).count() == 3


def test_page_that_fails_costs_itself_and_closes_nothing(make_feed, read_now, fake_feeds):
    fake_feeds.files["/acme/about"] = Answer("gone", 500, "text/plain")

    run = read_now(make_feed(FeedKind.JOBPOSTING))

    assert (run.outcome, run.created, run.refused) == ("incomplete", 3, 1)
    assert FeedRow.objects.get(run=run, outcome="refused").reasons[0]["rule"] == "page_not_read"


def test_unchanged_document_is_asked_for_with_its_etag_for_a_week(make_feed, read_now):
    feed = make_feed()
    read_now(feed)
    assert read_now(feed).outcome == "not_modified"

    feed.read_whole_at = timezone.now() - timedelta(days=8)
    feed.save()

    assert read_now(feed).outcome == "ok"


def test_dry_run_reports_and_keeps_nothing(make_feed, read_now):
    feed = make_feed()

    run = read_now(feed, is_dry=True)

    assert counts(run) == {"read": 3, "created": 3, "published": 3}
    assert not Job.objects.exists()
    assert FeedRow.objects.filter(run=run).count() == 3
    assert (feed.etag, feed.read_whole_at) == ("", None)


def test_failures_wait_longer_and_longer_until_the_feed_pauses_itself(make_feed, read_now):
    feed = make_feed(address="http://127.0.0.1:1/x")
    waits = []
    for _ in range(8):
        run = read_now(feed)
        waits.append(feed.next_run_at - timezone.now())

    assert (run.status, run.outcome) == (RunStatus.FAILED, "port_not_allowed")
    assert waits[0] > timedelta(minutes=feed.every_minutes)
    assert waits[0] < waits[1] < waits[2] < waits[3]
    assert waits[-1] <= timedelta(days=7)
    assert (feed.is_active, feed.failures, feed.paused_for) == (False, 8, "port_not_allowed")
    assert AuditEntry.objects.filter(action="integrations.pause_feed", object_id=feed.pk).exists()


def test_pause_is_told_by_mail_once_to_who_may_end_it(make_feed, read_now, run_jobs):
    feed = make_feed(address="http://127.0.0.1:1/x", failures=7)
    owner = feed.tenant.memberships.get().user
    MembershipFactory(organization=feed.tenant, recruiter=True)

    read_now(feed)
    run_jobs()

    [letter] = mail.outbox
    assert letter.to == [owner.email]
    assert feed.tenant.name in letter.subject


def test_success_forgets_failures(make_feed, read_now):
    feed = make_feed(failures=3)
    read_now(feed)
    assert feed.failures == 0


def test_run_that_is_done_is_not_done_again(make_feed):
    run = FeedRunFactory(feed=make_feed())
    assert services.run_feed(run_id=run.pk) is False


def test_run_begun_again_after_a_crash_ends_the_same(make_feed, read_now, monkeypatch):
    from apps.jobs.services.imports.bulk import run as bulk

    feed = make_feed()
    monkeypatch.setattr(bulk, "CHUNK", 1)
    half = FeedRunFactory(feed=feed, waiting=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("apps.integrations.services.running.run.finish_run", _die)
        patch.setattr("apps.integrations.services.running.run.end_missing_jobs", _die)
        with pytest.raises(KeyboardInterrupt):
            services.run_feed(run_id=half.pk)

    assert services.run_feed(run_id=half.pk)

    half.refresh_from_db()
    assert (half.outcome, half.read, half.unchanged, Job.objects.count()) == ("ok", 3, 3, 3)
    assert not FeedRow.objects.filter(run=half).exists()


def _die(**_):
    raise KeyboardInterrupt


def test_nobody_to_answer_for_it_fails_the_run(make_feed, read_now):
    feed = make_feed()
    feed.tenant.memberships.all().delete()

    run = read_now(feed)

    assert (run.status, run.outcome) == (RunStatus.FAILED, "employer_has_no_owner")
