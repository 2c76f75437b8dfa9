"""Words that made a rule speak, marked in their text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.moderation.selectors.desk import Mark, Piece, mark_text

EDGES = st.integers(min_value=-3, max_value=40)
MARKS = st.builds(Mark, start=EDGES, end=EDGES, code=st.sampled_from("ab"))


def test_marked_words_stand_apart() -> None:
    pieces = mark_text("Betaal 50 euro borg.", [Mark(start=15, end=19, code="Fee")])

    assert pieces == [Piece(text="Betaal 50 euro "), Piece(text="borg", codes=("Fee",)), Piece(text=".")]


def test_overlapping_marks_name_every_rule() -> None:
    pieces = mark_text("abcdef", [Mark(start=0, end=4, code="one"), Mark(start=2, end=6, code="two")])

    assert [(piece.text, piece.codes) for piece in pieces] == [
        ("ab", ("one",)),
        ("cd", ("one", "two")),
        ("ef", ("two",)),
    ]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=30), st.lists(MARKS, max_size=5))
def test_pieces_together_are_the_text(text: str, marks: list[Mark]) -> None:
    assert "".join(piece.text for piece in mark_text(text, marks)) == text
