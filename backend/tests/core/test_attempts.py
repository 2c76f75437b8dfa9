"""Tries that a refusal rolled back are counted again, and only those."""

import pytest
from django.db import connection, transaction

from apps.core.errors import TooManyAttempts
from apps.core.services import count_attempt, remembered_tries

pytestmark = pytest.mark.django_db


def try_once(at_most: int = 2) -> None:
    count_attempt(limit="core.test", who="ann", at_most=at_most, seconds=86400)


def roll_back_a_try() -> None:
    with remembered_tries() as count_again:
        with transaction.atomic():
            try_once()
            transaction.set_rollback(True)
        count_again()


def test_try_that_was_rolled_back_counts() -> None:
    roll_back_a_try()
    roll_back_a_try()

    with pytest.raises(TooManyAttempts):
        try_once()


def test_try_that_stands_counts_once() -> None:
    with remembered_tries():
        try_once(at_most=1)

    with pytest.raises(TooManyAttempts):
        try_once(at_most=1)


def test_outside_of_a_request_nothing_piles_up() -> None:
    roll_back_a_try()

    try_once()

    assert not getattr(connection, "house_tries", None)
