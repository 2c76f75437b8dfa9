"""Proof of an address."""

import pytest
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.users import services
from apps.users.enums import ChallengeKind
from apps.users.events import EmailVerified
from apps.users.models import Challenge, User
from apps.users.services.challenges import ask_challenge
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(post, newest_mail):
    """Ania registered; this is what her mail holds."""
    post("register", {"email": "ania@example.com", "user_type": "candidate", "password": "seven wet clogs"})
    return newest_mail()


def test_token_of_the_mail_proves_the_address(post, heard, asked):
    answer = post("verify-email", {"token": asked.token})

    assert answer.status_code == 200, answer.json()
    user = User.objects.get()
    assert user.is_email_verified
    assert answer.json()["id"] == str(user.pk)
    assert "password" not in answer.json()
    assert [event.user_id for event in heard() if isinstance(event, EmailVerified)] == [user.pk]
    assert AuditEntry.objects.filter(action="users.verify_email", actor=user).count() == 1


def test_proof_keeps_the_password(post, asked):
    post("verify-email", {"token": asked.token})

    assert User.objects.get().check_password("seven wet clogs")


def test_token_works_once(post, asked):
    post("verify-email", {"token": asked.token})

    again = post("verify-email", {"token": asked.token})

    assert (again.status_code, again.json()["code"]) == (409, "challenge_refused")


@pytest.mark.parametrize("token", ["wrong", "x" * 128, "ü"])
def test_wrong_token_is_refused(post, asked, token):
    answer = post("verify-email", {"token": token})

    assert answer.json()["code"] == "challenge_refused"
    assert not User.objects.get().is_email_verified


def test_token_is_too_old_after_a_day(post, asked, clock):
    clock.shift(24 * 3600 + 1)

    assert post("verify-email", {"token": asked.token}).status_code == 409


def test_token_of_a_magic_link_proves_nothing_here(post, newest_mail):
    user = UserFactory(unverified=True)
    post("magic-link", {"email": user.email})

    answer = post("verify-email", {"token": newest_mail().token})

    assert answer.status_code == 409


def test_token_of_the_verification_mail_does_not_sign_in(post, asked):
    answer = post("magic-link/verify", {"token": asked.token, "confirm": True})

    assert answer.json()["code"] == "challenge_refused"


def test_second_proof_changes_nothing(heard):
    user = UserFactory(email_verified_at=timezone.now())
    challenge = ask_challenge(kind=ChallengeKind.VERIFY_EMAIL, email=user.email, user=user, nonce=None)
    armed = services.arm_challenge(challenge_id=challenge.pk)

    services.verify_email(token=armed.token)

    assert User.objects.get().email_verified_at == user.email_verified_at
    assert heard() == []


def test_closed_account_is_refused(post, asked):
    User.objects.update(is_active=False)

    assert post("verify-email", {"token": asked.token}).status_code == 409
    assert Challenge.objects.get().used_at is None


def test_what_needs_the_proof_asks_for_it():
    services.require_verified_email(user=UserFactory())

    with pytest.raises(services.EmailNotVerified) as refused:
        services.require_verified_email(user=UserFactory(unverified=True))

    assert (refused.value.code, refused.value.status) == ("email_not_verified", 403)


def register(post, password):
    body = {"email": "ania@example.com", "user_type": "candidate"}
    return post("register", body | ({"password": password} if password else {}))


@pytest.mark.parametrize("password", ["seven wet clogs", None])
def test_who_waits_in_a_foreign_account_is_out_when_its_owner_registers(post, newest_mail, password):
    """Somebody registers a foreign address and waits until its owner proves it."""
    register(post, "foreign password")
    waiting = post("login", {"email": "ania@example.com", "password": "foreign password"}).json()
    register(post, password)

    post("verify-email", {"token": newest_mail().token})

    user = User.objects.get()
    assert user.is_email_verified
    assert not user.check_password("foreign password")
    assert user.has_usable_password() == bool(password)
    assert post("token/refresh", {"refresh": waiting["refresh"]}).status_code == 401


def test_older_mail_changes_no_password_after_the_proof(post, newest_mail):
    register(post, "foreign password")
    older = newest_mail()
    register(post, "seven wet clogs")
    post("verify-email", {"token": newest_mail().token})

    post("verify-email", {"token": older.token})

    assert User.objects.get().check_password("seven wet clogs")


def test_registering_a_proven_address_again_prepares_no_password(post):
    UserFactory(email="ania@example.com")

    register(post, "foreign password")

    assert Challenge.objects.get().password == ""


def test_proof_leaves_no_password_behind(post, asked):
    assert Challenge.objects.get().password

    post("verify-email", {"token": asked.token})

    assert Challenge.objects.get().password == ""
