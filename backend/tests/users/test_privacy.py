"""Nothing that signs in, and nothing that names a person, gets into the logs."""

import pytest

from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
EMAIL, PASSWORD = "canary-ania@example.com", "canary seven wet clogs"


def test_logs_hold_no_secret_and_no_address(post, newest_mail, caplog, capfd):
    post("register", {"email": EMAIL, "user_type": "candidate", "password": PASSWORD, "name": "Canary Ania"})
    verification = newest_mail()
    post("verify-email", {"token": verification.token, "password": PASSWORD})
    signed_in = post("login", {"email": EMAIL, "password": PASSWORD}).json()
    post("login", {"email": EMAIL, "password": f"{PASSWORD}!"})
    refreshed = post("token/refresh", {"refresh": signed_in["refresh"]}).json()
    post("token/refresh", {"refresh": signed_in["refresh"]})
    nonce = post("magic-link", {"email": EMAIL}).json()["nonce"]
    link = newest_mail()
    linked = post("magic-link/verify", {"token": link.token, "nonce": nonce}).json()

    printed = capfd.readouterr()
    logged = "\n".join(f"{record.msg} {record.args}" for record in caplog.records) + printed.out + printed.err
    assert "auth/magic-link/verify/" in logged  # the logs are real ones
    tokens = [pair[name] for pair in (signed_in, refreshed, linked) for name in ("access", "refresh")]
    for secret in (EMAIL, PASSWORD, "Canary", verification.token, link.token, nonce, *tokens):
        assert secret not in logged


def test_answer_to_a_broken_request_repeats_no_password(post):
    UserFactory(email=EMAIL)

    answer = post("login", {"email": "no address", "password": PASSWORD})

    assert answer.status_code == 400
    assert PASSWORD not in answer.content.decode()
