"""How often a code may be asked for and tried; counted in PostgreSQL."""

import pytest

from tests.users.test_phone import NUMBER, ania, person, provider, refusal_of, wrong

__all__ = ["ania", "person", "provider"]  # fixtures
pytestmark = pytest.mark.django_db
BUSY = (429, "too_many_attempts")


@pytest.fixture(autouse=True)
def morning(time_machine):
    """A moment that begins no new window."""
    time_machine.move_to("2026-11-21T08:01:00Z", tick=False)
    return time_machine


def numbers(count):
    return [f"+3161234{index:04}" for index in range(count)]


def test_account_asks_three_times_in_a_quarter(ania, morning):
    assert [ania.ask(number).status_code for number in numbers(4)] == [202, 202, 202, 429]

    morning.shift(900)
    assert ania.ask().status_code == 202


def test_account_asks_ten_times_a_day(ania, morning):
    statuses = []
    for number in numbers(11):
        morning.shift(901)
        ania.sign_in()
        statuses.append(ania.ask(number).status_code)

    assert statuses == [202] * 10 + [429]


def test_number_gets_six_messages_a_day_from_everybody(person, morning):
    statuses = [person().ask().status_code for _ in range(7)]

    assert statuses == [202] * 6 + [429]


def test_network_asks_thirty_times_an_hour_whatever_its_addresses(person):
    people = [person() for _ in range(11)]
    for index, one in enumerate(people):
        one.client.defaults["REMOTE_ADDR"] = f"203.0.113.{index}"

    statuses = [people[i // 3].ask(number).status_code for i, number in enumerate(numbers(31))]

    assert statuses == [202] * 30 + [429]


def test_forged_address_counts_as_the_real_one(person):
    people = [person() for _ in range(11)]

    statuses = [
        people[i // 3].ask(number, **{"X-Forwarded-For": f"198.51.{i}.1"}).status_code
        for i, number in enumerate(numbers(31))
    ]

    assert statuses[-1] == 429


def test_refusal_says_when_to_come_back(ania):
    for number in numbers(3):
        ania.ask(number)

    answer = ania.ask(NUMBER)

    assert refusal_of(answer) == BUSY
    assert 0 < int(answer.headers["Retry-After"]) <= 900


def test_account_tries_thirty_codes_a_day(ania):
    code = ania.code()

    answers = [refusal_of(ania.try_code(wrong(code))) for _ in range(31)]

    assert answers == [(409, "phone_code_refused")] * 30 + [BUSY]
