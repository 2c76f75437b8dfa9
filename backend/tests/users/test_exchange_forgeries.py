"""Tokens that the issuer did not make for us: refused, and never a mistake of ours."""

import base64
import hashlib
import hmac
import json
import time

import jwt
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key

from apps.users.models import ExchangedToken
from fakes.oidc import AUDIENCE, make_key
from tests.users.test_exchange import CLERK, EMAIL, FRONTEND, exchange, issuer, proven, refusal_of, whose

__all__ = ["exchange", "issuer"]  # fixtures
pytestmark = pytest.mark.django_db
FOREIGN = make_key("foreign")
CURVE = make_key("curve", "ES256")
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256


def encoded(part):
    raw = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def claims(issuer, **changed):
    return jwt.decode(issuer.mint(**proven(), **changed), options={"verify_signature": False})


def by_hand(header, body, signature=b""):
    return f"{encoded(header)}.{encoded(body)}.{encoded(signature)}"


def by_secret(issuer):
    pem = (
        issuer.keys[0]
        .private.public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    body = by_hand({"alg": "HS256", "kid": "key-1"}, claims(issuer)).rpartition(".")[0]
    return f"{body}.{encoded(hmac.new(pem, body.encode(), hashlib.sha256).digest())}"


def signed_as_is(issuer, **changed):
    """PyJWT refuses to sign some claims; this signs all."""
    body = json.dumps(claims(issuer) | changed).encode()
    return jwt.PyJWS().encode(body, issuer.keys[0].private, "RS256", headers={"kid": issuer.keys[0].kid})


def signed_by(key, **headers):
    def forge(issuer):
        return issuer.mint(key=key, headers={"kid": issuer.keys[0].kid} | headers, **proven())

    return forge


def saying(**changed):
    return lambda issuer: issuer.mint(**proven(), **changed)


def under(**headers):
    return lambda issuer: issuer.mint(headers=headers, **proven())


def at(**seconds):
    return lambda issuer: issuer.mint(
        **proven(), **{name: int(time.time()) + value for name, value in seconds.items()}
    )


def as_other_rsa(algorithm):
    return lambda issuer: jwt.encode(
        claims(issuer), issuer.keys[0].private, algorithm=algorithm, headers={"kid": "key-1"}
    )


FORGERIES = {
    "noise": lambda issuer: "a.b.c",
    "dots": lambda issuer: "..",
    "not ASCII": lambda issuer: "ü.ü.ü",
    "alg none": lambda issuer: by_hand({"alg": "none", "kid": "key-1"}, claims(issuer)),
    "alg None": lambda issuer: by_hand({"alg": "None", "kid": "key-1"}, claims(issuer)),
    "alg missing": lambda issuer: by_hand({"kid": "key-1"}, claims(issuer)),
    "alg is a list": lambda issuer: by_hand({"alg": ["RS256"], "kid": "key-1"}, claims(issuer)),
    "HS256 with the public key": by_secret,
    "RS512 by the right key": as_other_rsa("RS512"),
    "PS256 by the right key": as_other_rsa("PS256"),
    "foreign key, their kid": signed_by(FOREIGN),
    "ES256 under the kid of an RSA key": signed_by(CURVE),
    "jwk in the header": signed_by(FOREIGN, jwk=FOREIGN.public_jwk()),
    "jku": signed_by(FOREIGN, jku="https://evil.example/jwks.json"),
    "x5u": signed_by(FOREIGN, x5u="https://evil.example/chain.pem"),
    "critical header": under(crit=["evil"], evil=True),
    "kid missing": lambda issuer: jwt.encode(claims(issuer), issuer.keys[0].private, algorithm="RS256"),
    "kid is empty": under(kid=""),
    "kid is a number": lambda issuer: by_hand({"alg": "RS256", "kid": 1}, claims(issuer)),
    "kind of an access token": under(typ="at+jwt"),
    "kind of a logout token": under(typ="logout+jwt"),
    "wrong issuer": saying(iss="https://evil.example"),
    "issuer with a slash more": lambda issuer: issuer.mint(**proven(), iss=issuer.base_url + "/"),
    "no issuer": saying(iss=None),
    "issuer is a list": lambda issuer: signed_as_is(issuer, iss=[issuer.base_url]),
    "wrong audience": saying(aud="another-client"),
    "no audience": saying(aud=None),
    "for several, given to another": saying(aud=[AUDIENCE, "another"], azp="another"),
    "for several, given to nobody": saying(aud=[AUDIENCE, "another"]),
    "audience is a number": saying(aud=7),
    "expired": at(iat=-120, exp=-31),
    "never expires": saying(exp=None),
    "expires in a year": at(exp=365 * 86_400),
    "expires never ever": saying(exp=10**30),
    "expiry is no number": saying(exp="never"),
    "not before tomorrow": at(nbf=86_400),
    "issued beyond the leeway": at(iat=40),
    "no time of issue": saying(iat=None),
    "no subject": saying(sub=None),
    "subject is empty": saying(sub=""),
    "subject is a number": saying(sub=7),
    "subject is a list": saying(sub=["user_ania"]),
    "subject is too long": saying(sub="x" * 256),
    "subject with a zero byte": saying(sub="a\x00b"),
    "subject with half a character": saying(sub="a\ud800"),
    "logout token": saying(events={"http://schemas.openid.net/event/backchannel-logout": {}}),
    "signature left out": lambda issuer: issuer.mint(**proven()).rpartition(".")[0] + ".",
    "signature cut": lambda issuer: issuer.mint(**proven())[:-8],
    "claims are a list": lambda issuer: by_hand({"alg": "RS256", "kid": "key-1"}, [1], b"x" * 256),
    "nested deeply": lambda issuer: by_hand(b"[" * 3000, claims(issuer)),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES.keys())
def test_forged_token_is_refused(exchange, issuer, forge):
    answer = exchange(forge(issuer))

    assert refusal_of(answer) == (401, "external_token_refused")
    assert not ExchangedToken.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"azp": "https://evil.example"},
        {"azp": None},
        {"azp": [FRONTEND]},
        {"azp": FRONTEND, "sts": "pending"},
        {"azp": FRONTEND, "iss": "https://evil.example"},
    ],
)
def test_clerk_token_for_another_page_is_refused(exchange, changed):
    assert exchange(path=CLERK, **proven(), **({"aud": None} | changed)).status_code == 401


def test_clocks_may_differ_by_half_a_minute(exchange):
    now = int(time.time())

    whose(exchange(**proven(), iat=now + 25))
    whose(exchange(**proven(), iat=now - 100, exp=now - 25))


def test_token_for_several_that_was_given_to_us_is_good(exchange):
    whose(exchange(**proven(), aud=[AUDIENCE, "another"], azp=AUDIENCE))


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
def test_usual_algorithms_are_good(exchange, issuer, algorithm):
    issuer.rotate(algorithm=algorithm)

    whose(exchange(**proven()))


def test_algorithm_that_the_setting_leaves_out_is_refused(exchange, issuer, settings):
    settings.OIDC_PROVIDERS["example"]["algorithms"] = ["RS256"]
    issuer.rotate(algorithm="ES256")

    assert exchange(**proven()).status_code == 401


def test_key_for_another_algorithm_is_refused(exchange, issuer):
    row = {**issuer.keys[0].public_jwk(), "kid": "other", "alg": "RS512"}
    issuer.extra_jwks = [row]

    assert exchange(issuer.mint(headers={"kid": "other"}, **proven())).status_code == 401


@pytest.mark.parametrize(
    "row",
    [
        {"kty": "oct", "k": encoded(b"shared secret of 32 bytes or more!!")},
        {"kty": "RSA", "n": "AQAB", "e": "AQAB"},
        {"kty": "RSA"},
        {"kty": "EC", "crv": "P-256"},
        {"kty": "EC", "crv": ["P-256"], "x": "AA", "y": "AA"},
        {"kty": "OKP", "crv": "X25519", "x": "AA"},
        {"kty": "RSA", "use": "enc"},
    ],
)
def test_key_that_verifies_nothing_is_no_key(exchange, issuer, row):
    issuer.extra_jwks = [{**row, "kid": "odd"}]

    for algorithm in ("RS256", "ES256", "HS256"):
        token = by_hand({"alg": algorithm, "kid": "odd"}, claims(issuer), b"x" * 64)
        assert exchange(token).status_code in (401, 503)


def test_short_key_of_the_issuer_is_refused(exchange, issuer):
    short = generate_private_key(public_exponent=65537, key_size=1024)
    weak = type(FOREIGN)("weak", "RS256", short)
    issuer.extra_jwks = [weak.public_jwk()]
    now = int(time.time())
    body = {"iss": issuer.base_url, "aud": AUDIENCE, "sub": "u", "iat": now, "exp": now + 60, **proven()}
    head = encoded({"alg": "RS256", "kid": "weak"}) + "." + encoded(body)
    signature = short.sign(head.encode(), PKCS1v15(), hashes.SHA256())

    assert exchange(f"{head}.{encoded(signature)}").status_code == 401


def other_spelling(token):
    """The same signature with other spare bits at its end."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return token[:-1] + alphabet[alphabet.index(token[-1]) ^ 1]


def other_half(token):
    """The other signature that fits: s and order - s both verify."""
    head, _, signature = token.rpartition(".")
    raw = decoded(signature)
    turned = (ORDER - int.from_bytes(raw[32:])).to_bytes(32)
    return f"{head}.{encoded(raw[:32] + turned)}"


@pytest.mark.parametrize(
    ("algorithm", "respell"), [("RS256", other_spelling), ("ES256", other_half), ("ES256", other_spelling)]
)
def test_token_spelled_in_another_way_is_the_same_token(exchange, issuer, algorithm, respell):
    issuer.rotate(algorithm=algorithm)
    token = issuer.mint(**proven())
    whose(exchange(token))

    assert respell(token) != token
    assert refusal_of(exchange(respell(token))) == (401, "external_token_refused")


def test_refusal_does_not_say_why(exchange, issuer):
    bodies = {
        exchange(token).json()["detail"]
        for token in (
            issuer.mint(aud="x"),
            issuer.mint(sub=""),
            "noise",
            issuer.mint(key=FOREIGN, headers={"kid": "key-1"}),
        )
    }

    assert len(bodies) == 1


def test_token_and_address_stand_in_no_log(exchange, issuer, caplog, capfd):
    token = issuer.mint(**proven(), aud="wrong")
    exchange(token)
    good = issuer.mint(**proven())
    exchange(good)

    said = caplog.text + "".join(capfd.readouterr())
    for secret in (token, good, EMAIL, good.rpartition(".")[2]):
        assert secret not in said
