"""Codes on paper: once each, all new at once, their owner is told."""

import pytest

from apps.core.models import AuditEntry
from apps.users.models import Session
from tests.factories.users import UserFactory
from tests.users.factors import add_app, call, client_of, first_proof, second_proof

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def ania():
    return UserFactory(email="ania@example.com")


def test_code_signs_in_once(ania):
    _, codes = add_app(ania)

    answers = [second_proof(first_proof(ania)["token"], recovery_code=codes[3]) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [200, 409]
    assert Session.objects.latest("id").second_factor == "recovery_code"
    assert AuditEntry.objects.filter(action="users.use_recovery_code").count() == 1
    assert call(client_of(ania), "second-factors", method="get").json()["recovery_codes_left"] == 9


def test_code_may_be_typed_as_people_do(ania):
    _, codes = add_app(ania)

    answer = second_proof(first_proof(ania)["token"], recovery_code=f" {codes[0].upper().replace('-', ' ')} ")

    assert answer.status_code == 200


def test_new_codes_end_the_old_ones(ania):
    _, old = add_app(ania)

    answer = call(client_of(ania), "recovery-codes")

    new = answer.json()["recovery_codes"]
    assert answer.status_code == 201
    assert second_proof(first_proof(ania)["token"], recovery_code=old[0]).status_code == 409
    assert second_proof(first_proof(ania)["token"], recovery_code=new[0]).status_code == 200
    assert AuditEntry.objects.filter(action="users.renew_recovery_codes", actor_id=ania.pk).count() == 1


def test_account_without_a_second_factor_gets_no_codes(ania):
    assert call(client_of(ania), "recovery-codes").json()["code"] == "nothing_to_recover"


def test_codes_outlive_the_change_of_the_secret_key(ania, settings):
    _, codes = add_app(ania)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another-" + "y" * 50

    assert second_proof(first_proof(ania)["token"], recovery_code=codes[0]).status_code == 200


@pytest.mark.parametrize("body", [{}, {"code": "123456", "recovery_code": "x"}])
def test_one_of_two_proofs_is_wanted(ania, body):
    add_app(ania)

    assert second_proof(first_proof(ania)["token"], **body).status_code == 400
