"""Two wordings side by side."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.moderation.selectors.desk import Wording, compare_wordings

LONG = 10_000  # characters: the longest description


def changed(side: list[Wording]) -> list[str]:
    return [part.text for part in side if part.is_changed]


@pytest.mark.parametrize(
    ("before", "after", "gone", "come"),
    [
        ("Je werkt 40 uur.", "Je werkt 48 uur.", ["40"], ["48"]),
        ("Eén zin. Nog een.", "Eén zin.", [" ", "Nog een."], []),
        ("", "Nieuw.", [], ["Nieuw."]),
        ("Gelijk.", "Gelijk.", [], []),
    ],
)
def test_changed_words_are_marked(before: str, after: str, gone: list[str], come: list[str]) -> None:
    left, right = compare_wordings(before, after)

    assert "".join(changed(left)) == "".join(gone)
    assert "".join(changed(right)) == "".join(come)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=80))
def test_nothing_is_lost(before: str, after: str) -> None:
    left, right = compare_wordings(before, after)

    assert ("".join(part.text for part in left), "".join(part.text for part in right)) == (before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a " * LONG, "b a " * LONG),
        ("a. " * 199, "b. a. " * 100),
        ("ab" * LONG, "!" * LONG),
        (
            "".join(f"{'a ' * 40}{n}. " for n in range(90)),
            "".join(f"{'b a ' * 20}{n}x. {n}. " for n in range(90)),
        ),
    ],
)
def test_text_made_to_be_slow_is_not(before: str, after: str) -> None:
    began = time.process_time()

    compare_wordings(before[:LONG], after[:LONG])

    assert time.process_time() - began < 2  # compared naively it takes 20 s
