"""The fake VIES answers like the real one, in success and in failure."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from fakes import vies


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with vies.running(slow_seconds=0.5) as url:
        yield url


def ask(base_url: str, number: str, **more: str) -> httpx2.Response:
    body: dict[str, Any] = {"countryCode": "NL", "vatNumber": number, **more}
    return httpx2.post(base_url + vies.PATH, json=body, timeout=5)


def test_known_number_is_valid_and_numbered_for_who_says_who_asks(base_url: str) -> None:
    anonymous = ask(base_url, "857587973B01").json()
    told = ask(base_url, "857587973B01", requesterMemberStateCode="NL", requesterNumber="111222333B01").json()

    assert (anonymous["valid"], anonymous["requestIdentifier"]) == (True, "")
    assert told["requestIdentifier"].startswith("WAPI")


def test_unknown_number_is_not_valid(base_url: str) -> None:
    assert ask(base_url, "111222333B01").json()["valid"] is False


@pytest.mark.parametrize(
    ("number", "status", "part"),
    [
        ("123456789B13", 200, "MS_UNAVAILABLE"),
        ("002455799B11", 503, "Unavailable"),
        ("001234567B02", 429, "Too many"),
        ("001234567B03", 200, '"valid"'),
        ("001234567B04", 200, "857587973B01"),
    ],
)
def test_failures_are_as_listed(number: str, status: int, part: str, base_url: str) -> None:
    response = ask(base_url, number)

    assert response.status_code == status
    assert part in response.text


def test_slow_number_takes_its_time(base_url: str) -> None:
    with pytest.raises(httpx2.TimeoutException):
        httpx2.post(base_url + vies.PATH, json={"countryCode": "NL", "vatNumber": vies.SLOW}, timeout=0.2)


def test_nonsense_is_refused(base_url: str) -> None:
    assert httpx2.post(base_url + vies.PATH, content=b"[").status_code == 400
    assert httpx2.post(base_url + "/other", json={}).status_code == 404
