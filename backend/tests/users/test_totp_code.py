"""manage.py totp_code: a code without a phone, on machines that hold nothing of worth."""

import pytest
from django.core.management import CommandError, call_command

from tests.factories.users import UserFactory
from tests.users.factors import add_app

pytestmark = pytest.mark.django_db


def test_command_shows_what_the_app_shows(capsys, clock):
    app, _ = add_app(UserFactory(email="ania@example.com"))

    call_command("totp_code", "Ania@Example.com")

    assert capsys.readouterr().out.strip() == app.now()


@pytest.mark.parametrize("environment", ["production", "staging"])
def test_nothing_is_shown_where_real_people_are(settings, environment):
    add_app(UserFactory(email="ania@example.com"))
    settings.ENVIRONMENT = environment

    with pytest.raises(CommandError, match="in development only"):
        call_command("totp_code", "ania@example.com")


@pytest.mark.parametrize("email", ["bob@example.com", "nobody@example.com"])
def test_account_without_an_app_has_no_code(email):
    UserFactory(email="bob@example.com")

    with pytest.raises(CommandError, match="no authenticator app"):
        call_command("totp_code", email)
