"""Proving a phone number: asked for, sent by a worker, answered once."""

import pytest
from django.core import mail
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users.enums import SignInMethod
from apps.users.models import Phone, PhoneChallenge
from apps.users.services import phones, start_session
from fakes import sms
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
NUMBER, OTHER = "+31612345678", "+31687654321"
PATH = "/api/v1/auth/phone/"


@pytest.fixture
def provider(settings):
    """The fake SMS provider, running; settings point at it."""
    with sms.running(slow_seconds=5.0) as running:
        settings.SMS_BACKEND, settings.SMS_API_URL = "twilio", running.base_url
        settings.SMS_ACCOUNT, settings.SMS_SECRET, settings.SMS_SENDER = "AC1", "secret", "SafeJob"
        yield running


class Person:
    """Somebody who signed in, and what they do."""

    def __init__(self, provider, run_jobs, **facts):
        self.provider, self.run_jobs, self.user = provider, run_jobs, UserFactory(**facts)
        self.client = APIClient()
        self.sign_in()

    def sign_in(self):
        pair = start_session(user=self.user, method=SignInMethod.PASSWORD)
        self.client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {pair.access}"

    def ask(self, number=NUMBER, **headers):
        return self.client.post(PATH, {"number": number}, format="json", headers=headers)

    def code(self, number=NUMBER):
        """Ask, and read the phone."""
        assert self.ask(number).status_code == 202
        self.run_jobs()
        return self.provider.sent_to(number)[-1].body[:6]

    def try_code(self, code):
        return self.client.post(f"{PATH}verify/", {"code": code}, format="json")

    def prove(self, number=NUMBER):
        return self.try_code(self.code(number))


@pytest.fixture
def person(provider, run_jobs):
    return lambda **facts: Person(provider, run_jobs, **facts)


@pytest.fixture
def ania(person):
    return person(language="pl")


def wrong(code):
    return f"{(int(code) + 1) % 1_000_000:06}"


def refusal_of(answer):
    return answer.status_code, answer.json()["code"]


def test_code_from_the_message_proves_the_number(ania):
    answer = ania.prove()

    assert answer.status_code == 200, answer.json()
    phone = Phone.objects.get()
    assert (phone.user, str(phone.number)) == (ania.user, NUMBER)
    assert answer.json() == ania.client.get(PATH).json()
    assert answer.json()["number"] == NUMBER
    assert AuditEntry.objects.get(action="users.verify_phone").object_id == ania.user.pk


@pytest.mark.parametrize("written", ["06 12345678", "0031612345678", "+31 6 1234-5678", "0612345678"])
def test_number_is_understood_as_people_write_it(ania, provider, run_jobs, written):
    ania.ask(written)
    run_jobs()

    assert [message.to for message in provider.messages] == [NUMBER]


def test_message_is_in_the_language_of_its_reader_and_says_the_code(ania, provider):
    code = ania.code()

    (message,) = provider.messages
    assert code.isdecimal()
    assert code in message.body
    assert message.sender == "SafeJob"


@pytest.mark.parametrize("number", ["", "abc", "06123", "+99912345678", "1" * 300, None, ["06"]])
def test_what_is_no_number_is_refused(ania, number):
    answer = ania.ask(number)

    assert refusal_of(answer) == (400, "invalid")
    assert answer.json()["errors"][0]["pointer"] == "/number"


@pytest.mark.parametrize("number", ["+31201234567", "+319001234567", "+12015550123", "+8613123456789"])
def test_number_that_gets_no_messages_is_refused(ania, number):
    assert refusal_of(ania.ask(number)) == (409, "number_not_reachable")
    assert not PhoneChallenge.objects.exists()


def test_country_is_a_setting(ania, settings):
    settings.SMS_COUNTRIES = ["PL"]

    assert ania.ask(NUMBER).status_code == 409
    assert ania.ask("+48512345678").status_code == 202


def test_without_a_provider_nobody_is_asked_to_wait(ania, settings):
    settings.SMS_BACKEND = ""

    assert refusal_of(ania.ask()) == (503, "phones_unavailable")


@pytest.mark.parametrize("code", ["", "12345", "1234567", "abcdef", None, "١٢٣٤٥٦"])
def test_what_is_no_code_is_refused(ania, code):
    assert refusal_of(ania.try_code(code)) == (400, "invalid")


def test_code_without_a_question_is_refused(ania):
    assert refusal_of(ania.try_code("123456")) == (409, "phone_code_refused")


def test_code_that_was_never_sent_does_not_fit(ania):
    ania.ask()

    assert refusal_of(ania.try_code("000000")) == (409, "phone_code_refused")


def test_code_works_once(ania):
    code = ania.code()
    assert ania.try_code(code).status_code == 200

    assert ania.try_code(code).status_code == 409


def test_fifth_try_is_taken_and_the_sixth_is_not(ania):
    code = ania.code()
    for _ in range(4):
        assert ania.try_code(wrong(code)).status_code == 409
    assert ania.try_code(code).status_code == 200

    code = ania.code()
    for _ in range(5):
        ania.try_code(wrong(code))
    assert refusal_of(ania.try_code(code)) == (409, "phone_code_refused")


def test_code_is_good_for_ten_minutes(ania, clock):
    code = ania.code()
    clock.shift(600)

    assert ania.try_code(code).status_code == 409


def test_code_is_good_for_nobody_else(ania, person):
    assert person().try_code(ania.code()).status_code == 409


def test_only_the_newest_code_counts(ania):
    first, second = ania.code(), ania.code(OTHER)
    if first == second:  # once in a million
        return

    assert ania.try_code(first).status_code == 409
    assert ania.try_code(second).status_code == 200
    assert ania.client.get(PATH).json()["number"] == OTHER


def test_new_number_replaces_the_old_one(ania):
    ania.prove()

    ania.prove(OTHER)

    assert str(Phone.objects.get().number) == OTHER


def test_number_that_changed_hands_belongs_to_who_proves_it(ania, person):
    ania.prove()
    bob = person()

    assert bob.prove().status_code == 200

    assert Phone.objects.get().user == bob.user
    assert ania.client.get(PATH).status_code == 404
    assert AuditEntry.objects.get(action="users.lose_phone").object_id == ania.user.pk


def test_who_lost_a_number_is_told(ania, person, run_jobs):
    ania.prove()
    person().prove()

    run_jobs()

    assert [message.to for message in mail.outbox] == [[ania.user.email]]


def test_asking_says_nothing_about_who_has_the_number(ania, person):
    ania.prove()
    bob = person()

    taken, free = bob.ask(NUMBER), bob.ask(OTHER)

    assert (taken.status_code, taken.json()) == (free.status_code, free.json())
    assert Phone.objects.get().user == ania.user


def test_removed_number_is_gone_with_its_codes(ania):
    code = ania.code()
    ania.try_code(code)
    later = ania.code(OTHER)

    assert ania.client.delete(PATH).status_code == 204

    assert ania.client.get(PATH).status_code == 404
    assert ania.try_code(later).status_code == 409
    assert ania.client.delete(PATH).status_code == 204
    assert AuditEntry.objects.filter(action="users.remove_phone").count() == 1


@pytest.mark.parametrize(("method", "path"), [("get", ""), ("post", ""), ("delete", ""), ("post", "verify/")])
def test_stranger_is_told_to_sign_in(method, path):
    assert getattr(APIClient(), method)(PATH + path).status_code == 401


def test_database_holds_no_code(ania):
    code = ania.code()

    challenge = PhoneChallenge.objects.get()
    assert len(challenge.code_hash) == 64
    assert code not in challenge.code_hash or len(code) == 6


def test_number_and_code_stand_in_no_log_and_no_job(ania, capfd, caplog, provider):
    provider.mode = "down"
    ania.ask()
    with pytest.raises(phones.PhoneCodePostponed) as postponed:
        ania.run_jobs()
    provider.mode = "up"
    phones.send_phone_code(challenge_id=PhoneChallenge.objects.get().pk)
    code = provider.messages[-1].body[:6]
    ania.try_code(code)

    said = "".join(capfd.readouterr()) + caplog.text + str(postponed.value)
    assert "612345678" not in said
    assert f'"{code}"' not in said
