"""Signing in with an account elsewhere: whose account that opens, and whose it never does."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users.enums import SignInMethod
from apps.users.models import ExternalIdentity, SecondStep, Session, User
from fakes import oidc
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
EMAIL = "ania@example.com"
PATH = "/api/v1/auth/exchange/example/"
CLERK = "/api/v1/login/clerk-auth/"
FRONTEND = "https://app.example.com"


@pytest.fixture
def issuer(settings):
    """The fake issuer, running; settings know it by two names."""
    with oidc.running(slow_seconds=5.0) as running:
        settings.OIDC_PROVIDERS = {
            "example": {"issuer": running.base_url, "audience": oidc.AUDIENCE},
            "clerk": {
                "issuer": running.base_url,
                "jwks_url": running.base_url + oidc.KEYS,
                "authorized_parties": [FRONTEND],
            },
        }
        yield running


@pytest.fixture
def exchange(issuer):
    """Exchange a fresh token with these claims, or the given one."""

    def send(token=None, path=PATH, body=None, **claims):
        token = issuer.mint(**claims) if token is None else token
        return APIClient().post(path, {"token": token, **(body or {})}, format="json")

    return send


@pytest.fixture
def ania():
    return UserFactory(email=EMAIL, language="pl")


def proven(email=EMAIL):
    return {"email": email, "email_verified": True}


def refusal_of(answer):
    return answer.status_code, answer.json()["code"]


def whose(answer):
    assert answer.status_code == 200, answer.json()
    client = APIClient(HTTP_AUTHORIZATION=f"Bearer {answer.json()['access']}")
    return client.get("/api/v1/auth/me/").json()


def test_first_exchange_makes_an_account_with_a_proven_address(exchange):
    body = {"user_type": "employer", "language": "nl"}

    me = whose(exchange(**proven("New@Example.com"), body=body))

    user = User.objects.get()
    assert (me["email"], me["user_type"], me["language"]) == ("new@example.com", "employer", "nl")
    assert user.is_email_verified
    assert not user.has_usable_password()
    assert Session.objects.get().method == SignInMethod.EXTERNAL
    entry = AuditEntry.objects.get(action="users.link_identity")
    assert (entry.object_id, entry.detail) == (user.pk, {"provider": "example"})


def test_next_exchange_opens_the_same_account_whatever_the_address_is_now(exchange):
    first = whose(exchange(**proven()))

    for claims in (proven("other@example.com"), {}, {"email": EMAIL, "email_verified": False}):
        assert whose(exchange(**claims))["id"] == first["id"]
    assert ExternalIdentity.objects.count() == 1


def test_address_that_both_know_to_be_proven_opens_the_account(exchange, ania):
    me = whose(exchange(**proven("ANIA@example.com")))

    assert me["id"] == str(ania.pk)
    ania.refresh_from_db()
    assert ania.check_password(PASSWORD)
    assert ania.language == "pl"


@pytest.mark.parametrize("verified", [False, None, "true", "yes", 1, [True]])
def test_address_that_the_issuer_has_not_proven_opens_and_makes_nothing(exchange, ania, verified):
    for email in (EMAIL, "new@example.com"):
        answer = exchange(email=email, email_verified=verified)

        assert refusal_of(answer) == (409, "email_not_proven_there")
    assert not ExternalIdentity.objects.exists()
    assert list(User.objects.all()) == [ania]


@pytest.mark.parametrize(
    "email",
    [
        None,
        "",
        "ania",
        7,
        ["ania@example.com"],
        "a@b\x00.nl",
        "a" * 250 + "@example.com",
        "a@\ud800.nl",
        "\N{KELVIN SIGN}@a.nl",
    ],
)
def test_what_is_no_address_is_none(exchange, email):
    assert exchange(email=email, email_verified=True).status_code == 409


def test_who_waits_in_a_foreign_account_gets_nothing_of_it(exchange, post):
    waiting = UserFactory(email=EMAIL, unverified=True, name="Mallory", user_type="employer")

    me = whose(exchange(**proven()))

    waiting.refresh_from_db()
    assert (me["id"], me["name"], me["user_type"]) == (str(waiting.pk), "", "candidate")
    assert waiting.is_email_verified
    assert not waiting.has_usable_password()
    assert post("login", {"email": EMAIL, "password": PASSWORD}).status_code == 401


def test_who_links_a_foreign_address_before_its_owner_comes_cannot(exchange, post):
    """The other way round: an account elsewhere with a foreign address that nobody proved there."""
    assert exchange(sub="mallory", email=EMAIL, email_verified=False).status_code == 409

    ania = whose(exchange(sub="ania", **proven()))

    assert exchange(sub="mallory").status_code == 409
    assert ExternalIdentity.objects.get().subject == "ania"
    assert ania["email"] == EMAIL


@pytest.mark.parametrize(("is_there", "mails"), [(True, 1), (False, 0)])
def test_owner_of_an_account_that_was_there_is_told(exchange, run_jobs, is_there, mails):
    if is_there:
        UserFactory(email=EMAIL)

    for _ in range(2):
        whose(exchange(**proven()))
    run_jobs()

    assert [message.to for message in mail.outbox] == [[EMAIL]] * mails


def test_same_subject_of_another_issuer_is_somebody_else(exchange):
    first = whose(exchange(**proven()))

    other = whose(exchange(path=CLERK, azp=FRONTEND, aud=None, **proven("other@example.com")))

    assert first["id"] != other["id"]


def test_clerk_session_token_is_taken_at_the_old_path(exchange, issuer):
    answer = exchange(path=CLERK, azp=FRONTEND, aud=None, sts="active", **proven())

    assert whose(answer)["email"] == EMAIL
    assert issuer.asked[oidc.DISCOVERY] == 0


@pytest.mark.parametrize("is_linked", [False, True])
def test_closed_account_stays_closed(exchange, ania, is_linked):
    if is_linked:
        whose(exchange(**proven()))
    User.objects.update(is_active=False)

    assert refusal_of(exchange(**proven())) == (403, "sign_in_here_only")


def test_closed_account_that_nobody_proved_stays_closed(exchange):
    UserFactory(email=EMAIL, unverified=True, inactive=True)

    assert exchange(**proven()).status_code == 403
    assert not User.objects.get().is_email_verified


@pytest.mark.parametrize("trait", ["staff", "superuser"])
@pytest.mark.parametrize("is_proven", [True, False])
def test_staff_sign_in_with_us_only(exchange, trait, is_proven):
    UserFactory(email=EMAIL, unverified=not is_proven, **{trait: True})

    assert refusal_of(exchange(**proven())) == (403, "sign_in_here_only")
    assert not Session.objects.exists()


def test_who_became_staff_signs_in_with_us_from_then_on(exchange):
    whose(exchange(**proven()))
    User.objects.update(is_staff=True)

    assert exchange(**proven()).status_code == 403


def test_second_factor_is_asked_for_as_everywhere(exchange, ania):
    User.objects.update(second_factor_at=timezone.now())

    answer = exchange(**proven())

    assert answer.status_code == 202
    assert answer.json()["second_step"]["token"]
    assert SecondStep.objects.get().method == SignInMethod.EXTERNAL
    assert not Session.objects.exists()


def test_token_is_exchanged_once(exchange, issuer):
    token = issuer.mint(**proven())
    whose(exchange(token))

    assert refusal_of(exchange(token)) == (401, "external_token_refused")


def test_refused_exchange_uses_the_token_not_up(exchange, issuer):
    token = issuer.mint(email=EMAIL, email_verified=False)
    assert exchange(token).status_code == 409
    UserFactory(email="x@example.com")

    assert refusal_of(exchange(token)) == (409, "email_not_proven_there")


def test_unknown_provider_is_not_there(exchange):
    assert refusal_of(exchange(path="/api/v1/auth/exchange/nobody/")) == (404, "provider_unknown")


def test_without_providers_nobody_is_known(exchange, settings):
    settings.OIDC_PROVIDERS = {}

    assert exchange(path=CLERK).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"token": ""},
        {"token": None},
        {"token": ["x"]},
        {"token": "x" * 16_385},
        {"user_type": "admin"},
        {"language": "xx"},
    ],
)
def test_input_of_the_wrong_shape_is_refused(exchange, issuer, body):
    assert refusal_of(exchange(issuer.mint(), body=body)) == (400, "invalid")


def test_answer_is_kept_by_nobody(exchange):
    answer = exchange(**proven())

    assert answer.headers["Cache-Control"] == "no-store"
    assert exchange("noise").headers["WWW-Authenticate"] == "Bearer"


def test_identity_signs_in_sixty_times_an_hour(exchange, time_machine):
    time_machine.move_to(timezone.now().replace(minute=1) + timedelta(hours=1))
    whose(exchange(**proven()))

    statuses = [exchange(**proven()).status_code for _ in range(60)]

    assert statuses == [200] * 59 + [429]


def test_address_tries_three_hundred_times_in_a_quarter(exchange, time_machine):
    time_machine.move_to(timezone.now().replace(minute=1) + timedelta(hours=1), tick=False)
    client = APIClient()
    statuses = []
    for number in range(301):
        if number % 100 == 0:
            time_machine.shift(61)  # the limit of the door itself is by the minute
        statuses.append(client.post(PATH, {"token": "noise"}, format="json").status_code)

    assert statuses == [401] * 300 + [429]
