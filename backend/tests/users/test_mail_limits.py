"""Nobody can flood a mailbox, and nobody can lock its owner out by asking."""

import re
from itertools import cycle

import pytest
from django.core import mail as outbox
from django.core.cache import caches
from rest_framework.test import APIClient

from apps.core.clients.cache import ResilientRedisCache
from apps.core.errors import TooManyAttempts
from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Challenge
from tests.core.test_cache import OPTIONS, blackholed, refused
from tests.factories.users import ORIGIN, UserFactory

pytestmark = pytest.mark.django_db
EMAIL = "ania@example.com"
ASKS = [
    ("magic-link", {"email": EMAIL}),
    ("password-reset", {"email": EMAIL}),
    ("login", {"email": EMAIL, "password": "wrong"}),
    ("register", {"email": EMAIL, "user_type": "candidate"}),
    ("magic-link/verify", {"email": EMAIL, "code": "000000", "nonce": "guess"}),
]


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to("2026-11-21T12:01:00Z", tick=False)
    return time_machine


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL)


def flushed():
    yield None


@pytest.fixture(params=[refused, blackholed, flushed], ids=lambda fault: fault.__name__)
def forget(request, monkeypatch):
    """Break Redis; each call of what this gives forgets what is counted outside of PostgreSQL, as a flush does."""
    for port in request.param():
        if port is None:
            yield lambda: caches["default"].delete_pattern("*")
            return
        cache = ResilientRedisCache(f"redis://127.0.0.1:{port}/0", {"OPTIONS": OPTIONS})
        monkeypatch.setattr("apps.core.api.limits.caches", {"default": cache})
        yield cache._memory.clear
        cache._memory.clear()
        cache.client.close()


@pytest.mark.slow
def test_thousand_requests_without_redis_send_few_mails_and_sign_nobody_out(ania, post, run_jobs, forget):
    pair = services.start_session(user=ania, method=SignInMethod.PASSWORD, origin=ORIGIN)

    statuses = []
    for number, (path, body) in zip(range(1000), cycle(ASKS), strict=False):
        forged = {"X-Forwarded-For": f"10.{number // 250}.0.{number % 250}"}
        statuses.append(post(path, body, **forged).status_code)
        if number % 50 == 0:
            forget()
    run_jobs()

    assert max(statuses) < 500
    assert statuses.count(202) == 3 * 5
    assert len(outbox.outbox) == 3 * 5  # five of each kind: nobody gets more by another header
    owner = APIClient(REMOTE_ADDR="198.51.100.7")
    asked = owner.get("/api/v1/auth/me/", headers={"Authorization": f"Bearer {pair.access}"})
    renewed = post("token/refresh", {"refresh": pair.refresh}, client=owner)
    assert (asked.status_code, renewed.status_code) == (200, 200)


def ask_from_many_places(number):
    for place in range(number):
        services.request_magic_link(email=EMAIL, address=f"192.0.2.{place}")


def test_owner_asks_although_a_stranger_asked_too_often(ania, post):
    stranger, owner = APIClient(), APIClient(REMOTE_ADDR="198.51.100.7")
    theirs = [post("magic-link", {"email": EMAIL}, client=stranger).status_code for _ in range(8)]

    answer = post("magic-link", {"email": EMAIL}, client=owner)

    assert theirs == [202] * 5 + [429] * 3
    assert answer.status_code == 202


def test_sixteenth_link_of_a_day_from_one_place_is_refused(ania, noon):
    for _ in range(3):
        for _ in range(5):
            services.request_magic_link(email=EMAIL, address="192.0.2.1")
        noon.shift(900)

    with pytest.raises(TooManyAttempts):
        services.request_magic_link(email=EMAIL, address="192.0.2.1")


def test_many_places_together_send_no_more_than_150_mails_a_day(ania):
    ask_from_many_places(150)

    with pytest.raises(TooManyAttempts):
        services.request_magic_link(email=EMAIL, address="198.51.100.1")
    with pytest.raises(TooManyAttempts):
        services.request_magic_link(email=EMAIL, address="198.51.100.1", nonce="made up")


def test_browser_that_asked_before_goes_on_when_strangers_used_the_limit_up(ania, post, newest_mail):
    owner = APIClient(REMOTE_ADDR="198.51.100.7")
    nonce = post("magic-link", {"email": EMAIL}, client=owner).json()["nonce"]
    mine = Challenge.objects.get()
    ask_from_many_places(149)

    again = [post("magic-link", {"email": EMAIL}, client=owner) for _ in range(3)]

    assert [answer.status_code for answer in again] == [202, 202, 429]
    assert {answer.json()["nonce"] for answer in again[:2]} == {nonce}
    assert Challenge.objects.count() == 150
    armed = services.arm_challenge(challenge_id=mine.pk)
    assert post("magic-link/verify", {"token": armed.token}, client=owner).status_code == 200


def test_mail_that_is_sent_again_gives_no_new_tries(ania, post):
    owner = APIClient(REMOTE_ADDR="198.51.100.7")
    post("magic-link", {"email": EMAIL}, client=owner)
    mine = Challenge.objects.get()
    services.arm_challenge(challenge_id=mine.pk)
    for _ in range(5):
        post("magic-link/verify", {"email": EMAIL, "code": "000000"}, client=owner)

    assert services.arm_challenge(challenge_id=mine.pk).code == ""


def test_eleventh_mail_of_a_day_has_a_link_but_no_code(ania, run_jobs):
    ask_from_many_places(12)
    run_jobs()

    codes = [bool(re.search(r"\b\d{6}\b", message.body)) for message in outbox.outbox]
    links = [bool(re.search(r"\?token=[\w-]+", message.body)) for message in outbox.outbox]
    assert codes == [True] * 10 + [False] * 2
    assert all(links)


def test_unknown_address_is_limited_alike():
    statuses = []
    for place in range(152):
        try:
            services.request_magic_link(email="nobody@example.com", address=f"192.0.2.{place}")
            statuses.append("asked")
        except TooManyAttempts:
            statuses.append("refused")

    assert statuses == ["asked"] * 150 + ["refused"] * 2
