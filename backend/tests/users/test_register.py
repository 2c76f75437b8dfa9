"""Making an account, without telling who has one."""

import pytest
from django.contrib.auth.hashers import identify_hasher

from apps.users import services
from apps.users.enums import ChallengeKind, UserType
from apps.users.events import EmailVerificationRequested, UserRegistered
from apps.users.models import Challenge, User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ANIA = {"email": "Ania@Example.com", "user_type": "candidate", "language": "pl", "name": "Ania"}


def test_new_address_gets_an_account_and_a_question(post, heard):
    answer = post("register", ANIA | {"password": "seven wet clogs"})

    assert answer.status_code == 202, answer.json()
    user = User.objects.get()
    assert (user.email, user.user_type, user.language, user.name) == (
        "ania@example.com", "candidate", "pl", "Ania",
    )  # fmt: skip
    assert user.check_password("seven wet clogs")
    assert not user.is_email_verified
    assert not user.is_staff
    challenge = Challenge.objects.get()
    assert (challenge.kind, challenge.user) == (ChallengeKind.VERIFY_EMAIL, user)
    assert {(type(event), getattr(event, "user_id", None)) for event in heard()} == {
        (UserRegistered, user.pk),
        (EmailVerificationRequested, None),
    }


def test_account_without_a_password_has_none_that_fits(post):
    post("register", ANIA)

    assert not User.objects.get().has_usable_password()


def test_password_is_stored_by_argon2(post, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

    post("register", ANIA | {"password": "seven wet clogs"})

    assert identify_hasher(User.objects.get().password).algorithm == "argon2"


def test_known_address_gets_the_same_answer_and_changes_nothing(post, heard):
    known = UserFactory(email="ania@example.com", name="Ania the first")
    before = User.objects.values().get()

    answers = [
        post("register", ANIA | {"email": email, "password": "seven wet clogs"})
        for email in (known.email, "new@example.com")
    ]

    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json()["detail"] == answers[1].json()["detail"]
    assert len({(len(answer.json()["nonce"]), *answer.json()) for answer in answers}) == 1
    assert len({(*answer.headers, *answer.cookies) for answer in answers}) == 1
    assert User.objects.values().get(pk=known.pk) == before
    asked = Challenge.objects.get(user=known)
    assert asked.kind == ChallengeKind.ALREADY_REGISTERED
    assert [type(event) for event in heard()].count(EmailVerificationRequested) == 2


def test_known_and_new_addresses_cost_the_same_statements(post, heard, statements_of):
    UserFactory(email="ania@example.com")

    known = statements_of(lambda: post("register", ANIA))
    new = statements_of(lambda: post("register", ANIA | {"email": "new@example.com"}))

    assert len(known) >= 6
    assert [s for s in new if "procrastinate" not in s] == [s for s in known if "procrastinate" not in s]


def test_address_that_is_not_proven_is_asked_again(post):
    UserFactory(email="ania@example.com", unverified=True)

    post("register", ANIA)

    assert Challenge.objects.get().kind == ChallengeKind.VERIFY_EMAIL


@pytest.mark.parametrize("user_type", ["admin", "staff", "", None, 1])
def test_nobody_registers_as_staff(post, user_type):
    answer = post("register", ANIA | {"user_type": user_type})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/user_type"
    assert not User.objects.exists()


def test_fields_that_are_not_asked_for_are_not_taken(post):
    post(
        "register", ANIA | {"is_staff": True, "is_superuser": True, "email_verified_at": "2026-01-01T00:00Z"}
    )

    user = User.objects.get()
    assert (user.is_staff, user.is_superuser, user.email_verified_at) == (False, False, None)


@pytest.mark.parametrize(
    "password", ["short", "1234567890", "password1234", "ania@example.com", "x" * 300, "nul\x00nul nul nul"]
)
def test_weak_password_is_refused(post, password):
    answer = post("register", ANIA | {"password": password})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/password"


@pytest.mark.parametrize(
    "email", ["", "ania", "ania@", "@example.com", "a b@example.com", "x" * 250 + "@e.nl"]
)
def test_what_is_no_address_is_refused(post, email):
    assert post("register", ANIA | {"email": email}).status_code == 400


def test_sixth_registration_of_an_address_from_one_place_is_refused(post, time_machine):
    time_machine.move_to("2026-11-21T08:10:00Z", tick=False)

    answers = [post("register", ANIA) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [202] * 5 + [429]
    assert answers[-1].json()["code"] == "too_many_attempts"
    assert answers[-1].headers["Retry-After"] == "300"


@pytest.mark.django_db(transaction=True)
def test_five_registrations_at_once_make_one_account(at_once):
    def register(index):
        return services.register_user(
            email="ania@example.com", user_type=UserType.CANDIDATE, language="pl", address=str(index)
        )

    results = at_once(register, 5)

    assert len(set(results)) == 5
    assert User.objects.count() == 1


def test_answer_is_never_kept_for_a_replay(post):
    key = {"Idempotency-Key": "the-same-key"}

    post("register", ANIA, **key)
    again = post("register", ANIA | {"email": "other@example.com"}, **key)

    assert again.status_code == 202
    assert "Idempotent-Replayed" not in again.headers
    assert again.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["register", "magic-link"])
def test_address_that_grows_in_small_letters_is_refused(post, path):
    long = "a@" + ".".join(["\u0130" * 60] * 4) + ".nl"  # each becomes two letters

    assert post(path, ANIA | {"email": long} if path == "register" else {"email": long}).status_code == 400
