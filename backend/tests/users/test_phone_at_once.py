"""Sixteen at the same moment: one code, one owner, one message."""

from collections import Counter

import pytest
from rest_framework.test import APIClient

from apps.users.models import Phone, PhoneChallenge
from apps.users.services import phones
from tests.users.test_phone import NUMBER, OTHER, Person, provider

__all__ = ["provider"]  # fixture
pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 16


def browser(person):
    return APIClient(**person.client.defaults)


def test_right_code_sixteen_times_is_taken_once(provider, run_jobs, at_one_row):
    ania = Person(provider, run_jobs)
    code = ania.code()
    PhoneChallenge.objects.update(tries=0)

    def answer(index):
        return browser(ania).post("/api/v1/auth/phone/verify/", {"code": code}, format="json").status_code

    statuses = at_one_row(answer, PhoneChallenge.objects.all(), TIMES)

    assert Counter(statuses) == {200: 1, 409: TIMES - 1}
    assert Phone.objects.count() == 1


def test_wrong_codes_at_once_have_five_tries_together(provider, run_jobs, at_once):
    ania = Person(provider, run_jobs)
    code = ania.code()

    at_once(lambda index: phones_try(ania, f"{(int(code) + 1 + index) % 1_000_000:06}"), TIMES)

    assert PhoneChallenge.objects.get().tries == 5
    assert ania.try_code(code).status_code == 409


def phones_try(person, code):
    return browser(person).post("/api/v1/auth/phone/verify/", {"code": code}, format="json").status_code


def test_number_proven_by_eight_at_once_has_one_owner(provider, run_jobs, at_once, monkeypatch):
    monkeypatch.setattr("apps.users.services.phones.request.count_message", lambda **_: None)
    people = [Person(provider, run_jobs) for _ in range(8)]
    codes = [person.code() for person in people]

    statuses = at_once(lambda index: phones_try(people[index], codes[index]), 8)

    assert statuses == [200] * 8
    assert Phone.objects.count() == 1


def test_two_who_swap_their_numbers_do_not_wait_for_each_other(provider, run_jobs, at_once):
    ania, bob = Person(provider, run_jobs), Person(provider, run_jobs)
    ania.prove(NUMBER)
    bob.prove(OTHER)
    codes = [ania.code(OTHER), bob.code(NUMBER)]

    statuses = at_once(lambda index: phones_try((ania, bob)[index], codes[index]), 2)

    assert statuses == [200, 200]
    assert {str(phone.number) for phone in Phone.objects.all()} <= {NUMBER, OTHER}


def test_workers_with_the_same_job_send_one_message(provider, run_jobs, at_once):
    ania = Person(provider, run_jobs)
    ania.ask()
    challenge = PhoneChallenge.objects.get()

    at_once(lambda index: phones.send_phone_code(challenge_id=challenge.pk), 8)

    assert len(provider.messages) == 1


def test_sixteen_questions_at_once_are_three(provider, run_jobs, at_once):
    ania = Person(provider, run_jobs)

    statuses = at_once(
        lambda index: browser(ania)
        .post("/api/v1/auth/phone/", {"number": NUMBER}, format="json")
        .status_code,
        TIMES,
    )

    assert Counter(statuses) == {202: 3, 429: TIMES - 3}
