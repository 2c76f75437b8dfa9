"""The rule of a flag: who is in, what it costs to ask, how soon a change is felt."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction

from apps.core.models import new_id
from apps.features.models import Flag
from apps.features.selectors import is_feature_on, list_features
from apps.features.services import delete_flag, save_flag
from tests.factories.features import FlagFactory
from tests.factories.users import UserFactory

PEOPLE = [new_id() for _ in range(2_000)]


def inside(name: str, percentage: int) -> set[Any]:
    flag = Flag(name=name, percentage=percentage)
    return {person for person in PEOPLE if flag.is_on_for(user_id=person, tenant_id=None)}


@pytest.mark.parametrize("percentage", [1, 10, 50, 90])
def test_percentage_lets_about_so_many_in(percentage: int) -> None:
    share = len(inside("matching", percentage)) / len(PEOPLE) * 100

    assert abs(share - percentage) < 4  # more than three standard deviations of 2,000 draws


def test_the_same_people_are_in_each_time_and_nobody_falls_out_when_it_grows() -> None:
    assert inside("matching", 20) == inside("matching", 20)
    assert inside("matching", 20) < inside("matching", 60)


def test_other_flag_takes_other_people() -> None:
    both = inside("matching", 50) & inside("chat", 50)

    assert 0.2 < len(both) / len(PEOPLE) < 0.3


def test_zero_is_nobody_and_a_hundred_everybody() -> None:
    assert inside("matching", 0) == set()
    assert inside("matching", 100) == set(PEOPLE)


@pytest.mark.parametrize(("percentage", "expected"), [(0, False), (99, False), (100, True)])
def test_stranger_is_in_no_percentage_but_all_of_it(percentage: int, expected: bool) -> None:
    flag = Flag(name="matching", percentage=percentage)

    assert flag.is_on_for(user_id=None, tenant_id=None) is expected


def test_nobody_is_not_the_somebody_of_an_empty_list() -> None:
    assert not Flag(name="matching").is_on_for(user_id=None, tenant_id=None)


@pytest.mark.django_db
def test_code_behind_a_flag_that_nobody_made_does_not_run() -> None:
    assert not is_feature_on(name="matching")
    assert not is_feature_on(name="matching", user=UserFactory())


@pytest.mark.django_db
def test_all_questions_of_a_request_cost_one_query(django_assert_num_queries: Any) -> None:
    FlagFactory.create_batch(20, on=True)
    user = UserFactory()

    with django_assert_num_queries(1):
        list_features(user=user)
        for number in range(20):
            is_feature_on(name=f"feature_{number}", user=user)


@pytest.mark.django_db
def test_without_redis_the_rule_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    FlagFactory(name="matching", on=True)
    monkeypatch.setattr("apps.core.clients.cache.open_until", {cache._server: float("inf")})

    assert is_feature_on(name="matching")


@pytest.mark.django_db(transaction=True)
def test_change_is_felt_at_once() -> None:
    staff, flag = UserFactory(superuser=True), FlagFactory(name="matching", on=True)
    assert is_feature_on(name="matching")

    flag.is_off_for_everybody = True
    save_flag(actor=staff, flag=flag)
    assert not is_feature_on(name="matching")

    flag.is_off_for_everybody = False
    save_flag(actor=staff, flag=flag)
    assert is_feature_on(name="matching")

    delete_flag(actor=staff, flag=flag)
    assert not is_feature_on(name="matching")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", [{"name": "Matching"}, {"name": "a-b"}, {"name": ""}, {"name": "9a"}, {"percentage": 101}]
)
def test_database_refuses_a_senseless_flag(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        FlagFactory(**wrong)
