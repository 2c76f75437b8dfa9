"""Hide what leads away from here, or into somebody's purse."""

from collections.abc import Iterable, Sequence

from apps.compliance.enums import NEVER_SHOWN
from apps.compliance.services.masking.masked import Masked, Span
from apps.compliance.services.masking.pieces import find_with_pieces


def mask_contact(text: str, *, said_before: Sequence[str] = (), said_after: Sequence[str] = ()) -> Masked:
    """Find phone numbers, links and names in messengers, e-mail addresses, IBANs and citizen service numbers.

    Also where they are written in words of seven languages, with spaces and dots, in full-width digits or with letters
    that only look alike. Not a security boundary: whoever wants to will find a way that this does not know.

    :param said_before: what the same side wrote a moment ago: a number may come in pieces, and the last one is hidden
    :param said_after: what it wrote since, where the text is a changed one
    """
    return Masked(text, _in_order(find_with_pieces(text, said_before, said_after)))


def _in_order(spans: Iterable[Span]) -> list[Span]:
    """Each part once: of two that overlap, the one that must never be shown, or else the first, takes in the other."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = _join(merged[-1], span)
        else:
            merged.append(span)
    return merged


def _join(first: Span, second: Span) -> Span:
    kind = second.kind if second.kind in NEVER_SHOWN else first.kind
    return Span(kind, first.start, max(first.end, second.end))
