"""Agreeing, and taking it back as easily."""

import pytest

from apps.users.enums import ConsentPurpose
from apps.users.models import Consent
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/me/consents/"
KEEP = f"{URL}keep_applications/"
NOW = "2026-11-21"  # the version of the words


@pytest.fixture
def ann():
    return UserFactory()


@pytest.fixture
def client(client_for, ann):
    return client_for(ann)


def test_every_purpose_is_listed_before_anybody_asked(client) -> None:
    answer = client.get(URL)

    assert [one["purpose"] for one in answer.json()] == ConsentPurpose.values
    assert {one["is_given"] for one in answer.json()} == {False}
    assert all(one["history"] == [] and one["text"] and one["name"] for one in answer.json())


def test_agreeing_and_taking_back_leaves_a_history(client, ann) -> None:
    given = client.put(KEEP, {"is_given": True, "text_version": NOW}, format="json")
    taken_back = client.put(KEEP, {"is_given": False}, format="json")

    assert given.json()["is_given"] is True
    assert taken_back.json()["is_given"] is False
    assert [answer["is_given"] for answer in taken_back.json()["history"]] == [False, True]
    assert Consent.objects.filter(user=ann).count() == 2


def test_the_same_answer_twice_is_one(client, ann) -> None:
    for _ in range(2):
        client.put(KEEP, {"is_given": True, "text_version": NOW}, format="json")

    assert Consent.objects.filter(user=ann).count() == 1


@pytest.mark.parametrize("seen", [{"text_version": "2020-01-01"}, {}])
def test_nobody_agrees_to_words_of_another_day(client, seen: dict[str, str]) -> None:
    answer = client.put(KEEP, {"is_given": True, **seen}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (409, "text_changed")
    assert not Consent.objects.exists()


def test_unknown_purpose_is_not_there(client) -> None:
    assert client.put(f"{URL}sell_my_data/", {"is_given": True}, format="json").status_code == 404


def test_strangers_have_nothing_to_agree_to(client_for) -> None:
    assert client_for(None).get(URL).status_code == 401
    assert client_for(None).put(KEEP, {"is_given": True}, format="json").status_code == 401


def test_everybody_sees_only_their_own(client, client_for) -> None:
    client.put(KEEP, {"is_given": True, "text_version": NOW}, format="json")

    others = client_for(UserFactory()).get(URL)

    assert {one["is_given"] for one in others.json()} == {False}
