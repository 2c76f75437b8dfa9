"""The owner is told of everything that happens to the second factors."""

import pytest
from django.core import mail

from apps.users.models import Passkey
from tests.factories.users import UserFactory
from tests.users.factors import add_app, add_passkey, call, client_of, first_proof, second_proof, sign_in_with

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(run_jobs):
    """The subjects of the mails since the last time."""

    def read():
        run_jobs()
        subjects = [message.subject for message in mail.outbox]
        mail.outbox.clear()
        return subjects

    return read


def test_each_change_is_one_mail(news):
    ania = UserFactory(language="en")
    _, codes = add_app(ania)
    assert news() == ["A new way to confirm your sign-in"]

    second_proof(first_proof(ania)["token"], recovery_code=codes[0])
    assert news() == ["A recovery code was used"]

    call(client_of(ania), "recovery-codes")
    assert news() == ["You have new recovery codes"]

    call(client_of(ania), "totp", method="delete")
    assert news() == ["A way to confirm your sign-in was removed"]


def test_copy_of_a_passkey_is_told_in_the_language_of_the_owner(news):
    ania = UserFactory(language="nl")
    device = add_passkey(ania)
    news()
    Passkey.objects.update(sign_count=7)
    device.counter = 3

    sign_in_with(device)

    assert news() == ["We hebben een van je passkeys geweigerd"]
