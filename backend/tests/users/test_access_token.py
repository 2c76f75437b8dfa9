"""What an access token must be, and what is not taken for one."""

import base64
import hashlib
import hmac
import json
import time
import uuid

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import Session
from apps.users.services.keys import get_signing_key
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
FOREIGN_KEY = generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def pair():
    return services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)


def ask(token, scheme="Bearer", path="/api/v1/auth/me/"):
    return APIClient().get(path, headers={"Authorization": f"{scheme} {token}"})


def claims_of(token):
    return jwt.decode(token, options={"verify_signature": False})


def signed(claims, *, key=None, kid=None, **headers):
    own_kid, own_key = get_signing_key()
    return jwt.encode(
        claims, key or own_key, algorithm="RS256", headers={"kid": own_kid if kid is None else kid} | headers
    )


def unsigned(header, claims, secret=None):
    """A token made by hand, because PyJWT refuses to make such a one."""
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in (header, claims)]
    body = b".".join(parts)
    mac = hmac.new(secret, body, hashlib.sha256).digest() if secret else b""
    return (body + b"." + base64.urlsafe_b64encode(mac).rstrip(b"=")).decode()


def public_pem():
    _, key = get_signing_key()
    return key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def test_token_says_who_where_and_how_long(pair):
    session = Session.objects.get()

    claims = claims_of(pair.access)

    assert claims.keys() == {"iss", "aud", "sub", "sid", "typ", "iat", "exp", "jti"}
    assert (claims["sub"], claims["sid"], claims["typ"]) == (
        str(session.user_id), str(session.pk), "access",
    )  # fmt: skip
    assert claims["exp"] - claims["iat"] == 900
    assert jwt.get_unverified_header(pair.access)["alg"] == "RS256"


def test_good_token_costs_one_query(pair, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert ask(pair.access).status_code == 200


def test_scheme_is_read_in_any_case(pair):
    assert ask(pair.access, "bearer").status_code == 200


FORGERIES = {
    "nothing": lambda c: "",
    "noise": lambda c: "a.b.c",
    "one part": lambda c: "abc",
    "not ascii": lambda c: "ü.ü.ü",
    "alg none": lambda c: unsigned({"alg": "none", "typ": "JWT", "kid": get_signing_key()[0]}, c),
    "alg None": lambda c: unsigned({"alg": "None", "kid": get_signing_key()[0]}, c),
    "no alg": lambda c: unsigned({"kid": get_signing_key()[0]}, c),
    "HS256 with the public key": lambda c: unsigned(
        {"alg": "HS256", "kid": get_signing_key()[0]}, c, public_pem()
    ),
    "other RSA algorithm": lambda c: jwt.encode(
        c, get_signing_key()[1], algorithm="RS512", headers={"kid": get_signing_key()[0]}
    ),
    "unknown kid": lambda c: signed(c, kid="20200101T000000Z-00000000"),
    "kid is a path": lambda c: signed(c, kid="../../../../etc/passwd"),
    "kid with a zero byte": lambda c: signed(c, kid="a\x00b"),
    "empty kid": lambda c: signed(c, kid=""),
    "no kid": lambda c: jwt.encode(c, get_signing_key()[1], algorithm="RS256"),
    "foreign key, our kid": lambda c: signed(c, key=FOREIGN_KEY),
    "foreign key set": lambda c: signed(c, key=FOREIGN_KEY, jku="https://evil.example/jwks.json"),
    "expired": lambda c: signed(c | {"iat": int(time.time()) - 1000, "exp": int(time.time()) - 60}),
    "never expires": lambda c: signed({k: v for k, v in c.items() if k != "exp"}),
    "from the future": lambda c: signed(c | {"iat": int(time.time()) + 600}),
    "wrong audience": lambda c: signed(c | {"aud": "another-platform"}),
    "our audience among others": lambda c: signed(c | {"aud": ["safe-job-platform", "another"]}),
    "no audience": lambda c: signed({k: v for k, v in c.items() if k != "aud"}),
    "wrong issuer": lambda c: signed(c | {"iss": "https://evil.example"}),
    "no issuer": lambda c: signed({k: v for k, v in c.items() if k != "iss"}),
    "wrong kind": lambda c: signed(c | {"typ": "refresh"}),
    "no kind": lambda c: signed({k: v for k, v in c.items() if k != "typ"}),
    "kind is a list": lambda c: signed(c | {"typ": ["access"]}),
    "other person": lambda c: signed(c | {"sub": str(uuid.uuid4())}),
    "person is no id": lambda c: signed(c | {"sub": "1"}),
    "session is no id": lambda c: signed(c | {"sid": 7}),
    "other session": lambda c: signed(c | {"sid": str(uuid.uuid4())}),
    "no session": lambda c: signed({k: v for k, v in c.items() if k != "sid"}),
    "body changed": lambda c: signed(c)[:-8] + "AAAAAAAA",
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES.keys())
def test_forged_token_is_refused(pair, forge):
    answer = ask(forge(claims_of(pair.access)))

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json()["code"] == "token_refused"


def test_refresh_token_is_no_access_token(pair):
    assert ask(pair.refresh).status_code == 401


def test_token_of_a_revoked_session_is_refused_at_once(pair):
    services.revoke_session(session=Session.objects.get(), reason=RevokeReason.ENDED_BY_STAFF)

    assert ask(pair.access).status_code == 401


def test_token_of_a_closed_account_is_refused_at_once(pair):
    user = Session.objects.get().user
    user.is_active = False
    user.save()

    assert ask(pair.access).status_code == 401


def test_token_is_over_after_fifteen_minutes(pair, clock):
    clock.shift(899)
    assert ask(pair.access).status_code == 200

    clock.shift(10)
    assert ask(pair.access).status_code == 401


def test_stranger_is_told_to_sign_in():
    answer = APIClient().get("/api/v1/auth/me/")

    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("scheme", ["Basic", "Token", ""])
def test_other_schemes_are_strangers(pair, scheme):
    assert ask(pair.access, scheme).status_code == 401


def test_token_in_the_address_is_not_taken(pair):
    assert APIClient().get(f"/api/v1/auth/me/?access_token={pair.access}").status_code == 401


def test_history_knows_who_changed_a_row(pair):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {pair.access}")

    client.patch("/api/v1/auth/me/", {"name": "Ania K."}, format="json")

    user = Session.objects.get().user
    last = user.events.order_by("pgh_id").last()
    assert (last.name, last.pgh_context.metadata["user"]) == ("Ania K.", str(user.pk))
