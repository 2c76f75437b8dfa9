"""From what was typed to what is looked for: several words for one thing, compounds and their parts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from apps.jobs.selectors.search.words.clauses import Alternative, Clause, Token, Words
from apps.jobs.selectors.search.words.compounds import split_compound
from apps.jobs.selectors.search.words.fold import split_words
from apps.jobs.selectors.search.words.lists import empty_words
from apps.jobs.selectors.search.words.synonyms import LONGEST_NAME, find_synonyms
from apps.jobs.selectors.search.words.tokens import read_tokens

MOST_TOKENS = 24  # in 200 letters there is no room for more words that mean something
# Each way to say something is looked for in every posting that is found, and a fact has some thirty: three hundred of
# them took seconds.
MOST_WAYS = 100


@lru_cache(maxsize=2048)
def read_words(typed: str) -> Words:
    """Read what somebody typed into the search box."""
    groups = [group[:MOST_TOKENS] for group in read_tokens(typed)]
    clauses = (tuple(_clauses(group)) for group in groups)
    plain = (token for group in groups for token in group if _is_plain(token))
    return Words(tuple(_bounded(group for group in clauses if group)), tuple(plain))


def say_something(typed: str | None) -> bool:
    """Whether there is a word in it to look for; "de" and "the" say nothing."""
    return typed is not None and bool(read_words(typed).groups)


def _bounded(groups: Iterable[tuple[Clause, ...]]) -> Iterator[tuple[Clause, ...]]:
    """Once there are too many ways to say it all, take the words that follow as they were typed."""
    left = MOST_WAYS
    for group in groups:
        kept = []
        for clause in group:
            kept.append(replace(clause, alternatives=clause.alternatives[: max(1, left)]))
            left -= len(clause.alternatives)
        yield tuple(kept)


def _is_plain(token: Token) -> bool:
    words = split_words(token.text)
    return not (token.is_quoted or token.is_excluded) and not empty_words().issuperset(words)


def _clauses(group: list[Token]) -> list[Clause]:
    """Say what each piece asks for; words that say nothing ask for nothing."""
    clauses: list[Clause] = []
    rest = group
    while rest:
        count, clause = _next_clause(rest)
        clauses += [clause] if clause else []
        rest = rest[count:]
    return clauses


def _next_clause(rest: list[Token]) -> tuple[int, Clause | None]:
    """Read as many pieces as belong together: "order picker" is one thing."""
    token = rest[0]
    words = tuple(split_words(token.text))
    if token.is_quoted or token.is_excluded:
        says_nothing = empty_words().issuperset(words)
        alternative = Alternative(words, is_phrase=True)
        return 1, None if says_nothing else Clause((alternative,), token.is_excluded)
    for count in range(min(LONGEST_NAME, _plain_length(rest)), 0, -1):
        name = tuple(chain.from_iterable(split_words(piece.text) for piece in rest[:count]))
        if not empty_words().issuperset(name) and (found := find_synonyms(name)):
            return count, Clause(tuple(dict.fromkeys((*_as_typed(name), *found))))
    return 1, None if empty_words().issuperset(words) else Clause(tuple(_as_typed(words)))


def _plain_length(rest: list[Token]) -> int:
    special = (index for index, token in enumerate(rest) if token.is_quoted or token.is_excluded)
    return next(special, len(rest))


def _as_typed(words: tuple[str, ...]) -> list[Alternative]:
    """The words themselves; of a compound also its parts, where they name the work."""
    if len(words) > 1:
        return [Alternative(words, is_phrase=not empty_words().isdisjoint(words))]
    found = split_compound(words[0])
    return [Alternative(words), *([Alternative(found, in_names=True)] if found else [])]
