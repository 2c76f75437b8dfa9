"""Is the claimed name the one in the register."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.employers.services.names import Likeness, compare_name


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("Tulpveld Uitzendbureau B.V.", "Tulpveld Uitzendbureau B.V."),
        ("tulpveld uitzendbureau", "Tulpveld Uitzendbureau B.V."),
        ("Tulpveld Uitzendbureau BV", "TULPVELD UITZENDBUREAU B.V."),
        ("B.V. Tulpveld Uitzendbureau", "Tulpveld Uitzendbureau B.V."),
        ("Jansen & Zonen V.O.F.", "Jansen en Zonen VOF"),
        ("Jansen and Zonen", "Jansen & Zonen v.o.f."),
        ("Cooperatie De Schuur U.A.", "Coöperatie De Schuur"),
        ("A.B.C. B.V.", "ABC BV"),
        ("Café 't Hoekje", "Cafe t Hoekje"),
        ("Vennootschap onder firma Guus", "Guus"),
        ("B.V.", "BV"),
    ],
)
def test_same_name_written_otherwise_is_equal(claimed: str, known: str) -> None:
    assert compare_name(claimed, [known]) == Likeness.EQUAL
    assert compare_name(known, [claimed]) == Likeness.EQUAL


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("Tulpenveld Uitzendbureau", "Tulpveld Uitzendbureau B.V."),
        ("Tulpveld", "Tulpveld Uitzendbureau B.V."),
        ("Randstad Groep Holland", "Randstad"),
        ("Тulpveld Uitzendbureau", "Tulpveld Uitzendbureau"),  # a Cyrillic Т
    ],
)
def test_near_miss_is_for_a_person(claimed: str, known: str) -> None:
    assert compare_name(claimed, [known]) == Likeness.SIMILAR


@pytest.mark.parametrize(
    ("claimed", "known"),
    [
        ("Randstad", "Tulpveld Uitzendbureau B.V."),
        ("Glasrijk B.V.", "Stavast B.V."),
        ("…", "Stavast"),
        ("X", ""),
    ],
)
def test_other_name_is_different(claimed: str, known: str) -> None:
    assert compare_name(claimed, [known]) == Likeness.DIFFERENT


def test_best_of_all_names_counts() -> None:
    assert compare_name("Donald Works", ["Test BV Donald", "Donald Works"]) == Likeness.EQUAL


def test_register_without_names_matches_nobody() -> None:
    assert compare_name("Donald", []) == Likeness.DIFFERENT


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparison_has_no_favorite_side(first: str, second: str) -> None:
    one, other = compare_name(first, [second]), compare_name(second, [first])

    assert (one == Likeness.EQUAL) is (other == Likeness.EQUAL)


@given(st.from_regex(r"[a-z]{2,12}( [a-z]{2,12}){0,2}", fullmatch=True))
def test_name_equals_itself_with_a_legal_form(name: str) -> None:
    assert compare_name(f"{name.upper()} B.V.", [name]) == Likeness.EQUAL
