"""Tokens that somebody made up: the API answers each with 401, and never with a mistake of ours."""

import base64
import hashlib
import hmac
import json
import time
import uuid

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_curve
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from jwt.algorithms import RSAAlgorithm
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import RevokeReason, SignInMethod
from apps.users.models import Session
from apps.users.services.keys import get_signing_key
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
FOREIGN_KEY = generate_private_key(public_exponent=65537, key_size=2048)
FOREIGN_CURVE = generate_curve(SECP256R1())
FOREIGN_JWK = RSAAlgorithm.to_jwk(FOREIGN_KEY.public_key(), as_dict=True)
EVIL = "https://evil.example"
PEM = (serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
PKCS1 = (serialization.Encoding.PEM, serialization.PublicFormat.PKCS1)
DER = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


@pytest.fixture
def pair():
    return services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)


def ask(token, scheme="Bearer"):
    return APIClient().get("/api/v1/auth/me/", headers={"Authorization": f"{scheme} {token}"})


def claims_of(token):
    return jwt.decode(token, options={"verify_signature": False})


def kid():
    return get_signing_key()[0]


def signed(claims, *, key=None, algorithm="RS256", **headers):
    """With our own key and kid, where nothing else is said."""
    own_kid, own_key = get_signing_key()
    return jwt.encode(claims, key or own_key, algorithm=algorithm, headers={"kid": own_kid} | headers)


def encoded(part):
    raw = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def by_hand(header, claims, signature=b""):
    """Because PyJWT refuses to make such a one."""
    return f"{encoded(header)}.{encoded(claims)}.{encoded(signature)}"


def by_secret(header, claims, secret, digest=hashlib.sha256):
    body = f"{encoded(header)}.{encoded(claims)}"
    return f"{body}.{encoded(hmac.new(secret, body.encode(), digest).digest())}"


def public_bytes(form):
    return get_signing_key()[1].public_key().public_bytes(*form)


def unsigned(algorithm):
    return lambda c: by_hand({"alg": algorithm, "typ": "JWT", "kid": kid()}, c)


def symmetric(form, algorithm="HS256", digest=hashlib.sha256):
    return lambda c: by_secret({"alg": algorithm, "kid": kid()}, c, public_bytes(form), digest)


def by_kid(value):
    return lambda c: signed(c, key=FOREIGN_KEY, kid=value)


def own_kid(value):
    return lambda c: signed(c, kid=value)


def foreign(**headers):
    return lambda c: signed(c, key=FOREIGN_KEY, **headers)


def without(claim):
    return lambda c: signed({name: value for name, value in c.items() if name != claim})


def with_(**changed):
    return lambda c: signed(c | changed)


def later(**seconds):
    return lambda c: signed(c | {name: int(time.time()) + value for name, value in seconds.items()})


def cut(token, count):
    return token[:-count]


HEADERS = {
    **{f"alg {name}": unsigned(name) for name in ("none", "None", "NONE", "nOnE", "", " none")},
    "alg missing": lambda c: by_hand({"kid": kid()}, c),
    "alg is null": unsigned(None),
    "alg is a list": unsigned(["RS256"]),
    "alg none with a signature": lambda c: by_hand({"alg": "none", "kid": kid()}, c, b"x" * 256),
    "HS256 with the public key, PEM": symmetric(PEM),
    "HS256 with the public key, PKCS1": symmetric(PKCS1),
    "HS256 with the public key, DER": symmetric(DER),
    "HS512 with the public key": symmetric(PEM, "HS512", hashlib.sha512),
    "HS256 with an empty secret": lambda c: by_secret({"alg": "HS256", "kid": kid()}, c, b""),
    "RS384 by the right key": lambda c: signed(c, algorithm="RS384"),
    "RS512 by the right key": lambda c: signed(c, algorithm="RS512"),
    "PS256 by the right key": lambda c: signed(c, algorithm="PS256"),
    "ES256": lambda c: signed(c, key=FOREIGN_CURVE, algorithm="ES256"),
    "foreign key, our kid": foreign(),
    "unknown kid": by_kid("20200101T000000Z-00000000"),
    "our key, unknown kid": own_kid("20200101T000000Z-00000000"),
    "kid up the tree": by_kid("../../../../etc/passwd"),
    "kid to a file of ours": own_kid("./" + "x"),
    "kid with an encoded slash": by_kid("..%2f..%2fkey"),
    "kid with a zero byte": own_kid("a\x00b"),
    "kid as SQL": by_kid("' OR 1=1 --"),
    "kid is empty": own_kid(""),
    "kid of a megabyte": own_kid("k" * 3000),
    "kid is a number": lambda c: by_hand({"alg": "RS256", "kid": 7}, c, b"x" * 256),
    "kid is a list": lambda c: by_hand({"alg": "RS256", "kid": [kid()]}, c, b"x" * 256),
    "kid missing": lambda c: jwt.encode(c, get_signing_key()[1], algorithm="RS256"),
    "jku": foreign(jku=f"{EVIL}/jwks.json"),
    "x5u": foreign(x5u=f"{EVIL}/chain.pem"),
    "x5c": foreign(x5c=["MIIB"]),
    "jwk in the header": foreign(jwk=FOREIGN_JWK),
    "unknown critical header": lambda c: signed(c, crit=["evil"], evil=True),
    "header is a list": lambda c: by_hand(["RS256"], c),
    "header is no JSON": lambda c: by_hand(b"{", c),
    "header is nested deeply": lambda c: by_hand(b"[" * 3000, c),
}
CLAIMS = {
    "wrong audience": with_(aud="another-platform"),
    "no audience": without("aud"),
    "our audience in a list": with_(aud=["safe-job-platform"]),
    "our audience among others": with_(aud=["safe-job-platform", "another"]),
    "audience is null": with_(aud=None),
    "wrong issuer": with_(iss=EVIL),
    "no issuer": without("iss"),
    "issuer is a list": lambda c: by_hand({"alg": "RS256", "kid": kid()}, c | {"iss": [c["iss"]]}),
    "expired": later(iat=-1000, exp=-6),
    "never expires": without("exp"),
    "expiry is no number": with_(exp="never"),
    "not before tomorrow": later(nbf=86_400),
    "issued beyond the leeway": later(iat=10),
    "no time of issue": without("iat"),
    "kind is refresh": with_(typ="refresh"),
    "kind is another": with_(typ="Access"),
    "no kind": without("typ"),
    "kind is a list": with_(typ=["access"]),
    "kind is true": with_(typ=True),
    "other person": with_(sub=str(uuid.UUID(int=1))),
    "person is no id": with_(sub="1"),
    "person is a number": with_(sub=1),
    "no person": without("sub"),
    "other session": with_(sid=str(uuid.UUID(int=1))),
    "session is a number": with_(sid=7),
    "session is null": with_(sid=None),
    "no session": without("sid"),
    "no name of its own": without("jti"),
    "claims are a list": lambda c: by_hand({"alg": "RS256", "kid": kid()}, [c], b"x" * 256),
}
SHAPES = {
    "empty": lambda c: "",
    "a dot": lambda c: ".",
    "two dots": lambda c: "..",
    "one part": lambda c: "abc",
    "noise": lambda c: "a.b.c",
    "no base64": lambda c: "!!!.???.###",
    "not ASCII": lambda c: "ü.ü.ü",
    "five parts": lambda c: signed(c) + ".a.b",
    "signature left out": lambda c: signed(c).rpartition(".")[0] + ".",
    "signature cut": lambda c: cut(signed(c), 8),
    "signature changed": lambda c: cut(signed(c), 8) + "AAAAAAAA",
    "signature of zeros": lambda c: signed(c).rpartition(".")[0] + "." + encoded(b"\0" * 256),
    "signature of another token": lambda c: (
        signed(c | {"sub": str(uuid.UUID(int=1))}).rpartition(".")[0] + "." + signed(c).rpartition(".")[2]
    ),
    "two tokens": lambda c: f"{signed(c)} {signed(c)}",
    "a comma behind": lambda c: f"{signed(c)},",
    "huge": lambda c: signed(c | {"sub": "x" * 500_000}),
    "huge noise": lambda c: "a" * 1_000_000,
}
FORGERIES = HEADERS | CLAIMS | SHAPES


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES.keys())
def test_forged_token_is_refused(pair, forge):
    answer = ask(forge(claims_of(pair.access)))

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json()["code"] == "token_refused"


def test_same_token_made_honestly_is_good(pair):
    assert ask(signed(claims_of(pair.access))).status_code == 200


def test_kid_that_leads_to_a_key_outside_of_the_ring_is_refused(pair, settings, tmp_path):
    evil = FOREIGN_KEY.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    settings.JWT_KEYS_DIR = tmp_path / "jwt"
    claims = claims_of(services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD).access)
    (tmp_path / "upload.pem").write_bytes(evil)

    for path in ("../upload", str(tmp_path / "upload"), "../jwt/../upload"):
        assert ask(by_kid(path)(claims)).status_code == 401


def test_refresh_token_is_no_access_token(pair):
    assert ask(pair.refresh).status_code == 401


def test_person_and_session_of_two_people_do_not_make_one(pair):
    theirs = services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)

    for field in ("sub", "sid"):
        forged = claims_of(pair.access) | {field: claims_of(theirs.access)[field]}
        assert ask(signed(forged)).status_code == 401


def test_token_of_a_revoked_session_is_refused(pair):
    services.revoke_session(session=Session.objects.get(), reason=RevokeReason.ENDED_BY_STAFF)

    assert ask(pair.access).status_code == 401


def test_token_of_a_closed_account_is_refused(pair):
    services.close_account(actor=UserFactory(staff=True), user=Session.objects.get().user)

    assert ask(pair.access).status_code == 401


def test_token_of_an_erased_account_is_refused(pair):
    Session.objects.get().user.delete()

    assert ask(pair.access).status_code == 401


def test_nobody_else_may_say_which_key_verifies(pair, settings, tmp_path):
    forged = by_kid(kid())(claims_of(pair.access))
    settings.JWT_KEYS_DIR = tmp_path

    assert ask(forged).status_code == 401
