"""The authenticator app: adding it, signing in with it, taking it away."""

import re
import time
from urllib.parse import unquote

import pyotp
import pytest
from django.conf import settings as configured
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users.enums import RevokeReason
from apps.users.models import Authenticator, RecoveryCode, Session
from tests.factories.users import UserFactory
from tests.users.factors import add_app, call, client_of, first_proof, second_proof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def ania():
    return UserFactory(email="ania@example.com")


def test_app_is_told_the_secret_in_three_ways_once(ania):
    answer = call(client_of(ania), "totp")

    assert answer.status_code == 201
    assert answer.headers["Cache-Control"] == "no-store"
    body = answer.json()
    assert re.fullmatch("[A-Z2-7]{32}", body["secret"])
    assert f"secret={body['secret']}" in body["uri"]
    assert "ania@example.com" in unquote(body["uri"])
    assert body["qr"].startswith("data:image/svg+xml")
    assert not call(client_of(ania), "second-factors", method="get").json()["authenticator_since"]


def test_nothing_changes_before_a_first_code_was_right(ania):
    client = client_of(ania)
    call(client, "totp")

    answer = call(client, "totp/confirm", {"code": "000000"})

    assert (answer.status_code, answer.json()["code"]) == (409, "code_refused")
    ania.refresh_from_db()
    assert not ania.has_second_factor


def test_first_code_activates_the_app_and_gives_ten_codes_for_paper(ania):
    app, codes = add_app(ania)

    ania.refresh_from_db()
    assert ania.has_second_factor
    assert len(set(codes)) == 10
    assert all(re.fullmatch("[2-9a-z]{5}-[2-9a-z]{5}", code) for code in codes)
    entry = AuditEntry.objects.get(action="users.add_authenticator")
    assert (entry.actor_id, entry.object_id) == (ania.pk, ania.pk)
    assert app.secret not in str(entry.detail)


def test_password_alone_opens_nothing_any_more(ania, clock):
    app, _ = add_app(ania)
    clock.shift(30)
    step = first_proof(ania)
    sessions = Session.objects.count()

    answer = second_proof(step["token"], code=app.now())

    assert step["factors"] == ["totp", "recovery_code"]
    assert step["expires_in"] == 300
    assert answer.status_code == 200, answer.json()
    assert Session.objects.count() == sessions + 1
    assert Session.objects.latest("id").second_factor == "totp"
    assert answer.headers["Cache-Control"] == "no-store"


def test_space_in_the_code_is_no_matter(ania, clock):
    app, _ = add_app(ania)
    clock.shift(30)
    code = app.now()

    assert second_proof(first_proof(ania)["token"], code=f"{code[:3]} {code[3:]}").status_code == 200


def test_code_that_was_used_does_not_work_again_nor_one_before_it(ania, clock):
    app, _ = add_app(ania)
    before = app.now()
    clock.shift(30)
    code = app.now()
    second_proof(first_proof(ania)["token"], code=code)

    again = [second_proof(first_proof(ania)["token"], code=old) for old in (code, before)]

    assert {answer.json()["code"] for answer in again} == {"code_refused"}


@pytest.mark.parametrize(("seconds", "status"), [(-60, 409), (-30, 200), (30, 200), (60, 409)])
def test_clock_of_the_phone_may_be_one_step_off(ania, clock, seconds, status):
    app, _ = add_app(ania)
    clock.shift(300)
    code = app.at(int(time.time()) + seconds)

    assert second_proof(first_proof(ania)["token"], code=code).status_code == status


def test_sixth_try_ends_the_step_although_it_is_right(ania, clock):
    app, _ = add_app(ania)
    clock.shift(30)
    token = first_proof(ania)["token"]
    wrong = [second_proof(token, code="000000") for _ in range(5)]

    answer = second_proof(token, code=app.now())

    assert {one.json()["code"] for one in wrong} == {"code_refused"}
    assert (answer.status_code, answer.json()["code"]) == (409, "second_step_over")


def test_new_steps_do_not_give_new_tries_for_ever(ania, clock):
    clock.move_to("2026-11-21T08:10:00Z")
    app, _ = add_app(ania)  # the first of ten
    clock.shift(30)
    statuses = [second_proof(first_proof(ania)["token"], code="000000").status_code for _ in range(9)]

    answer = second_proof(first_proof(ania)["token"], code=app.now())

    assert set(statuses) == {409}
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_attempts")
    assert answer.headers["Retry-After"]


def test_step_is_over_after_five_minutes(ania, clock):
    app, _ = add_app(ania)
    token = first_proof(ania)["token"]
    clock.shift(301)

    assert second_proof(token, code=app.now()).json()["code"] == "second_step_over"


def test_step_is_over_when_the_account_is_closed(ania, clock):
    app, _ = add_app(ania)
    clock.shift(30)
    token = first_proof(ania)["token"]
    ania.is_active = False
    ania.save()

    assert second_proof(token, code=app.now()).json()["code"] == "second_step_over"


def test_app_of_one_person_never_helps_another(ania, clock):
    bob = UserFactory()
    app_of_ania, codes_of_ania = add_app(ania)
    add_app(bob)
    clock.shift(30)

    with_app = second_proof(first_proof(bob)["token"], code=app_of_ania.now())
    on_paper = second_proof(first_proof(bob)["token"], recovery_code=codes_of_ania[0])

    assert (with_app.status_code, on_paper.status_code) == (409, 409)
    assert second_proof(first_proof(ania)["token"], recovery_code=codes_of_ania[0]).status_code == 200


def test_other_sessions_end_and_this_one_stays(ania):
    other, own = client_of(ania), client_of(ania)
    app = pyotp.TOTP(call(own, "totp").json()["secret"])

    call(own, "totp/confirm", {"code": app.now()})

    assert (call(own, "me", method="get").status_code, call(other, "me", method="get").status_code) == (
        200,
        401,
    )
    assert RevokeReason.SECOND_FACTOR_CHANGED in Session.objects.values_list("revoked_reason", flat=True)


@pytest.mark.parametrize(
    ("path", "method"),
    [("totp", "post"), ("totp", "delete"), ("recovery-codes", "post"), ("passkeys/options", "post")],
)
def test_old_session_must_show_a_proof_first(ania, clock, path, method):
    app, _ = add_app(ania)
    client = client_of(ania)
    clock.shift(601)

    refused = call(client, path, method=method)
    proof = call(client, "proof", {"code": app.now()})
    answer = call(client, path, method=method)

    assert (refused.status_code, refused.json()["code"]) == (403, "fresh_proof_needed")
    assert proof.status_code == 204
    assert answer.status_code != 403


def test_password_is_proof_enough_only_without_a_second_factor(ania, clock):
    client = client_of(ania)
    password = {"password": "correct horse battery staple"}
    before = [call(client, "proof", body).status_code for body in ({"password": "wrong"}, password)]
    add_app(ania)
    client = client_of(ania)

    after = call(client, "proof", password)

    assert before == [409, 204]
    assert (after.status_code, after.json()["code"]) == (409, "code_refused")


def test_proofs_are_counted(ania, clock):
    clock.move_to("2026-11-21T08:10:00Z")
    client = client_of(ania)

    statuses = [call(client, "proof", {"password": "wrong"}).status_code for _ in range(11)]

    assert statuses == [409] * 10 + [429]


@pytest.mark.parametrize(
    "body", [{}, {"code": "123456", "password": "x"}, {"code": "12345"}, {"code": "abcdef"}]
)
def test_proof_is_one_and_looks_like_one(ania, body):
    assert call(client_of(ania), "proof", body).status_code == 400


def test_removing_the_last_factor_leaves_nothing_behind(ania):
    add_app(ania)

    answer = call(client_of(ania), "totp", method="delete")

    ania.refresh_from_db()
    assert answer.status_code == 204
    assert not ania.has_second_factor
    assert not Authenticator.objects.exists()
    assert not RecoveryCode.objects.exists()
    assert AuditEntry.objects.filter(action="users.remove_authenticator", actor_id=ania.pk).count() == 1
    assert call(client_of(ania), "totp", method="delete").json()["code"] == "authenticator_missing"


def test_second_app_is_refused_until_the_first_is_removed(ania):
    add_app(ania)

    assert call(client_of(ania), "totp").json()["code"] == "authenticator_exists"


def test_app_that_waits_too_long_for_its_code_is_begun_again(ania, clock):
    client = client_of(ania)
    app = pyotp.TOTP(call(client, "totp").json()["secret"])
    clock.shift(901)

    answer = call(client, "totp/confirm", {"code": app.now()})

    assert answer.json()["code"] == "authenticator_missing"


def test_table_holds_no_secret_that_works(ania):
    app, codes = add_app(ania)

    stored = Authenticator.objects.get().secret

    assert app.secret not in stored
    assert not any(
        code in hashed
        for code in codes
        for hashed in RecoveryCode.objects.values_list("code_hash", flat=True)
    )


def test_secret_that_was_copied_to_another_account_is_worth_nothing(ania, clock):
    bob = UserFactory()
    app, _ = add_app(ania)
    add_app(bob)
    Authenticator.objects.filter(user=bob).update(secret=Authenticator.objects.get(user=ania).secret)
    clock.shift(30)

    with pytest.raises(ValueError, match="somebody else"):
        second_proof(first_proof(bob)["token"], code=app.now())


def test_old_data_key_still_reads_and_the_new_one_writes(ania, settings, clock):
    app, _ = add_app(ania)
    new = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    settings.DATA_KEYS = [new, *configured.DATA_KEYS]
    clock.shift(30)
    assert second_proof(first_proof(ania)["token"], code=app.now()).status_code == 200
    bob = UserFactory()
    app_of_bob, _ = add_app(bob)
    settings.DATA_KEYS = [new]
    clock.shift(30)

    assert second_proof(first_proof(bob)["token"], code=app_of_bob.now()).status_code == 200


def test_stranger_gets_no_app():
    assert call(APIClient(), "totp").status_code == 401
