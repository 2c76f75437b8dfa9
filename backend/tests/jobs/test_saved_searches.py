"""Saved searches, through the URL."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from rest_framework.test import APIClient

from apps.jobs.enums import AlertFrequency
from apps.jobs.errors import AlreadySaved
from apps.jobs.models import SavedSearch
from apps.jobs.services.saved import MOST_SEARCHES, save_search
from apps.users.models import User
from tests.factories.saved import SavedSearchFactory
from tests.factories.users import UserFactory

ROOT = "/api/v1/saved-searches/"


@pytest.fixture
def person() -> User:
    return UserFactory(language="pl")


@pytest.fixture
def client(client_for, person: User) -> APIClient:
    return client_for(person)


def save(client: APIClient, status: int = 201, **facts: Any) -> Any:
    answer = client.post(ROOT, {"query": "q=heftruck", **facts}, format="json")
    assert answer.status_code == status, answer.content
    return answer.json()


@pytest.mark.django_db
def test_search_is_kept_with_what_most_people_want(client: APIClient, person: User) -> None:
    made = save(client, query="near=Venlo&q=heftruck&sort=pay&page=2")

    search = SavedSearch.objects.get()
    assert (made["id"], made["query"], made["name"]) == (
        str(search.pk),
        "near=Venlo&q=heftruck",
        "heftruck, Venlo",
    )
    assert (made["frequency"], made["channels"], made["language"]) == ("daily", ["email"], "pl")
    assert (made["quiet_from"], made["quiet_until"]) == ("21:00", "08:00")
    assert search.user == person
    assert timezone.now() < search.due_at < timezone.now() + timedelta(hours=25)


@pytest.mark.django_db
def test_everything_can_be_said(client: APIClient) -> None:
    said = {
        "name": "Nights",
        "frequency": "weekly",
        "language": "uk",
        "quiet_from": "06:00",
        "quiet_until": "15:30",
    }

    made = save(client, **said, channels=["email", "email"])

    assert {name: made[name] for name in said} == said
    assert made["channels"] == ["email"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"query": "radius_km=5"}, "search_refused"),
        ({"query": "near=Nergenshuizen"}, "unknown_place"),
        ({"query": "housing=maybe"}, "search_refused"),
        ({"frequency": "hourly"}, "invalid"),
        ({"channels": []}, "invalid"),
        ({"channels": ["pigeon"]}, "invalid"),
        ({"language": "de"}, "invalid"),
        ({"quiet_from": "25:00"}, "invalid"),
        ({"name": "<b>x</b>"}, "invalid"),
        ({"name": "x" * 81}, "invalid"),
    ],
)
def test_what_is_wrong_is_refused(client: APIClient, facts: dict[str, Any], code: str) -> None:
    assert save(client, 400, **facts)["code"] == code
    assert not SavedSearch.objects.exists()


@pytest.mark.django_db
def test_same_search_in_other_words_is_refused(client: APIClient) -> None:
    save(client, query="q=heftruck&near=Venlo")

    assert save(client, 409, query="near=Venlo&q=+heftruck&sort=pay")["code"] == "search_already_saved"


@pytest.mark.django_db
def test_database_has_the_last_word_about_the_same_search(person: User) -> None:
    SavedSearchFactory(user=person, query="q=a")

    with (
        pytest.raises(IntegrityError, match="jobs_one_saved_search_per_person_and_query"),
        transaction.atomic(),
    ):
        SavedSearchFactory(user=person, query="q=a")
    SavedSearchFactory(query="q=a")


@pytest.mark.django_db(transaction=True)
def test_same_search_at_the_same_moment_is_kept_once(person: User, at_once) -> None:
    results = at_once(lambda _: save_search(user=person, query="q=heftruck"), 4)

    assert SavedSearch.objects.count() == 1
    assert sum(isinstance(result, AlreadySaved) for result in results) == 3


@pytest.mark.django_db
def test_one_keeps_at_most_25(client: APIClient, person: User) -> None:
    for number in range(MOST_SEARCHES):
        SavedSearchFactory(user=person, query=f"pay_min_cents={number}")

    assert save(client, 409)["code"] == "too_many_saved"


@pytest.mark.django_db
def test_list_holds_the_own_ones_in_one_query(
    client: APIClient, person: User, django_assert_num_queries
) -> None:
    own = [SavedSearchFactory(user=person, query=f"q={number}") for number in range(3)]
    SavedSearchFactory()

    with django_assert_num_queries(1):
        answer = client.get(ROOT)

    assert [row["id"] for row in answer.json()["results"]] == [str(search.pk) for search in reversed(own)]


@pytest.mark.django_db
def test_frequency_can_be_changed_by_who_saw_the_newest_version(client: APIClient) -> None:
    made = save(client, frequency="never")
    path = f"{ROOT}{made['id']}/"
    etag = client.get(path)["ETag"]

    changed = client.patch(path, {"frequency": "at_once"}, format="json", headers={"If-Match": etag})
    stale = client.patch(path, {"frequency": "weekly"}, format="json", headers={"If-Match": etag})

    assert (changed.status_code, changed.json()["frequency"]) == (200, "at_once")
    assert changed["ETag"] != etag
    assert (stale.status_code, stale.json()["code"]) == (412, "changed_meanwhile")


@pytest.mark.django_db
def test_alert_that_is_turned_on_again_begins_now(client: APIClient, person: User) -> None:
    long_ago = timezone.now() - timedelta(days=60)
    search = SavedSearchFactory(user=person, never=True, told_until=long_ago, awake_at=long_ago)
    on = SavedSearchFactory(user=person, query="q=a", told_until=long_ago)

    for one in (search, on):
        client.patch(f"{ROOT}{one.pk}/", {"frequency": "daily"}, format="json")
        one.refresh_from_db()

    assert search.told_until > timezone.now() - timedelta(minutes=1)
    assert search.awake_at > timezone.now() - timedelta(minutes=1)
    assert on.told_until == long_ago
    assert search.frequency == AlertFrequency.DAILY


@pytest.mark.django_db
def test_what_it_looks_for_does_not_change(client: APIClient) -> None:
    made = save(client)

    client.patch(f"{ROOT}{made['id']}/", {"query": "q=else", "name": "Else"}, format="json")

    search = SavedSearch.objects.get()
    assert (search.query, search.name) == ("q=heftruck", "Else")


@pytest.mark.django_db
def test_deleted_search_is_gone(client: APIClient) -> None:
    path = f"{ROOT}{save(client)['id']}/"

    assert [client.delete(path).status_code, client.delete(path).status_code] == [204, 404]
    assert not SavedSearch.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "patch", "delete"])
def test_search_of_somebody_else_is_not_there(client_for, method: str) -> None:
    search = SavedSearchFactory()

    answer = getattr(client_for(UserFactory()), method)(f"{ROOT}{search.pk}/", {}, format="json")

    assert answer.status_code == 404
    assert SavedSearch.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("who", "status"), [(None, 401), ("employer", 403)])
def test_only_candidates_keep_searches(client_for, who: str | None, status: int) -> None:
    client = client_for(UserFactory(employer=True) if who else None)

    assert client.get(ROOT).status_code == status
    assert save(client, status)["code"]


@pytest.mark.django_db
def test_repeated_request_keeps_one(client: APIClient) -> None:
    answers = [
        client.post(ROOT, {"query": "q=a"}, format="json", headers={"Idempotency-Key": "key-12345"}).json()
        for _ in range(2)
    ]

    assert answers[0] == answers[1]
    assert SavedSearch.objects.count() == 1
