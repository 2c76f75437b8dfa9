"""What the words of a search come to: some must be there, some must not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Alternative:
    """One way in which a posting can say it: with all of these words, or with them one behind the other.

    `in_names`: they count only in the title and in the names of the occupation.
    """

    words: tuple[str, ...]
    is_phrase: bool = False
    in_names: bool = False


@dataclass(frozen=True)
class Clause:
    """What a posting must say in one of these ways; or, excluded, in none of them."""

    alternatives: tuple[Alternative, ...]
    is_excluded: bool = False


@dataclass(frozen=True)
class Token:
    """A piece of what was typed, from `start` to `end`."""

    text: str
    start: int
    end: int
    is_quoted: bool = False
    is_excluded: bool = False


@dataclass(frozen=True)
class Words:
    """A search for words: one of the groups must hold, each with all of its clauses.

    `plain`: what was typed without quotes and without a minus, and says something; typing mistakes may be in these.
    """

    groups: tuple[tuple[Clause, ...], ...]
    plain: tuple[Token, ...] = ()
