"""Whoever has no right to a resume learns nothing: not even whether the link ever was."""

from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth import hashers
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from apps.core.errors import TooManyAttempts
from apps.core.services import acting_as_system, acting_for
from apps.resumes.models import ResumeShare
from apps.resumes.services.sharing import LinkDead, open_shared, revoke_share
from apps.resumes.services.sharing.opening import TRIES_OF_ADDRESS
from tests.factories.users import UserFactory
from tests.resumes.sharing.test_share import PLACE, share

pytestmark = pytest.mark.django_db
GUESS = "A" * 22


def revoke() -> str:
    owner = UserFactory()
    slug = share(owner, password="wooden shoes")
    with acting_for(user_id=owner.pk):
        revoke_share(resume=owner.resumes.get(), actor=owner)
    return slug


def expire() -> str:
    slug = share(UserFactory(), password="wooden shoes")
    with acting_as_system(reason="test"):
        ResumeShare.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    return slug


DEAD: dict[str, Callable[[], str]] = {
    "guessed": lambda: GUESS,
    "taken back": revoke,
    "ended": expire,
    "wrong password": lambda: share(UserFactory(), password="leather boots"),
    "ended, without password": lambda: expire_open(),
}


def expire_open() -> str:
    slug = share(UserFactory())
    with acting_as_system(reason="test"):
        ResumeShare.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    return slug


@pytest.mark.parametrize("password", ["", "wooden shoes"])
@pytest.mark.parametrize("why", DEAD)
def test_every_refusal_does_the_same_work(why: str, password: str) -> None:
    slug = DEAD[why]()
    checked: list[str] = []

    def count(given: str, *rest: object, **more: object) -> tuple[bool, bool]:
        checked.append(given)
        return real(given, *rest, **more)  # type: ignore[arg-type]  # passed on as it came

    real = hashers.verify_password
    with (
        patch.object(hashers, "verify_password", count),
        CaptureQueriesContext(
            connection,
        ) as queries,
        pytest.raises(LinkDead),
    ):
        open_shared(slug=slug, password=password, address=PLACE)

    assert checked == [password]
    assert sum("resumes_resumeshare" in query["sql"] for query in queries.captured_queries) == 1
    assert not [query for query in queries.captured_queries if "resumes_resumeversion" in query["sql"]]


@pytest.mark.parametrize("slug", [GUESS, None], ids=["guessed", "there"])
def test_tries_are_limited_whether_or_not_the_link_is_one(slug: str | None) -> None:
    slug = slug or share(UserFactory(), password="wooden shoes")

    for _ in range(TRIES_OF_ADDRESS):
        with pytest.raises(LinkDead):
            open_shared(slug=slug, password="guess", address=PLACE)

    with pytest.raises(TooManyAttempts):
        open_shared(slug=slug, password="wooden shoes", address=PLACE)


@pytest.mark.parametrize("slug", ["", "é", "x" * 5000, "' OR 1=1 --"])
def test_any_words_are_only_a_wrong_slug(slug: str) -> None:
    with pytest.raises(LinkDead):
        open_shared(slug=slug, password="x" * 5000, address=PLACE)
