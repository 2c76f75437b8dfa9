"""Sixteen at once: each proof opens one door, whoever asks first."""

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from apps.users.enums import SecondFactor
from apps.users.models import Authenticator, Ceremony, RecoveryCode, SecondStep, Session
from apps.users.services import SecondStepOver, TokenPair
from apps.users.services.second_factor.codes import use_code
from apps.users.services.second_factor.recovery import use_recovery_code
from apps.users.services.second_factor.steps import MOST_TRIES, finish_step
from tests.factories.users import UserFactory
from tests.users.factors import add_app, add_passkey, call, client_of, first_proof, second_proof

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 16


@pytest.fixture
def ania():
    return UserFactory(email="ania@example.com")


def test_one_code_of_the_app_is_used_once(ania, at_one_row):
    app, _ = add_app(ania)
    Authenticator.objects.update(last_step=0)
    code = app.now()

    results = at_one_row(lambda _: use_code(user=ania, code=code), Authenticator.objects.all(), TIMES)

    assert sorted(results) == [False] * 15 + [True]


def test_one_recovery_code_is_used_once(ania, at_one_row):
    _, codes = add_app(ania)

    results = at_one_row(
        lambda _: use_recovery_code(user=ania, code=codes[0]), RecoveryCode.objects.all(), TIMES
    )

    assert sorted(results) == [False] * 15 + [True]
    assert RecoveryCode.objects.filter(used_at__isnull=False).count() == 1


def test_one_token_of_the_second_step_starts_one_session(ania, at_one_row):
    add_app(ania)
    first_proof(ania)
    step, sessions = SecondStep.objects.get(), Session.objects.count()

    def finish(_):
        with transaction.atomic():
            return finish_step(step=step, factor=SecondFactor.TOTP, origin=None)

    results = at_one_row(finish, SecondStep.objects.all(), TIMES)

    assert sum(isinstance(result, TokenPair) for result in results) == 1
    assert sum(isinstance(result, SecondStepOver) for result in results) == 15
    assert Session.objects.count() == sessions + 1


def test_many_answers_to_one_second_step_let_one_in_and_waste_no_code(ania, at_one_row):
    _, codes = add_app(ania)
    token = first_proof(ania)["token"]

    answers = at_one_row(
        lambda index: second_proof(token, recovery_code=codes[index]), SecondStep.objects.all(), MOST_TRIES
    )

    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]
    assert RecoveryCode.objects.filter(used_at__isnull=False).count() == 1


def test_tries_at_once_are_all_counted(ania, at_one_row):
    add_app(ania)
    token = first_proof(ania)["token"]

    answers = at_one_row(lambda _: second_proof(token, code="000000"), SecondStep.objects.all(), TIMES)

    codes = [answer.json()["code"] for answer in answers]
    assert codes.count("code_refused") == MOST_TRIES
    assert codes.count("second_step_over") == TIMES - MOST_TRIES


def test_one_answer_of_a_device_starts_one_session(ania, at_one_row):
    device = add_passkey(ania)
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    body = {"ceremony": asked["ceremony"], "credential": device.sign(asked["options"])}
    sessions = Session.objects.count()

    answers = at_one_row(
        lambda _: call(APIClient(), "passkeys/sign-in", body),
        Ceremony.objects.filter(pk=asked["ceremony"]),
        TIMES,
    )

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 15
    assert Session.objects.count() == sessions + 1


def test_apps_begun_at_once_leave_one(ania, at_once):
    client = client_of(ania)
    header = client._credentials

    def begin(_):
        own = APIClient()
        own.credentials(**header)
        return call(own, "totp").status_code

    statuses = at_once(begin, 8)

    assert set(statuses) == {201}
    assert Authenticator.objects.count() == 1
