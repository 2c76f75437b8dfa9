"""Secrets of the mails: made when the mail is made, replaced when it is made again, stored as hashes."""

import uuid

import pytest
from django.db import connection

from apps.users import services
from apps.users.enums import ChallengeKind
from apps.users.models import Challenge, User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def challenge(post):
    post("magic-link", {"email": UserFactory(email="ania@example.com").email})
    return Challenge.objects.get()


def test_armed_challenge_says_whom_to_write_what(challenge):
    armed = services.arm_challenge(challenge_id=challenge.pk)

    assert armed.user.email == "ania@example.com"
    assert armed.kind == ChallengeKind.MAGIC_LINK
    assert len(armed.token) >= 43
    assert len(armed.code) == 6
    assert armed.code.isdecimal()


def test_only_a_magic_link_has_a_code(post, newest_mail):
    UserFactory(email="ania@example.com")
    post("register", {"email": "ania@example.com", "user_type": "candidate"})

    assert newest_mail().code == ""


def test_mail_that_is_made_again_replaces_the_first(post, challenge):
    first = services.arm_challenge(challenge_id=challenge.pk)

    second = services.arm_challenge(challenge_id=challenge.pk)

    answers = [
        post("magic-link/verify", {"token": armed.token, "confirm": True}).status_code
        for armed in (first, second)
    ]
    assert answers == [409, 200]


def test_nobody_to_write_to_gives_none(post, challenge):
    post("magic-link", {"email": "unknown@example.com"})
    unknown = Challenge.objects.get(email="unknown@example.com")

    assert services.arm_challenge(challenge_id=unknown.pk) is None
    assert services.arm_challenge(challenge_id=uuid.uuid4()) is None


def test_closed_account_gets_no_mail(challenge):
    User.objects.update(is_active=False)

    assert services.arm_challenge(challenge_id=challenge.pk) is None


def test_answered_challenge_cannot_be_armed_again(post, challenge):
    armed = services.arm_challenge(challenge_id=challenge.pk)
    post("magic-link/verify", {"token": armed.token, "confirm": True})

    assert services.arm_challenge(challenge_id=challenge.pk) is None


def test_late_mail_still_works_for_ten_minutes(post, challenge, clock):
    clock.shift(3600)

    armed = services.arm_challenge(challenge_id=challenge.pk)

    assert post("magic-link/verify", {"token": armed.token, "confirm": True}).status_code == 200


def test_mail_that_is_a_day_late_is_not_sent(challenge, clock):
    clock.shift(24 * 3600 + 1)

    assert services.arm_challenge(challenge_id=challenge.pk) is None


def test_secrets_do_not_show_in_logs_and_tracebacks(challenge):
    armed = services.arm_challenge(challenge_id=challenge.pk)

    assert armed.token not in repr(armed)
    assert armed.code not in repr(armed)


def test_database_holds_no_usable_secret(post, challenge, newest_mail):
    asked = post("magic-link", {"email": "ania@example.com"})
    armed = newest_mail()
    kept = Challenge.objects.get(pk=armed.challenge_id)
    signed_in = post("magic-link/verify", {"token": armed.token, "nonce": asked.json()["nonce"]}).json()

    everything = dump_of_all_text()

    assert kept.token_hash in everything  # the dump is a real one
    for secret in (armed.token, armed.code, asked.json()["nonce"], signed_in["access"], signed_in["refresh"]):
        assert f'"{secret}"' not in everything
        assert len(secret) == 6 or secret not in everything


def dump_of_all_text() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall() if name not in {"spatial_ref_sys"}]
        dumps = []
        for table in tables:
            if table.startswith(("locations_", "jobs_occupation")):
                continue
            cursor.execute(
                f"SELECT coalesce(string_agg(to_jsonb(t)::text, chr(10)), '') FROM \"{table}\" AS t"
            )
            dumps.append(cursor.fetchone()[0])
    return "\n".join(dumps)
