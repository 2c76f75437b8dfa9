"""Everybody reads the counts, and finds nobody in them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.moderation.enums import AppealOutcome
from apps.moderation.models import Case
from apps.moderation.selectors.transparency import show_count
from tests.factories.moderation import AppealFactory, CaseFactory, DecisionFactory, ReportFactory

pytestmark = pytest.mark.django_db
PATH = "/api/v1/transparency/"


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (900, 900)])
def test_few_could_be_somebody(number, shown):
    assert show_count(number) == shown


def test_counts_of_a_year(client_for):
    now = timezone.now()
    case = CaseFactory(decided=True)
    for hours in range(1, 6):
        each = CaseFactory(decided=True, about=None, target_id=case.target_id)
        Case.objects.filter(pk=each.pk).update(created_at=now - timedelta(hours=hours), decided_at=now)
    Case.objects.filter(pk=case.pk).delete()
    ReportFactory.create_batch(6, case=each)
    ReportFactory.create_batch(5, case=each, category="other")
    ReportFactory.create_batch(2, case=each, category="minor")
    DecisionFactory.create_batch(6, case=each, about=None, tenant=None, target_id=each.target_id)
    AppealFactory(decision__case=each, decision__about=None, decision__tenant=None,
                  decision__target_id=each.target_id, outcome=AppealOutcome.UPHELD)  # fmt: skip

    answer = client_for(None).get(PATH)

    told = answer.data
    assert (answer.status_code, set(answer["Cache-Control"].split(", "))) == (200, {"public", "max-age=3600"})
    assert told["reports"]["by_category"]["money_asked"] == 6
    assert told["reports"]["by_category"]["other"] is None, "7 = 13 − 6 would tell the two of “minor”"
    assert told["reports"]["by_outcome"]["waiting"] == 13
    assert told["reports"]["by_category"]["minor"] is None
    assert told["reports"]["by_category"]["threats"] == 0
    assert told["reports"]["median_hours"] == 3.0
    assert told["decisions"]["by_action"]["remove"] == 7
    assert told["appeals"] == {
        "by_outcome": {"waiting": 0, "upheld": None, "rejected": 0}, "median_hours": None,
    }  # fmt: skip
