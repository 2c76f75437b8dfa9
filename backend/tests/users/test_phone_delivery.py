"""The message goes out once, whatever the provider does and whoever dies in between."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from apps.users import tasks
from apps.users.clients.sms import SmsNotAccepted, SmsOutcomeUnknown, SmsRefused, send_sms
from apps.users.models import PhoneChallenge
from apps.users.services import phones
from tests.users.test_phone import NUMBER, ania, person, provider

__all__ = ["ania", "person", "provider"]  # fixtures
pytestmark = pytest.mark.django_db


@pytest.fixture
def challenge(ania):
    ania.ask()
    return PhoneChallenge.objects.get()


def send(challenge):
    tasks.send_phone_code(challenge_id=str(challenge.pk))


def test_provider_that_is_down_is_tried_again(ania, challenge, provider):
    provider.mode = "down"
    with pytest.raises(phones.PhoneCodePostponed):
        send(challenge)

    provider.mode = "up"
    send(challenge)

    (message,) = provider.messages
    assert ania.try_code(message.body[:6]).status_code == 200


def test_queue_tries_for_as_long_as_somebody_waits():
    assert tasks.send_phone_code.retry_strategy.max_attempts == 9
    assert sum(2**attempt for attempt in range(1, 9)) < phones.request.LIFETIME.total_seconds()


def test_provider_that_cannot_be_reached_is_tried_again(challenge, settings, provider):
    settings.SMS_API_URL = "http://127.0.0.1:1"

    with pytest.raises(phones.PhoneCodePostponed):
        send(challenge)


def test_second_job_for_the_same_code_sends_nothing(challenge, provider):
    send(challenge)
    send(challenge)

    assert len(provider.messages) == 1


def test_message_that_may_have_gone_out_is_not_sent_again(ania, challenge, provider, settings):
    settings.SMS_TIMEOUT, provider.mode = 0.3, "slow"
    send(challenge)
    provider.mode = "up"
    send(challenge)

    (message,) = provider.messages
    assert ania.try_code(message.body[:6]).status_code == 200


def test_code_of_a_worker_that_died_after_the_message_still_works(ania, challenge, provider, monkeypatch):
    class Killed(BaseException):
        pass

    def die(**message):
        send_sms(**message)
        raise Killed

    monkeypatch.setattr("apps.users.clients.sms.send_sms", die)
    with pytest.raises(Killed):
        send(challenge)
    monkeypatch.undo()

    send(challenge)

    (message,) = provider.messages
    assert ania.try_code(message.body[:6]).status_code == 200


def test_message_that_nobody_waits_for_is_not_sent(challenge, provider, clock):
    clock.shift(601)

    send(challenge)

    assert not provider.messages


def test_late_message_works_for_ten_minutes(ania, challenge, provider, clock):
    clock.shift(590)
    send(challenge)
    clock.shift(590)
    ania.sign_in()

    assert ania.try_code(provider.messages[-1].body[:6]).status_code == 200


def test_closed_account_gets_no_message(ania, challenge, provider):
    ania.user.is_active = False
    ania.user.save()

    send(challenge)

    assert not provider.messages


def test_number_that_was_removed_meanwhile_gets_no_message(ania, challenge, provider):
    ania.client.delete("/api/v1/auth/phone/")

    send(challenge)

    assert not provider.messages


def test_number_that_the_provider_refuses_ends_the_job(challenge, provider):
    PhoneChallenge.objects.update(number="+31612000014")

    send(challenge)
    send(challenge)

    assert provider.asked == 1


@pytest.mark.parametrize(
    ("number", "outcome"),
    [
        ("+31612000014", SmsRefused),
        ("+31612000010", SmsRefused),
        ("+31612000008", SmsRefused),
        ("+31612000429", SmsNotAccepted),
        ("+31612000500", SmsNotAccepted),
        ("+31612000503", SmsNotAccepted),
        ("+31612000502", SmsOutcomeUnknown),
        ("+31612000999", SmsOutcomeUnknown),
    ],
)
def test_each_answer_of_the_provider_has_its_meaning(provider, settings, number, outcome):
    settings.SMS_TIMEOUT = 0.5

    with pytest.raises(outcome) as said:
        send_sms(to=number, text="hello")

    assert number not in str(said.value)


def test_half_an_answer_is_still_a_yes(provider):
    send_sms(to="+31612000200", text="hello")


def test_wrong_secret_is_our_own_trouble(provider, settings):
    settings.SMS_SECRET = ""

    with pytest.raises(SmsNotAccepted):
        send_sms(to=NUMBER, text="hello")


def test_messaging_service_and_key_are_used(provider, settings):
    settings.SMS_SENDER, settings.SMS_KEY = "MG1", "SK1"

    send_sms(to=NUMBER, text="hello")

    assert provider.messages[0].sender == "MG1"


def test_developer_reads_the_code_on_the_console(settings, capsys):
    settings.SMS_BACKEND, settings.ENVIRONMENT = "console", "development"

    send_sms(to=NUMBER, text="123456 is your code")

    assert capsys.readouterr().out == f"SMS to {NUMBER}: 123456 is your code\n"


@pytest.mark.parametrize("environment", ["production", "staging", "test"])
def test_nobody_else_does(settings, environment, capsys):
    settings.SMS_BACKEND, settings.ENVIRONMENT = "console", environment

    with pytest.raises(ImproperlyConfigured):
        send_sms(to=NUMBER, text="123456 is your code")

    assert "123456" not in capsys.readouterr().out


def test_unknown_backend_is_said_so(settings):
    settings.SMS_BACKEND = "pigeon"

    with pytest.raises(ImproperlyConfigured, match="console, twilio"):
        send_sms(to=NUMBER, text="hello")
