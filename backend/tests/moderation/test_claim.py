"""One person looks at a case at a time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.employers.services import StaffOnly
from apps.moderation.enums import CaseState
from apps.moderation.errors import CaseDecided, CaseNotYours, CaseTaken, OwnMatter, SeniorNeeded
from apps.moderation.models import Case
from apps.moderation.services import claim_case, claim_next_case, release_claim
from tests.factories.moderation import CaseFactory, ReportFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH = "/api/v1/moderation/cases/"


def test_claim_keeps_others_away_until_it_runs_out(staff):
    case, first, second = CaseFactory(), staff(), staff()
    claim_case(actor=first, case=case)

    with pytest.raises(CaseTaken):
        claim_case(actor=second, case=case)
    Case.objects.update(claimed_until=timezone.now() - timedelta(seconds=1))

    assert claim_case(actor=second, case=case).claimed_by == second
    with pytest.raises(CaseNotYours):
        release_claim(actor=first, case=case)
    assert release_claim(actor=second, case=case).state == CaseState.OPEN


def test_who_may_not_claim(staff, moderator):
    with pytest.raises(StaffOnly):
        claim_case(actor=UserFactory(staff=True, guarded=True), case=CaseFactory())
    with pytest.raises(SeniorNeeded):
        claim_case(actor=moderator, case=CaseFactory(senior=True))
    with pytest.raises(CaseDecided):
        claim_case(actor=moderator, case=CaseFactory(decided=True))


def test_nobody_looks_at_their_own_matter(staff, shop):
    member, reporter = staff(), staff()
    MembershipFactory(organization=shop.job.tenant, user=member)
    case = ReportFactory(reporter=reporter, case__about=shop.job).case

    for actor in (member, reporter):
        with pytest.raises(OwnMatter):
            claim_case(actor=actor, case=case)
    assert claim_next_case(actor=member) is None


def test_next_is_the_most_urgent_that_is_free(moderator, senior, staff):
    CaseFactory(priority=10)
    urgent = CaseFactory(priority=90)
    grave = CaseFactory(senior=True, priority=120)

    assert claim_next_case(actor=moderator) == urgent
    assert claim_next_case(actor=senior) == grave
    assert claim_next_case(actor=staff()).priority == 10
    assert claim_next_case(actor=staff()) is None


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_do_not_get_the_same_case(staff, at_once):
    case, actors = CaseFactory(), [staff() for _ in range(4)]

    results = at_once(lambda index: claim_case(actor=actors[index], case=case), 4)

    assert sum(isinstance(result, Case) for result in results) == 1
    assert sum(isinstance(result, CaseTaken) for result in results) == 3


@pytest.mark.django_db(transaction=True)
def test_reports_at_the_same_moment_become_one_case(shop, report, at_once):
    results = at_once(lambda _: report(shop.job), 4)

    assert len({result["receipt"] for result in results}) == 4
    assert Case.objects.get().reports.count() == 4


def test_grave_report_ends_the_claim_of_who_may_not_see_it(moderator, shop, report):
    report(shop.job)
    claim_case(actor=moderator, case=Case.objects.get())

    report(shop.job, category="threats")

    case = Case.objects.get()
    assert (case.is_senior, case.state, case.claimed_by) == (True, CaseState.OPEN, None)
    assert case.due_at <= timezone.now() + timedelta(hours=1)


def test_queue_over_the_api(client_for, moderator, senior, django_assert_num_queries):
    CaseFactory(kind="held_job")
    case, grave = CaseFactory(), CaseFactory(senior=True)
    client = client_for(moderator)

    with django_assert_num_queries(3):
        listed = client.get(PATH, {"kind": "report"})

    assert [row["id"] for row in listed.data["results"]] == [str(case.pk)]
    assert client.get(f"{PATH}{grave.pk}/").status_code == 404
    assert client_for(senior).get(PATH, {"senior": True}).data["results"][0]["id"] == str(grave.pk)
    assert client.post(f"{PATH}{case.pk}/claim/").data["state"] == "claimed"
    assert client_for(senior).post(f"{PATH}{case.pk}/claim/").data["code"] == "case_taken"
    assert client.delete(f"{PATH}{case.pk}/claim/").data["state"] == "open"


def test_reading_reports_is_written_down_once_an_hour(client_for, moderator):
    case = ReportFactory().case
    for _ in range(2):
        shown = client_for(moderator).get(f"{PATH}{case.pk}/").data
    client_for(None).get(f"{PATH}{case.pk}/")

    assert shown["reports"][0]["text"] == "They want 150 euros first."
    assert "reporter" not in shown["reports"][0]
    entry = AuditEntry.objects.get(action="moderation.read_reports")
    assert (entry.actor, entry.object_id) == (moderator, case.pk)


@pytest.mark.parametrize("group", [None, "Auditors"])
def test_others_do_not_see_the_queue(client_for, staff, group):
    user = staff(group) if group else UserFactory(employer=True)

    answers = [client_for(user).get(PATH), client_for(user).post(f"{PATH}{CaseFactory().pk}/claim/")]

    assert {answer.status_code for answer in answers} == {403}
