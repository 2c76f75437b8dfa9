"""Whoever reads the whole database can sign in nowhere with it."""

import pytest
from rest_framework.test import APIClient

from apps.users import services
from apps.users.models import RefreshToken
from tests.factories.users import PASSWORD, UserFactory
from tests.users.test_challenges import dump_of_all_text

pytestmark = pytest.mark.django_db
EMAIL, NEW = "ania@example.com", "four brisk barges"


def test_no_flow_leaves_anything_usable_behind(post, asked, newest_mail):
    secrets, codes = [asked.token, asked.browser.cookies["registration_nonce"].value, "seven wet clogs"], []

    def keep(answer):
        assert answer.status_code in (200, 202, 204), answer.json()
        body = answer.json() if answer.content else {}
        secrets.extend(body[name] for name in ("nonce", "access", "refresh") if name in body)
        secrets.append(body["second_step"]["token"]) if "second_step" in body else None
        return body

    keep(post("verify-email", {"token": asked.token}, client=asked.browser))
    by_password = keep(post("login", {"email": EMAIL, "password": "seven wet clogs"}))
    refreshed = keep(post("token/refresh", {"refresh": by_password["refresh"]}))
    for way in ("link", "code", "unused"):
        nonce = keep(post("magic-link", {"email": EMAIL}))["nonce"]
        mailed = newest_mail()
        secrets.append(mailed.token)
        codes.append(mailed.code)
        proof = {"token": mailed.token} if way == "link" else {"email": EMAIL, "code": mailed.code}
        if way != "unused":
            keep(post("magic-link/verify", proof | {"nonce": nonce}))
    keep(post("password-reset", {"email": EMAIL}))
    secrets += [newest_mail().token, NEW]
    keep(post("password-reset/confirm", {"token": secrets[-2], "password": NEW}))
    client = APIClient()
    signed_in = keep(post("login", {"email": EMAIL, "password": NEW}))
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {signed_in['access']}")
    keep(post("change-password", {"old_password": NEW, "new_password": PASSWORD}, client=client))
    UserFactory(email="second@example.com", second_factor_at="2026-01-01T00:00:00Z")
    keep(post("login", {"email": "second@example.com", "password": PASSWORD}))
    post("token/refresh", {"refresh": refreshed["refresh"]})

    everything = dump_of_all_text()

    assert RefreshToken.objects.latest("id").token_hash in everything  # the dump is a real one
    assert len(secrets) >= 18
    assert [secret for secret in [*secrets, PASSWORD] if secret in everything] == []
    assert [code for code in codes if f'"{code}"' in everything] == []


def test_what_a_dump_holds_opens_no_door(post, asked, newest_mail):
    """The stored hashes themselves are no tokens."""
    post("verify-email", {"token": asked.token}, client=asked.browser)
    post("login", {"email": EMAIL, "password": "seven wet clogs"})
    post("magic-link", {"email": EMAIL})
    challenge = services.arm_challenge(challenge_id=newest_mail().challenge_id)
    stored = challenge.user.challenges.latest("id")

    refreshed = post("token/refresh", {"refresh": RefreshToken.objects.get().token_hash})
    linked = post("magic-link/verify", {"token": stored.token_hash, "confirm": True})
    nonce = post("magic-link/verify", {"email": EMAIL, "code": challenge.code, "nonce": stored.nonce_hash})

    assert [answer.status_code for answer in (refreshed, linked, nonce)] == [401, 409, 409]
