"""Request id, versions, pages, limits, compression."""

import gzip
from base64 import b64encode
from typing import Any

import brotli
import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from apps.core.api.limits import client_address
from apps.core.models import SystemAccess


def rows(count: int) -> list[SystemAccess]:
    return SystemAccess.objects.bulk_create(SystemAccess(reason=f"row {number}") for number in range(count))


def test_sound_request_id_comes_back(api: APIClient) -> None:
    response = api.get("/livez/", headers={"X-Request-ID": "abc-12345"})

    assert response["X-Request-ID"] == "abc-12345"


def test_request_id_that_could_forge_a_log_line_is_replaced(api: APIClient) -> None:
    response = api.get("/livez/", headers={"X-Request-ID": "abc 123\u00e9 {}"})

    assert response["X-Request-ID"].isalnum()
    assert len(response["X-Request-ID"]) == 32


def test_list_is_walked_by_cursor_newest_first(api: APIClient) -> None:
    made = rows(25)

    first = api.get("/items/").json()
    second = api.get(first["next"]).json()

    assert [row["reason"] for row in first["results"]] == [f"row {number}" for number in range(24, 4, -1)]
    assert len(second["results"]) == 5
    assert second["next"] is None
    assert len(made) == 25


def test_page_holds_at_most_a_hundred(api: APIClient) -> None:
    rows(120)

    assert len(api.get("/items/", {"page_size": 100}).json()["results"]) == 100
    assert api.get("/items/", {"page_size": 101}).status_code == 400


def test_read_with_a_known_version_is_a_304(api: APIClient) -> None:
    (row,) = rows(1)
    version = api.get(f"/items/{row.pk}/")["ETag"]

    response = api.get(f"/items/{row.pk}/", headers={"If-None-Match": version})

    assert response.status_code == 304


def test_change_of_an_older_version_is_refused(api: APIClient) -> None:
    (row,) = rows(1)
    version = api.get(f"/items/{row.pk}/")["ETag"]

    first = api.patch(f"/items/{row.pk}/", {}, format="json", headers={"If-Match": version})
    second = api.patch(f"/items/{row.pk}/", {}, format="json", headers={"If-Match": version})

    assert first.status_code == 200
    assert second.status_code == 412
    assert second.json()["code"] == "changed_meanwhile"


def test_head_takes_the_parameters_of_get(api: APIClient) -> None:
    assert api.head("/items/", {"color": "red", "page_size": 5}).status_code == 200
    assert api.head("/items/", {"colour": "red"}).status_code == 400


def test_every_answer_tells_the_limit(api: APIClient) -> None:
    response = api.get("/limited/")

    assert response["RateLimit-Policy"] == '"limited";q=2;w=3600'
    assert response["RateLimit"].startswith('"limited";r=1;t=')


def test_one_request_too_many_is_a_429_with_retry_after(api: APIClient) -> None:
    answers = [api.get("/limited/") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2]["RateLimit"].startswith('"limited";r=0;t=')
    assert 0 < int(answers[2]["Retry-After"]) <= 3600
    assert answers[2].json()["code"] == "rate_limited"


def test_who_is_refused_at_the_door_is_counted_and_told_too(client: Any, db: None) -> None:
    answers = [client.get("/api/v1/auth/me/", headers={"Authorization": "Bearer nonsense"}) for _ in range(2)]

    left = [int(answer["RateLimit"].split(";")[1].removeprefix("r=")) for answer in answers]
    assert [answer.status_code for answer in answers] == [401, 401]
    assert left[1] == left[0] - 1


def test_forged_forwarded_header_does_not_move_the_limit(api: APIClient) -> None:
    statuses = [
        api.get("/limited/", headers={"X-Forwarded-For": f"203.0.113.{number}"}).status_code
        for number in range(3)
    ]

    assert statuses == [200, 200, 429]


def test_forwarded_header_of_our_own_proxy_is_believed_hop_by_hop(rf: Any, settings: Any) -> None:
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]
    request = rf.get(
        "/", REMOTE_ADDR="10.1.1.1", headers={"X-Forwarded-For": "1.2.3.4, 198.51.100.7, 10.2.2.2"}
    )

    assert client_address(request) == "198.51.100.7"


def test_bytes_from_the_database_pass_untouched_and_compressed(api: APIClient) -> None:
    plain = api.get("/bytes/").content

    small = api.get("/bytes/", headers={"Accept-Encoding": "br"})
    zipped = api.get("/bytes/", headers={"Accept-Encoding": "gzip"})

    assert small["Content-Encoding"] == "br"
    assert brotli.decompress(small.content) == plain
    assert zipped["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.content) == plain
    assert "Accept-Encoding" in small["Vary"]


def test_probes(api: APIClient) -> None:
    assert api.get("/livez/").json() == {"status": "ok"}
    assert api.get("/readyz/").json()["checks"] == {"database": True, "migrations": True, "cache": True}


def test_metrics_count_by_route_and_never_hold_an_id(api: APIClient) -> None:
    (row,) = rows(1)
    api.get(f"/items/{row.pk}/")

    text = api.get("/metrics").content.decode()

    assert 'route="items/<uuid:item_id>/",status="200"' in text
    assert str(row.pk) not in text


def test_metrics_refuse_a_stranger(api: APIClient, settings: Any) -> None:
    assert api.get("/metrics", REMOTE_ADDR="8.8.8.8").status_code == 403

    settings.METRICS_TOKEN = "scrape-me"
    assert api.get("/metrics").status_code == 403
    assert api.get("/metrics", headers={"Authorization": "Bearer scrape-me"}).status_code == 200


def test_limit_counts_are_kept_in_the_cache(api: APIClient) -> None:
    api.get("/limited/")
    cache.clear()

    assert api.get("/limited/")["RateLimit"].startswith('"limited";r=1')


@pytest.mark.parametrize(
    ("address", "household"),
    [
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("192.0.2.7", "192.0.2.7"),
        ("no address", "no address"),
    ],
)
def test_one_household_has_many_addresses_but_is_one_caller(rf: Any, address: str, household: str) -> None:
    assert client_address(rf.get("/", REMOTE_ADDR=address)) == household


def test_metrics_do_not_take_an_unknown_proxy_for_the_private_network(api: APIClient, settings: Any) -> None:
    asked = {"REMOTE_ADDR": "10.0.0.5", "HTTP_X_FORWARDED_FOR": "8.8.8.8"}

    assert api.get("/metrics", **asked).status_code == 403
    settings.TRUSTED_PROXIES = ["10.0.0.0/8"]
    assert api.get("/metrics", **asked).status_code == 403
    assert api.get("/metrics", **asked | {"HTTP_X_FORWARDED_FOR": "10.1.2.3"}).status_code == 200
    assert api.get("/metrics", **asked | {"HTTP_X_FORWARDED_FOR": "unknown"}).status_code == 403


@pytest.mark.parametrize("position", ["abc", "%00", "9" * 40])
def test_forged_cursor_is_a_wrong_parameter(api: APIClient, position: str) -> None:
    cursor = b64encode(f"p={position}".encode()).decode()

    answer = api.get("/items/", {"cursor": cursor})

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/cursor")


def test_cookie_does_not_choose_the_language_that_caches_keep(api: APIClient) -> None:
    api.cookies["django_language"] = "pl"

    answer = api.get("/items/", headers={"Accept-Language": "nl"})

    assert answer.headers["Content-Language"] == "nl"
