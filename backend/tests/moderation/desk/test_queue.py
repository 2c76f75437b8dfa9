"""The one queue: what is shown to whom, in which order, and the next case."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.moderation.enums import CaseState, Category
from apps.moderation.models import Case
from apps.moderation.services import claim_case
from apps.users.enums import StaffGroup
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.moderation.desk.conftest import held, report

QUEUE = "/admin/moderation/case/"
NEXT = f"{QUEUE}next/"


def titles(page):
    return [case.target_name.split(" · ")[0] for case in page.context["page"].object_list]


def test_worst_stands_first_and_senior_cases_are_not_there(moderator, enter):
    for title, category in [("Late", "false_ad"), ("Fee", "money_asked"), ("Threat", "threats")]:
        report(JobFactory(published=True, title=title), Category(category))

    page = enter(moderator).get(QUEUE)

    assert titles(page) == ["Fee", "Late"]


def test_senior_moderators_see_senior_cases_first(senior, enter):
    report(JobFactory(published=True, title="Late"))
    report(JobFactory(published=True, title="Threat"), Category.THREATS)

    assert titles(enter(senior).get(QUEUE)) == ["Threat", "Late"]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["Reported", "Held"]),
        ("?kind=held_job", ["Held"]),
        ("?category=false_ad", ["Reported"]),
        ("?show=mine", ["Held"]),
        ("?show=overdue", ["Reported"]),
        ("?show=decided", []),
        ("?kind=nonsense&show=nonsense", ["Reported", "Held"]),
    ],
)
def test_queue_is_shown_in_parts(moderator, enter, asked, shown):
    late = report(JobFactory(published=True, title="Reported"))
    Case.objects.filter(pk=late.pk).update(due_at=timezone.now() - timedelta(minutes=1), priority=90)
    claim_case(actor=moderator, case=held(JobFactory(title="Held")))

    assert titles(enter(moderator).get(f"{QUEUE}{asked}")) == shown


def test_empty_queue_says_so_and_leads_on(moderator, enter):
    text = enter(moderator).get(QUEUE).content.decode()

    assert "Nothing waits here." in text
    assert "?show=decided" in text


def test_queue_costs_the_same_however_long(moderator, enter, django_assert_max_num_queries):
    client = enter(moderator)
    for _ in range(8):
        report(JobFactory(published=True))

    with django_assert_max_num_queries(18):
        client.get(QUEUE)


def test_next_claims_the_most_urgent_free_one(moderator, enter):
    taken = report(JobFactory(published=True), Category.MONEY_ASKED)
    claim_case(actor=UserFactory(superuser=True), case=taken)
    waits = report(JobFactory(published=True), Category.UNDERPAID)
    report(JobFactory(published=True))

    answer = enter(moderator).post(NEXT)

    assert answer.url == f"{QUEUE}{waits.pk}/change/"
    waits.refresh_from_db()
    assert (waits.state, waits.claimed_by) == (CaseState.CLAIMED, moderator)


def test_next_stays_in_the_part_of_the_queue_that_is_shown(moderator, enter):
    report(JobFactory(published=True), Category.UNDERPAID)
    mild = report(JobFactory(published=True))

    answer = enter(moderator).post(NEXT, {"category": "false_ad", "kind": "report"})

    assert answer.url == f"{QUEUE}{mild.pk}/change/"


def test_what_was_begun_comes_before_what_is_next(moderator, enter):
    mild = claim_case(actor=moderator, case=report(JobFactory(published=True)))
    report(JobFactory(published=True), Category.MONEY_ASKED)

    assert enter(moderator).post(NEXT).url == f"{QUEUE}{mild.pk}/change/"


def test_own_matter_is_no_dead_end(moderator, enter):
    own = JobFactory(published=True)
    MembershipFactory(organization=own.tenant, user=moderator)
    report(own, Category.MONEY_ASKED)
    other = report(JobFactory(published=True))

    assert enter(moderator).post(NEXT).url == f"{QUEUE}{other.pk}/change/"


def test_next_of_nothing_leads_to_the_queue(moderator, enter):
    answer = enter(moderator).post(NEXT, follow=True)

    assert answer.redirect_chain[-1][0] == QUEUE
    assert "Nothing waits here." in answer.content.decode()


def test_first_page_counts_what_waits(moderator, enter, reported):
    page = enter(moderator).get("/admin/")

    tiles = page.context["tiles"]
    assert {tile.kind: tile.waiting for tile in tiles.queues if tile.waiting} == {"report": 1}
    assert "Claim the next case" in page.content.decode()


def test_first_page_of_others_has_no_tiles(staff_of, enter, reported):
    page = enter(staff_of(StaffGroup.AUDITORS)).get("/admin/")

    assert page.status_code == 200
    assert "tiles" not in page.context


@pytest.mark.parametrize("path", ["", "next/"])
def test_who_may_not_gets_nothing(staff_of, enter, reported, path):
    auditor, person = enter(staff_of(StaffGroup.AUDITORS)), enter(UserFactory())
    send = "post" if path else "get"

    assert getattr(auditor, send)(f"{QUEUE}{path}").status_code == 403
    assert getattr(person, send)(f"{QUEUE}{path}").status_code == 302
    assert Case.objects.get().claimed_by is None


def test_staff_without_a_second_factor_stays_outside(moderator, enter, settings):
    settings.STAFF_SECOND_FACTOR = True

    assert enter(moderator).get(QUEUE).status_code == 302
