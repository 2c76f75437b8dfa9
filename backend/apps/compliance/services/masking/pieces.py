"""What comes in pieces: a number, an address or a name in several messages, one after the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from apps.compliance.services.masking.digits import read_digits
from apps.compliance.services.masking.finders import FINDERS, JOINED
from apps.compliance.services.masking.fold import Folded, fold
from apps.compliance.services.masking.masked import Span
from apps.compliance.services.masking.phones import find_phones

LONGEST_PIECE = 60  # characters of another message that a number may begin or end in
BETWEEN = "\n;\n"  # what stands between two messages; dates and times end there
Finders = Iterable[Callable[[Folded], Iterable[Span]]]


def find_with_pieces(text: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Span]:
    """Find what is hidden in the text, also as a part of what stands in the messages around it.

    Three looks: message after message; as if they were one word; and without those that say no number.
    """
    earlier, later = [piece[-LONGEST_PIECE:] for piece in before], [piece[:LONGEST_PIECE] for piece in after]
    yield from _look(text, earlier, later, BETWEEN, FINDERS)
    if not earlier and not later:
        return
    yield from _look(text, earlier, later, "", JOINED)
    if not all(_says_number(piece) for piece in (*earlier, *later)):
        earlier, later = list(filter(_says_number, earlier)), list(filter(_says_number, later))
        yield from _look(text, earlier, later, BETWEEN, [find_phones])


def _look(
    text: str, before: Sequence[str], after: Sequence[str], between: str, finders: Finders
) -> Iterator[Span]:
    """Find in all of them together; tell what lies in the text."""
    first = "".join(f"{piece}{between}" for piece in before)
    folded = fold("".join([first, text, *(f"{between}{piece}" for piece in after)]))
    begin, stop = len(first), len(first) + len(text)
    for kind, start, end in chain.from_iterable(find(folded) for find in finders):
        if start < stop and end > begin:
            yield Span(kind, max(start, begin) - begin, min(end, stop) - begin)


def _says_number(piece: str) -> bool:
    return any(character.isdigit() for character in read_digits(fold(piece)).text)
