"""robots.txt: who may read what, how fast, and what if a site does not say."""

import time
from collections.abc import Iterable

import pytest
from django.core.cache import cache

from apps.core.clients.fetching import FetchRefused, Limits, fetch, may_fetch
from apps.core.clients.fetching.keys import key_of
from tests.integrations.conftest import Serve
from tests.integrations.wire import NOT_FOUND, Script, answer

LIMITS = Limits(deadline_seconds=2.0, read_seconds=0.5, tries=1)


def site(robots: bytes | str) -> Script:
    said = answer(robots.encode()) if isinstance(robots, str) else robots
    return lambda path: [said if path == "/robots.txt" else answer(b"jobs")]


@pytest.mark.parametrize(
    ("robots", "is_allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /jobs", False),
        ("User-agent: *\nDisallow: /other", True),
        ("User-agent: *\nDisallow: /\nAllow: /jobs", True),
        ("User-agent: SafeJobBot\nDisallow: /\n\nUser-agent: *\nDisallow:", False),
        ("User-agent: safejobbot\nDisallow:\n\nUser-agent: *\nDisallow: /", True),
        ("User-agent: OtherBot\nDisallow: /", True),
        ("User-agent: *\nDisallow: /*.xml$", False),
        ("\ufeffUser-agent: *\r\nDisallow: /jobs\r\n", False),
        ("<html>not found</html>", True),
        ("User-agent: *\nDisallow: /" + "*a" * 200 + "b", True),
    ],
)
def test_rules_are_kept(serve: Serve, robots: str, is_allowed: bool) -> None:
    wire = serve(site(robots))

    assert may_fetch(f"{wire.url}/jobs.xml") is is_allowed
    if is_allowed:
        fetch(f"{wire.url}/jobs.xml", limits=LIMITS).close()
    else:
        with pytest.raises(FetchRefused) as refused:
            fetch(f"{wire.url}/jobs.xml", limits=LIMITS)
        assert refused.value.code == "robots_disallow"
    assert ("/jobs.xml" in wire.asked) is is_allowed


@pytest.mark.parametrize("status", ["400 X", "401 X", "403 X", "404 X", "410 X"])
def test_site_without_rules_allows_all(serve: Serve, status: str) -> None:
    fetch(serve(site(answer(status=status))).url, limits=LIMITS).close()


@pytest.mark.parametrize("status", ["429 X", "500 X", "503 X"])
def test_site_in_trouble_is_left_alone(serve: Serve, status: str) -> None:
    wire = serve(site(answer(status=status)))

    with pytest.raises(FetchRefused) as refused:
        fetch(wire.url, limits=LIMITS)

    assert refused.value.code == "robots_unavailable"
    assert wire.asked == ["/robots.txt"]


@pytest.mark.parametrize("robots", [b"", b"rubbish\r\n\r\n", answer(b"#" * 600_000)])
def test_rules_that_cannot_be_read_mean_no(serve: Serve, robots: bytes) -> None:
    wire = serve(site(robots))

    with pytest.raises(FetchRefused) as refused:
        fetch(wire.url, limits=LIMITS)

    assert refused.value.code == "robots_unavailable"
    assert wire.asked == ["/robots.txt"]


def test_rules_are_asked_once_a_day(serve: Serve) -> None:
    wire = serve(site(""))

    for _ in range(3):
        fetch(wire.url, limits=LIMITS).close()

    assert wire.asked == ["/robots.txt", "/", "/", "/"]


def test_rules_are_asked_again_after_a_day(serve: Serve) -> None:
    wire = serve(site(""))
    may_fetch(wire.url)

    cache.delete(key_of("robots", wire.url))  # as Redis does after a day
    may_fetch(wire.url)

    assert wire.asked == ["/robots.txt", "/robots.txt"]


def test_long_rules_are_kept_to_but_not_kept(serve: Serve) -> None:
    wire = serve(site("User-agent: *\nDisallow: /jobs\n" + "# long\n" * 10_000))

    assert not may_fetch(f"{wire.url}/jobs")
    assert may_fetch(f"{wire.url}/other")

    assert wire.asked == ["/robots.txt", "/robots.txt"]


def test_rules_of_the_site_behind_a_redirect_count_too(serve: Serve) -> None:
    strict = serve(site("User-agent: *\nDisallow: /"))
    open_site = serve(
        lambda path: [
            (
                NOT_FOUND
                if path == "/robots.txt"
                else answer(b"", f"Location: {strict.url}/jobs", status="302 Found")
            )
        ]
    )

    with pytest.raises(FetchRefused) as refused:
        fetch(open_site.url, limits=LIMITS)

    assert refused.value.code == "robots_disallow"
    assert strict.asked == ["/robots.txt"]


def test_rules_may_stand_elsewhere_on_the_site(serve: Serve) -> None:
    def script(path: str) -> Iterable[bytes]:
        if path == "/robots.txt":
            return [answer(b"", "Location: /r.txt", status="301 Moved")]
        return [answer(b"User-agent: *\nDisallow: /jobs")]

    assert not may_fetch(f"{serve(script).url}/jobs")


def test_circle_instead_of_rules_allows_all(serve: Serve) -> None:
    wire = serve(lambda path: [answer(b"", "Location: /robots.txt", status="301 Moved")])

    assert may_fetch(f"{wire.url}/jobs")


def test_interface_that_is_made_for_programs_has_no_robots_txt(serve: Serve) -> None:
    wire = serve(site("User-agent: *\nDisallow: /"))

    fetch(wire.url, limits=Limits(asks_robots=False)).close()

    assert wire.asked == ["/"]


def test_site_is_asked_no_faster_than_it_wishes(serve: Serve) -> None:
    wire = serve(site("User-agent: *\nCrawl-delay: 0.4"))
    began = time.monotonic()

    for _ in range(3):
        fetch(wire.url, limits=LIMITS).close()

    assert 0.8 <= time.monotonic() - began < 5


@pytest.mark.parametrize("delay", ["100000000", "1e300", "inf", "nan", "-5", "abc"])
def test_odd_wishes_do_not_stop_the_worker(serve: Serve, delay: str) -> None:
    wire = serve(site(f"User-agent: *\nCrawl-delay: {delay}"))

    fetch(wire.url, limits=LIMITS).close()


def test_turn_that_comes_too_late_is_told(serve: Serve) -> None:
    wire = serve(site("User-agent: *\nCrawl-delay: 9"))
    fetch(wire.url, limits=LIMITS).close()
    began = time.monotonic()

    with pytest.raises(FetchRefused) as refused:
        fetch(wire.url, limits=LIMITS)

    assert refused.value.code == "too_slow"
    assert time.monotonic() - began < 4.0
