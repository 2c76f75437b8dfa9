"""Whose reports were seldom right is slowed, told so, and never silenced."""

import pytest

from apps.moderation.enums import ReportOutcome
from apps.moderation.models import Report
from apps.moderation.selectors import get_record
from tests.factories.moderation import CaseFactory, ReportFactory, TrustedFlaggerFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def reporter_with(upheld, rejected):
    user = UserFactory()
    for outcome, times in ((ReportOutcome.UPHELD, upheld), (ReportOutcome.REJECTED, rejected)):
        for _ in range(times):
            ReportFactory(case=CaseFactory(decided=True), reporter=user, outcome=outcome)
    return user


@pytest.mark.parametrize(
    ("upheld", "rejected", "is_bad", "weight"),
    [(0, 0, False, 10), (0, 4, False, 10), (0, 5, True, 0), (1, 4, False, 8), (5, 0, False, 40)],
)
def test_record_counts_what_was_decided(upheld, rejected, is_bad, weight):
    record = get_record(reporter=reporter_with(upheld, rejected))

    assert (record.decided, record.is_bad, record.weight) == (upheld + rejected, is_bad, weight)


@pytest.mark.parametrize("outcome", [ReportOutcome.UPHELD, ReportOutcome.REJECTED])
def test_one_thing_reported_many_times_counts_once(outcome):
    user = reporter_with(1, 5)
    ReportFactory.create_batch(9, case=CaseFactory(decided=True), reporter=user, outcome=outcome)

    record = get_record(reporter=user)

    assert (record.decided, record.upheld) == (7, 1 + (outcome == ReportOutcome.UPHELD))


def test_third_report_of_an_hour_is_refused_with_the_reason(client_for, shop):
    user = reporter_with(0, 6)
    said = {"category": "other", "text": "Again.", "good_faith": True}
    path = f"/api/v1/jobs/{shop.job.pk}/report/"

    answers = [client_for(user).post(path, said, format="json") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert answers[-1].data["code"] == "reports_slowed"
    assert "112" in answers[-1].data["detail"]
    assert 0 < int(answers[-1]["Retry-After"]) <= 3600
    assert Report.objects.filter(target_id=shop.job.pk).count() == 2, "what came in is in the queue as ever"


def test_trusted_bodies_are_not_slowed(client_for, shop):
    flagger = TrustedFlaggerFactory(user=reporter_with(0, 6))
    said = {"category": "underpaid", "good_faith": True}
    path = f"/api/v1/jobs/{shop.job.pk}/report/"

    answers = [client_for(flagger.user).post(path, said, format="json") for _ in range(12)]

    assert {answer.status_code for answer in answers} == {201}
