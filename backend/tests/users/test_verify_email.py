"""Proving an address. Who may use what a registration chose stands in test_registration_binding.py."""

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


def test_token_of_the_mail_proves_the_address(post, heard, asked):
    answer = post("verify-email", {"token": asked.token}, client=asked.browser)

    assert answer.status_code == 200, answer.json()
    user = User.objects.get()
    assert user.is_email_verified
    assert answer.json()["id"] == str(user.pk)
    assert "password" not in answer.json()
    assert [event.user_id for event in heard() if isinstance(event, EmailVerified)] == [user.pk]
    assert AuditEntry.objects.filter(action="users.verify_email", actor=user).count() == 1


def test_proof_keeps_the_password(post, asked):
    post("verify-email", {"token": asked.token}, client=asked.browser)

    assert User.objects.get().check_password("seven wet clogs")


def test_token_works_once(post, asked):
    post("verify-email", {"token": asked.token}, client=asked.browser)

    again = post("verify-email", {"token": asked.token, "confirm": True})

    assert (again.status_code, again.json()["code"]) == (409, "challenge_refused")


@pytest.mark.parametrize("token", ["wrong", "x" * 128, "ü"])
def test_wrong_token_is_refused(post, asked, token):
    answer = post("verify-email", {"token": token, "confirm": True})

    assert answer.json()["code"] == "challenge_refused"
    assert not User.objects.get().is_email_verified


def test_token_is_too_old_after_a_day(post, asked, clock):
    clock.shift(24 * 3600 + 1)

    assert post("verify-email", {"token": asked.token}, client=asked.browser).status_code == 409


def test_token_of_a_magic_link_proves_nothing_here(post, newest_mail):
    user = UserFactory(unverified=True)
    post("magic-link", {"email": user.email})

    answer = post("verify-email", {"token": newest_mail().token, "confirm": True})

    assert answer.json()["code"] == "challenge_refused"


def test_token_of_the_verification_mail_does_not_sign_in(post, asked):
    answer = post("magic-link/verify", {"token": asked.token, "confirm": True})

    assert answer.json()["code"] == "challenge_refused"


def test_second_proof_changes_nothing(heard):
    user = UserFactory(email_verified_at=timezone.now(), name="Ania")
    challenge = ask_challenge(kind=ChallengeKind.VERIFY_EMAIL, email=user.email, user=user, nonce=None)
    armed = services.arm_challenge(challenge_id=challenge.pk)

    services.verify_email(token=armed.token, confirm=True)

    assert (User.objects.get().email_verified_at, User.objects.get().name) == (user.email_verified_at, "Ania")
    assert heard() == []


def test_closed_account_is_refused(post, asked):
    User.objects.update(is_active=False)

    assert post("verify-email", {"token": asked.token}, client=asked.browser).status_code == 409
    assert Challenge.objects.get().used_at is None


def test_proof_leaves_nothing_of_the_registration_behind(post, asked):
    asked_for = Challenge.objects.get()
    assert asked_for.password
    assert asked_for.chosen == {"name": "Ania", "user_type": "candidate", "language": "en"}

    post("verify-email", {"token": asked.token}, client=asked.browser)

    asked_for.refresh_from_db()
    assert (asked_for.password, asked_for.chosen) == ("", {})


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_the_link_proves_nothing(asked, method):
    answer = getattr(asked.browser, method)(f"/api/v1/auth/verify-email/?token={asked.token}")

    assert answer.status_code in (400, 405)
    assert not User.objects.get().is_email_verified


def test_what_needs_the_proof_asks_for_it():
    services.require_verified_email(user=UserFactory())

    with pytest.raises(services.EmailNotVerified) as refused:
        services.require_verified_email(user=UserFactory(unverified=True))

    assert (refused.value.code, refused.value.status) == ("email_not_verified", 403)
