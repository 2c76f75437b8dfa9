"""One test per filter: what passes and what does not."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.jobs.enums import ContractType, Shift, Transport
from apps.jobs.models import Occupation
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory

TODAY = timezone.now().date()


@pytest.fixture
def found(client_for: Any) -> Any:
    """Titles that a stranger finds."""

    def ask(**parameters: Any) -> set[str]:
        response = client_for(None).get("/api/v1/jobs/", parameters)
        assert response.status_code == 200, response.content
        answer = response.json()
        assert answer["count"] == len(answer["results"])
        return {card["title"] for card in answer["results"]}

    return ask


FILTERS: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    # parameters, what passes, what does not
    ({"contract": "direct"}, {"contract_type": ContractType.DIRECT, "agency_clause": None}, {}),
    ({"contract": ["direct", "payroll"]}, {"contract_type": ContractType.PAYROLL}, {}),
    ({"contract": "direct,payroll"}, {"contract_type": ContractType.PAYROLL}, {}),
    ({"pay_min_cents": 1600}, {"pay_min_cents": 1600}, {"pay_min_cents": 1599}),
    ({"hours_min": 24}, {"guaranteed_hours": 24}, {"guaranteed_hours": "23.5"}),
    ({"hours_max": 24}, {"guaranteed_hours": 24}, {"guaranteed_hours": "24.5"}),
    ({"shift": "night"}, {"shifts": [Shift.DAY, Shift.NIGHT]}, {"shifts": [Shift.DAY]}),
    ({"shift": "night,weekend"}, {"shifts": [Shift.WEEKEND]}, {"shifts": []}),
    ({"housing": "true"}, {"housing_offered": True}, {}),
    ({"housing": "false"}, {}, {"housing_offered": True}),
    ({"transport": "offered"}, {"transport": Transport.OFFERED}, {}),
    ({"no_dutch": "true"}, {}, {"languages_needed": [{"language": "nl", "level": "A2"}]}),
    ({"no_dutch": "false"}, {"languages_needed": [{"language": "nl", "level": "A2"}]}, {}),
    ({"language": "en,pl"}, {}, {"languages_needed": [{"language": "nl", "level": "A2"}]}),
    ({"language": "pl"}, {"languages_needed": []}, {}),
    ({"starts_before": TODAY}, {"starts_on": TODAY}, {"starts_on": TODAY + timedelta(days=1)}),
    ({"starts_before": TODAY}, {"starts_on": None}, {"starts_on": TODAY + timedelta(days=1)}),
    (
        {"published_since": (timezone.now() - timedelta(days=2)).isoformat()},
        {},
        {"published_at": timezone.now() - timedelta(days=3)},
    ),
]


@pytest.mark.parametrize(("parameters", "passes", "fails"), FILTERS)
def test_filter_lets_through_what_fits_and_nothing_else(db, found, parameters, passes, fails):
    JobFactory(published=True, title="Passes", **passes)
    JobFactory(published=True, title="Fails", **fails)

    assert found(**parameters) == {"Passes"}


def test_occupation_filters(db, found):
    JobFactory(published=True, title="Picker")
    JobFactory(published=True, title="Lasser", occupation=Occupation.objects.get(slug="welder"))
    JobFactory(published=True, title="Kok", occupation=Occupation.objects.get(slug="cook"))

    assert found(occupation="welder") == {"Lasser"}
    assert found(occupation=["welder", "cook"]) == found(occupation="welder,cook") == {"Lasser", "Kok"}
    assert found(isco="7212") == {"Lasser"}
    assert found(isco="7") == {"Lasser"}
    assert found(sector="logistics") == {"Picker"}
    assert found(occupation="no-such-occupation") == set()


def test_employer_filter(db, found):
    employer = EmployerFactory(verified=True)
    JobFactory(published=True, title="Ours", employer=employer)
    JobFactory(published=True, title="Theirs")

    assert found(employer=employer.slug) == {"Ours"}


def test_only_live_jobs_are_found(db, found):
    JobFactory(published=True, title="Live")
    for state in ("paused", "closed", "overdue"):
        JobFactory(title=state, **{state: True})
    JobFactory(title="Draft")

    assert found() == {"Live"}


def test_all_filters_must_hold(db, found):
    JobFactory(published=True, title="Both", housing_offered=True, transport=Transport.OFFERED)
    JobFactory(published=True, title="One", housing_offered=True)

    assert found(housing="true", transport="offered") == {"Both"}


def test_empty_parameter_filters_nothing(db, found):
    JobFactory(published=True, title="Job")

    assert found(q="", near="", contract="", pay_min_cents="", sort="") == {"Job"}


def test_caller_cannot_write_sql(db, found):
    JobFactory(published=True, title="Job")

    for text in ("'; DROP TABLE jobs_job; --", "%s %(q)s", "' OR 1=1", '"unclosed', "a & | ! ( b:*"):
        assert found(q=text) == set()
