"""What an API token looks like."""

import pytest

from apps.tenants.services.token_text import is_token_text, new_token_text, prefix_of


def test_token_can_be_recognized_without_asking_anybody():
    text = new_token_text()

    assert is_token_text(text)
    assert len(text) == 61
    assert text.startswith(prefix_of(text))
    assert len(prefix_of(text)) == 12


def test_no_two_are_the_same():
    assert len({new_token_text() for _ in range(100)}) == 100


@pytest.mark.parametrize("position", [4, 30, 60])
def test_typing_error_is_noticed(position):
    text = new_token_text()
    other = "a" if text[position] != "a" else "b"

    assert not is_token_text(text[:position] + other + text[position + 1 :])


@pytest.mark.parametrize(
    "text", ["", "sjp_", "sjp_short", "sjp_" + "ü" * 57, "sjp_" + "a" * 100_000, "ghp_x"]
)
def test_other_text_is_none(text):
    assert not is_token_text(text)


def test_line_end_is_not_part_of_one():
    assert not is_token_text(new_token_text() + "\n")
