"""The fake issuer tells its keys like a real one, rotates them, and fails in every way that a real one can."""

import json
import time

import httpx2
import jwt
import pytest

from fakes import oidc


@pytest.fixture
def issuer():
    with oidc.running(slow_seconds=1.0) as running:
        yield running


def discovery(issuer, **options):
    return httpx2.get(issuer.base_url + oidc.DISCOVERY, **options)


def key_set(issuer):
    return jwt.PyJWKSet.from_dict(httpx2.get(discovery(issuer).json()["jwks_uri"]).json())


def read(issuer, token):
    key = key_set(issuer)[jwt.get_unverified_header(token)["kid"]]
    return jwt.decode(
        token, key, algorithms=["RS256", "ES256"], audience=oidc.AUDIENCE, issuer=issuer.base_url
    )


def test_discovery_names_issuer_and_key_set(issuer):
    body = discovery(issuer).json()

    assert body["issuer"] == issuer.base_url
    assert body["jwks_uri"].startswith(issuer.base_url)


def test_key_set_holds_public_halves_only(issuer):
    issuer.rotate(algorithm="ES256")

    rows = httpx2.get(issuer.base_url + oidc.KEYS).json()["keys"]

    assert [(row["kty"], row["alg"], row["use"]) for row in rows] == [
        ("EC", "ES256", "sig"),
        ("RSA", "RS256", "sig"),
    ]
    assert not [row for row in rows if row.keys() & {"d", "p", "q"}]


@pytest.mark.parametrize("algorithm", ["RS256", "ES256"])
def test_token_is_good_for_a_minute(issuer, algorithm):
    issuer.rotate(algorithm=algorithm)

    claims = read(issuer, issuer.mint(email="ania@example.com", email_verified=True))

    assert claims["exp"] - claims["iat"] == 60
    assert (claims["sub"], claims["email"]) == ("user_ania", "ania@example.com")


def test_claims_can_be_changed_and_left_out(issuer):
    claims = jwt.decode(issuer.mint(aud=None, sub="bob"), options={"verify_signature": False})

    assert claims["sub"] == "bob"
    assert "aud" not in claims


def test_each_token_has_a_name_of_its_own(issuer):
    assert issuer.mint() != issuer.mint()


def test_old_key_stays_in_the_key_set_or_goes(issuer):
    old = issuer.mint()
    issuer.rotate()
    assert read(issuer, old)

    issuer.rotate(keep_old=False)

    with pytest.raises(KeyError):
        read(issuer, old)


def test_requests_are_counted(issuer):
    key_set(issuer)
    discovery(issuer)

    assert (issuer.asked[oidc.DISCOVERY], issuer.asked[oidc.KEYS]) == (2, 1)


def test_token_can_be_had_over_http(issuer):
    form = {"sub": "user_x", "email": "x@example.com", "email_verified": "true"}

    claims = read(issuer, httpx2.post(issuer.base_url + oidc.MINT, data=form).json()["token"])

    assert (claims["sub"], claims["email_verified"]) == ("user_x", True)


@pytest.mark.parametrize(("mode", "status"), [("down", 503), ("redirect", 302), ("list", 200), ("html", 200)])
def test_modes_answer_as_they_are_named(issuer, mode, status):
    issuer.mode = mode

    assert discovery(issuer).status_code == status


def test_garbled_answer_is_half_a_json(issuer):
    issuer.mode = "garbled"

    with pytest.raises(json.JSONDecodeError):
        discovery(issuer).json()


def test_huge_answer_has_megabytes(issuer):
    issuer.mode = "huge"

    assert len(discovery(issuer).content) > 1_000_000


def test_wrong_issuer_is_somebody_else(issuer):
    issuer.mode = "wrong_issuer"

    assert discovery(issuer).json()["issuer"] != issuer.base_url


def test_slow_answer_comes_too_late_and_does_not_hold_up_the_end():
    began = time.monotonic()

    with oidc.running(slow_seconds=30.0) as issuer:
        issuer.mode = "slow"
        with pytest.raises(httpx2.ReadTimeout):
            discovery(issuer, timeout=0.1)

    assert time.monotonic() - began < 10


def test_other_paths_are_not_there(issuer):
    assert httpx2.get(f"{issuer.base_url}/userinfo").status_code == 404
