"""Whether the time of a refusal tells that a link to a resume is, or was, one (threat 12), through the full HTTP stack.

`make bench NAME=share_timing`, or with a PostgreSQL and a Redis of your own in the environment. A link that is there
and one that somebody made up in turn, each once, each request from another place, so that no limit gets in the way.
Prints medians and their difference; exit status 1 above 5 % for any kind of link. Variable: BENCH_SAMPLES (1000).
"""

import http.client
import os
import random
import secrets
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from statistics import median
from typing import Any

import sign_in_timing as server

PASSWORD = "wooden shoes"  # nosec B105  # of links that live as long as the measurement
# kind of link: which password comes along
KINDS = {
    "wrong password": "leather boots",
    "no password": "",
    "ended, right password": PASSWORD,
}
NUMBER = server.SAMPLES + server.WARM_UP


def main() -> int:
    os.environ.update(server.OWN)
    os.environ.pop("DATABASE_URL", None)
    server.prepare()
    slugs = dict(make_links())
    with server.running() as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        return report((kind, sample(connection, slugs[kind], KINDS[kind])) for kind in KINDS)


def make_links() -> Iterator[tuple[str, list[str]]]:
    """Make a link for each sample; a link has a limit of its own."""
    from django.contrib.auth.hashers import make_password
    from django.db import connection
    from django.utils import timezone

    from apps.core.services import acting_as_system
    from apps.users.models import User

    hashed, now = make_password(PASSWORD), timezone.now()
    for kind in KINDS:
        ends = now + timedelta(days=-1 if kind.startswith("ended") else 1)
        slugs = [secrets.token_urlsafe(16) for _ in range(NUMBER)]
        with acting_as_system(reason="benchmark"):
            store(User.objects.first(), slugs, hashed, ends)
        yield kind, slugs
    connection.close()


def store(owner: Any, slugs: list[str], hashed: str, ends: Any) -> None:
    from apps.resumes.enums import VersionReason
    from apps.resumes.models import Resume, ResumeShare, ResumeVersion
    from apps.resumes.models.content import ResumeData
    from apps.resumes.services.sharing.slugs import hash_slug

    data = ResumeData().model_dump(mode="json")
    resumes = Resume.objects.bulk_create(Resume(owner=owner) for _ in slugs)
    versions = ResumeVersion.objects.bulk_create(
        ResumeVersion(owner=owner, resume=each, number=1, reason=VersionReason.SHARED, data=data)
        for each in resumes
    )
    ResumeShare.objects.bulk_create(
        ResumeShare(
            resume=resume,
            version=version,
            slug_hash=hash_slug(slug),
            password_hash=hashed,
            expires_at=ends,
        )
        for resume, version, slug in zip(resumes, versions, slugs, strict=True)
    )


def sample(connection: Any, slugs: list[str], password: str) -> dict[str, list[float]]:
    """Milliseconds for links that are there and for guesses; which comes first in a pair is left to chance."""
    times: dict[str, list[float]] = {"there": [], "guessed": []}
    for number, slug in enumerate(slugs):
        pair = [("there", slug), ("guessed", secrets.token_urlsafe(16))]
        random.shuffle(pair)
        for which, each in pair:
            took = milliseconds(connection, each, password)
            if number >= server.WARM_UP:
                times[which].append(took)
    return times


def milliseconds(connection: Any, slug: str, password: str) -> float:
    headers = {"X-Share-Password": password, "X-Forwarded-For": next(server.places)}
    started = time.perf_counter()
    connection.request("GET", f"/api/v1/public/resume/{slug}/", headers=headers)
    answer = connection.getresponse()
    answer.read()
    took = (time.perf_counter() - started) * 1000
    if answer.status != 404:
        sys.exit(f"answered {answer.status}: the numbers would mean nothing.")
    return took


def report(kinds: Iterator[tuple[str, dict[str, list[float]]]]) -> int:
    """Print a line per kind as soon as it is measured; 1 if one of them tells too much."""
    print(f"medians of {server.SAMPLES} answers each, interleaved, in milliseconds\n")
    print(f"{'link':26}{'there':>10}{'guessed':>10}{'difference':>12}")
    worst = 0.0
    for kind, times in kinds:
        there, guessed = median(times["there"]), median(times["guessed"])
        difference = (there - guessed) / guessed * 100
        worst = max(worst, abs(difference))
        print(f"{kind:26}{there:10.2f}{guessed:10.2f}{difference:+11.2f}%", flush=True)
    verdict = "NOT REACHED" if worst > server.GOAL else "reached"
    print(f"\nlargest difference: {worst:.2f} %, goal {server.GOAL} %: {verdict}")
    return 1 if worst > server.GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
