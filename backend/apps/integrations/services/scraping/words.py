"""What a posting is found by: folded, so that "Operator" finds "operátor"."""

from collections.abc import Mapping

from apps.jobs.services.imports.plain_text import clean_text
from apps.locations.selectors import fold_name

LONGEST_TEXT, LONGEST_PLACE = 20_000, 300  # characters


def fold_text(columns: Mapping[str, str]) -> str:
    """Title and description, with a space around each word."""
    said = f"{columns.get('title', '')} {clean_text(columns.get('description', ''))}"
    return f" {fold_name(said[:LONGEST_TEXT])} "


def fold_whereabouts(columns: Mapping[str, str]) -> str:
    """Place and postcode, with a space around each word; "1234 AB" is one word."""
    postcode = columns.get("postcode", "").replace(" ", "")
    return f" {fold_name(' '.join([columns.get('place', ''), postcode]))[: LONGEST_PLACE - 2]} "
