"""The issuer's keys: asked for seldom, remembered long, and nobody can make us hammer the issuer."""

import time

import pytest
from rest_framework.test import APIClient

from apps.users.models import IssuerKeySet
from fakes import oidc
from fakes.oidc import make_key
from tests.users.test_exchange import EMAIL, PATH, exchange, issuer, proven, refusal_of, whose

__all__ = ["exchange", "issuer"]  # fixtures
pytestmark = pytest.mark.django_db
SILENT = (503, "issuer_silent")


@pytest.fixture
def known(exchange, clock):
    """Somebody signed in, so the key is known; then 61 seconds went by."""
    whose(exchange(**proven()))
    clock.shift(61)


def noise(issuer):
    return issuer.mint(key=make_key("unknown"), **proven())


def test_keys_are_asked_for_once(exchange, issuer):
    for _ in range(3):
        whose(exchange(**proven()))

    assert (issuer.asked[oidc.DISCOVERY], issuer.asked[oidc.KEYS]) == (1, 1)


def test_new_key_of_the_issuer_is_found(exchange, issuer, known):
    issuer.rotate()

    whose(exchange(**proven()))

    assert issuer.asked[oidc.KEYS] == 2


def test_old_key_goes_on_working_beside_the_new_one(exchange, issuer, known):
    old = issuer.keys[0]
    issuer.rotate()
    whose(exchange(**proven()))

    whose(exchange(issuer.mint(key=old, **proven())))


def test_key_that_the_issuer_took_back_works_ten_minutes_at_most(exchange, issuer, known, clock):
    old = issuer.keys[0]
    issuer.rotate(keep_old=False)
    whose(exchange(issuer.mint(key=old, **proven())))

    clock.shift(540)

    assert refusal_of(exchange(issuer.mint(key=old, **proven()))) == (401, "external_token_refused")


def test_unknown_keys_make_us_ask_once_a_minute(exchange, issuer, known, clock):
    statuses = []
    for _ in range(20):
        statuses.append(exchange(noise(issuer)).status_code)
        clock.shift(1)
    assert statuses == [401] + [503] * 19
    assert issuer.asked[oidc.KEYS] == 2

    clock.shift(61)
    exchange(noise(issuer))

    assert issuer.asked[oidc.KEYS] == 3


def test_known_key_works_while_others_send_noise(exchange, issuer, known):
    for _ in range(3):
        exchange(noise(issuer))

    whose(exchange(**proven()))


def test_who_comes_too_early_is_told_when_to_come_back(exchange, issuer, known, clock):
    exchange(noise(issuer))
    clock.shift(1)

    answer = exchange(noise(issuer))

    assert refusal_of(answer) == SILENT
    assert answer.headers["Retry-After"] == "60"


@pytest.mark.parametrize("mode", [*oidc.MODES, "slow", "wrong_issuer"])
def test_old_keys_go_on_working_while_the_issuer_fails(exchange, issuer, known, clock, settings, mode):
    settings.OIDC_TIMEOUT, issuer.mode = 0.2, mode
    clock.shift(3600)

    whose(exchange(**proven()))
    whose(exchange(**proven()))

    assert issuer.asked[oidc.DISCOVERY] == 2


@pytest.mark.parametrize("mode", [*oidc.MODES, "slow", "wrong_issuer"])
def test_without_any_key_we_say_that_the_issuer_fails(exchange, issuer, settings, mode):
    settings.OIDC_TIMEOUT, issuer.mode = 0.2, mode
    began = time.monotonic()

    assert refusal_of(exchange(**proven())) == SILENT

    assert time.monotonic() - began < 3


def test_redirect_is_not_followed(exchange, issuer, settings):
    settings.OIDC_PROVIDERS["example"]["jwks_url"] = issuer.base_url + oidc.KEYS
    issuer.mode = "redirect"

    assert refusal_of(exchange(**proven())) == SILENT


def test_issuer_that_is_gone_is_asked_again_after_a_minute(exchange, issuer, clock):
    issuer.mode = "down"
    exchange(**proven())
    issuer.mode = "up"
    assert refusal_of(exchange(**proven())) == SILENT

    clock.shift(61)

    whose(exchange(**proven()))


def test_keys_are_forgotten_after_a_day_of_silence(exchange, issuer, known, clock):
    issuer.mode = "down"
    clock.shift(86_400)

    assert refusal_of(exchange(**proven())) == SILENT


def test_key_set_without_a_usable_key_replaces_nothing(exchange, issuer, known, clock):
    issuer.keys, old = [], issuer.keys[0]
    clock.shift(3600)

    whose(exchange(issuer.mint(key=old, **proven())))


@pytest.mark.django_db(transaction=True)
def test_many_with_a_new_key_at_once_make_one_question(issuer, at_once):
    tokens = [issuer.mint(sub=f"user_{index}", **proven(f"p{index}@example.com")) for index in range(16)]

    statuses = at_once(
        lambda index: APIClient().post(PATH, {"token": tokens[index]}, format="json").status_code, 16
    )

    assert statuses == [200] * 16
    assert issuer.asked[oidc.KEYS] == 1
    assert IssuerKeySet.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_many_with_noise_at_once_make_one_question_and_do_not_wait_long(issuer, at_once, settings):
    settings.OIDC_TIMEOUT, issuer.mode = 0.5, "slow"
    tokens = [issuer.mint(**proven(EMAIL)) for _ in range(16)]
    began = time.monotonic()

    statuses = at_once(
        lambda index: APIClient().post(PATH, {"token": tokens[index]}, format="json").status_code, 16
    )

    assert statuses == [503] * 16
    assert issuer.asked[oidc.DISCOVERY] == 1
    assert time.monotonic() - began < 6
