"""Passwords that a guesser would try early."""

import contextlib
import time

import pytest
from django.core.exceptions import ValidationError

from apps.users.models import User
from apps.users.services import HardToGuess

ANIA = User(email="ania.kowalska@example.com", name="Ania Kowalska")


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaaaaaa",
        "qwertyuiop",
        "password1234",
        "P@ssw0rd2026",
        "safejobplatform",
        "iloveyou12345",
        "P@$$w0rd!!!",
    ],
)
def test_common_ones_are_refused(password):
    with pytest.raises(ValidationError) as refused:
        HardToGuess().validate(password)

    assert refused.value.code == "password_too_easy"


@pytest.mark.parametrize("password", ["aniakowalska", "AniaKowalska1", "Ania.Kowalska", "ania.kowalska7"])
def test_own_name_and_address_are_easy_to_guess_for_others(password):
    HardToGuess().validate("wxmrvt" + password)
    with pytest.raises(ValidationError):
        HardToGuess().validate(password, ANIA)


@pytest.mark.parametrize(
    "password", ["seven wet clogs", "four brisk barges", "łódka na wiśle 7", "x7#Kq!2mZp"]
)
def test_others_are_taken(password):
    HardToGuess().validate(password, ANIA)


LEET = "4@8({[<369&#!1/|0$5+7%2"


@pytest.mark.parametrize(
    "password", ["a" * 256, "qwertyuiop1234567890" * 12, "1aZ!" * 64, LEET * 4, "|7!+4@({[<asdert" * 5]
)
def test_long_input_costs_little(password):
    started = time.perf_counter()

    with contextlib.suppress(ValidationError):
        HardToGuess().validate(password, ANIA)

    assert time.perf_counter() - started < 1


def test_it_says_what_helps():
    assert "longer" in HardToGuess().get_help_text()
