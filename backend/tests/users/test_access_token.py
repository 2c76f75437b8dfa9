"""What an access token must be; what is not taken for one stands in test_forged_tokens.py."""

import jwt
import pytest
from rest_framework.test import APIClient

from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Session
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair():
    return services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)


def ask(token, scheme="Bearer", path="/api/v1/auth/me/"):
    return APIClient().get(path, headers={"Authorization": f"{scheme} {token}"})


def claims_of(token):
    return jwt.decode(token, options={"verify_signature": False})


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
