"""What was typed, in pieces: words, "exact words", -without, one or another."""

import re
from collections.abc import Iterator

from apps.jobs.selectors.search.words.clauses import Token
from apps.jobs.selectors.search.words.fold import split_words

PIECE = re.compile(r'(?P<minus>(?<!\S)[-–—]\s*)?(?:["“”„](?P<exact>[^"“”„]*)["“”„]?|(?P<word>[^\s"“”„]+))')
OR = frozenset({"or", "|"})


def read_tokens(typed: str) -> list[list[Token]]:
    """Split what was typed at each "or", and that into pieces."""
    groups: list[list[Token]] = [[]]
    for token in _pieces(typed):
        if token.text.lower() in OR and not token.is_quoted and not token.is_excluded:
            groups.append([])
        elif split_words(token.text):
            groups[-1].append(token)
    return [group for group in groups if group]


def _pieces(typed: str) -> Iterator[Token]:
    for found in PIECE.finditer(typed):
        name = "word" if found["word"] is not None else "exact"
        yield Token(found[name], *found.span(name), name == "exact", found["minus"] is not None)
