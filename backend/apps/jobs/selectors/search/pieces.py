"""Where the statement differs, if one vacancy may be found several times."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pieces:
    """Pieces of SQL: as they stand here, every posting is a card of its own.

    `number` tells postings of one vacancy from others; `extra` are those that are too many, and `only` is the condition
    that a row is none of them; `counted` wraps the counts; `beside` finds the places of a card, `places` writes them.
    """

    number: str = ", l.is_repeated"
    extra: str = ""
    only: str = ""
    counted: str = "{counted}"
    beside: str = ""
    places: str = "'places_count', 1, 'also_in', json_build_array()"
