"""The client of the trade register: every outcome, and no other."""

import time
from datetime import date
from typing import Any

import pytest
import stamina
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apps.employers.clients import register
from apps.employers.clients.register.fields import Garbled
from apps.employers.clients.register.reading import read_entry
from tests.employers.conftest import ScriptedRegister, profile

NOT_FOUND = {"fout": [{"code": "IPD5200", "omschrijving": "Er zijn geen gegevens gevonden."}]}


def test_company_is_found(kvk_server: str) -> None:
    entry = register.lookup("68750110")

    assert entry.names == ("Test BV Donald", "Donald Software")
    assert (entry.legal_form, entry.rsin, entry.ended_on) == ("BeslotenVennootschap", "857587973", None)
    assert entry.sbi_codes == ("62010",)
    assert [branch.number for branch in entry.branches] == ["000037178598"]
    assert entry.address is not None


def test_sole_trader_has_all_its_trade_names_and_no_rsin(kvk_server: str) -> None:
    entry = register.lookup("69599084")

    assert entry.legal_form == "Eenmanszaak"
    assert "Dagobert Vleeswaren" in entry.names
    assert entry.rsin == ""


def test_shielded_address_never_gets_in(kvk_server: str) -> None:
    entry = register.lookup("00009007")

    assert entry.is_address_hidden
    assert entry.address is None
    assert all(branch.address is None for branch in entry.branches)


def test_ended_company_says_when(kvk_server: str) -> None:
    assert register.lookup("00009008").ended_on == date(2025, 6, 30)


def test_foundation_without_a_branch_is_found(kvk_server: str) -> None:
    assert register.lookup("90000102").branches == ()


def test_side_branch_is_asked_for_when_it_is_needed(kvk_server: str) -> None:
    entry = register.lookup_with_branch("69599084", "000038509520")

    assert {branch.number for branch in entry.branches} == {"000038509520", "000038509504"}


def test_test_environment_is_one_setting(kvk_server: str, settings: Any) -> None:
    settings.KVK_API_URL = f"{kvk_server}/test"

    assert register.lookup("68750110").name == "Test BV Donald"


def test_unknown_number_is_not_in_the_register(kvk_server: str) -> None:
    with pytest.raises(register.NotInRegister):
        register.lookup("12345678")


@pytest.mark.parametrize("code", ["IPD5200", "IPD0005"])
def test_both_codes_for_nothing_found_mean_not_in_the_register(
    code: str, register_says: ScriptedRegister
) -> None:
    register_says.says({"fout": [{"code": code}]}, status=404)

    with pytest.raises(register.NotInRegister):
        register.lookup("68750110")


@pytest.mark.parametrize("number", ["90004973", "90002903", "99999200", "99999429", "99999502"])
def test_error_numbers_say_nothing_about_the_company(number: str, kvk_server: str) -> None:
    with pytest.raises(register.RegisterUnavailable):
        register.lookup(number)


def test_time_out_says_nothing_about_the_company(kvk_server: str, settings: Any) -> None:
    settings.KVK_TIMEOUT = 0.2
    started = time.monotonic()

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("99999999")

    assert time.monotonic() - started < 2


def test_who_waits_for_a_silent_register_waits_for_one_time_out(kvk_server: str, settings: Any) -> None:
    settings.KVK_TIMEOUT = 0.6
    started = time.monotonic()

    # As in life: the tests' own mode counts tries and forgets the time.
    with stamina.set_testing(False), pytest.raises(register.RegisterUnavailable):
        register.lookup("99999999", in_a_hurry=True)

    assert time.monotonic() - started < 1.1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 200),
        (b"<html>", 404),
        (b"[]", 404),
        ({"fout": "IPD5200"}, 404),
        ({"fout": [{"code": "IPD9999"}]}, 404),
        ({"fout": [{"code": "401"}]}, 401),
        ({}, 302),
        ({}, 200),
        ([], 200),
        ("text", 200),
        (profile(kvkNummer="68750111"), 200),
        (profile(naam=None, statutaireNaam=None), 200),
        (profile(handelsnamen="Test BV Donald"), 200),
        (profile(indNonMailing="misschien"), 200),
        (profile(materieleRegistratie={"datumEinde": "20261399"}), 200),
        (profile(materieleRegistratie={"datumEinde": "soon"}), 200),
        (profile(sbiActiviteiten=[{"sbiCode": "78; DROP"}]), 200),
        (profile(naam="x" * 1000), 200),
    ],
)
def test_garbage_says_nothing_about_the_company(
    body: Any, status: int, register_says: ScriptedRegister
) -> None:
    register_says.says(body, status)

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")


def test_huge_body_is_not_read_to_its_end(register_says: ScriptedRegister) -> None:
    register_says.says(profile(padding="x" * 5_000_000))

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")


def test_dead_server_says_nothing_about_the_company(settings: Any) -> None:
    settings.KVK_API_URL, settings.KVK_API_KEY = "http://127.0.0.1:9", "key"

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")


def test_nonsense_address_says_nothing_about_the_company(settings: Any) -> None:
    settings.KVK_API_URL, settings.KVK_API_KEY = "no address at all", "key"

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")


def test_missing_key_asks_nobody(register_says: ScriptedRegister, settings: Any) -> None:
    settings.KVK_API_KEY = ""

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")

    assert register_says.asked == 0


def test_key_and_media_type_are_sent(register_says: ScriptedRegister) -> None:
    register_says.says(profile())

    register.lookup("68750110")

    sent = register_says.headers_seen[0]
    assert (sent["apikey"], sent["accept"]) == ("scripted-key", "application/hal+json")


@pytest.mark.parametrize(("status", "tries"), [(500, 3), (503, 3), (429, 3), (401, 1), (400, 1)])
def test_only_what_may_pass_is_tried_again(status: int, tries: int, register_says: ScriptedRegister) -> None:
    register_says.says({}, status)

    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")

    assert register_says.asked == tries


def test_absence_is_not_asked_twice(register_says: ScriptedRegister) -> None:
    register_says.says(NOT_FOUND, 404)

    with pytest.raises(register.NotInRegister):
        register.lookup("68750110")

    assert register_says.asked == 1


def test_answer_is_remembered_and_can_be_asked_afresh(register_says: ScriptedRegister) -> None:
    register_says.says(profile())

    first = register.lookup("68750110")
    second = register.lookup("68750110")
    third = register.lookup("68750110", fresh=True)

    assert first == second
    assert third.read_at > first.read_at
    assert register_says.asked == 2


def test_silence_is_not_remembered(register_says: ScriptedRegister) -> None:
    register_says.says({}, 503)
    with pytest.raises(register.RegisterUnavailable):
        register.lookup("68750110")

    register_says.says(profile())

    assert register.lookup("68750110").name == "Test BV Donald"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)
FIELDS = [
    "naam", "statutaireNaam", "handelsnamen", "sbiActiviteiten", "materieleRegistratie", "_embedded", "indNonMailing",
    "totaalWerkzamePersonen", "kvkNummer",
]  # fmt: skip


@given(field=st.sampled_from(FIELDS), value=JSON)
def test_any_json_is_read_or_refused_as_garbled(field: str, value: Any) -> None:
    try:
        entry = read_entry(profile(**{field: value}), kvk_number="68750110", read_at=timezone.now())
    except Garbled:
        return

    assert entry.kvk_number == "68750110"
