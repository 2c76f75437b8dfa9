"""By what a posting is known again, and whether it says something new."""

import hashlib
import json
from collections.abc import Container

from apps.jobs.services.imports.plain_text import clean_line
from apps.jobs.services.imports.rows import Reason, Row
from apps.jobs.services.imports.values import DAMAGED

LONGEST_ID = 128
LONGEST_VALUE = 2000  # characters; nobody looks into what is longer
JUDGED_ELSEWHERE = {"description", "url"}  # a page too long to link to is left out, its posting is not
MAPPING_VERSION = 1  # a new number makes the same file count as changed


def read_identity(row: Row, *, seen: Container[str]) -> tuple[str, tuple[Reason, ...]]:
    """Return the row's identifier, and the reasons why it cannot be taken.

    :param seen: identifiers that this file gave before
    """
    external_id = clean_line(row.columns.get("external_id", "")[:LONGEST_VALUE])
    reasons = row.reasons or tuple([*_refusals(external_id, seen), *_list_too_long(row)])
    return (external_id[:LONGEST_ID] if reasons else external_id), reasons


def _refusals(external_id: str, seen: Container[str]) -> list[Reason]:
    rules = {
        "missing": not external_id,
        "too_long": len(external_id) > LONGEST_ID,
        "damaged_text": DAMAGED in external_id,
        "twice_in_file": external_id in seen,
    }
    return [Reason("external_id", rule) for rule, is_broken in rules.items() if is_broken]


def _list_too_long(row: Row) -> list[Reason]:
    values = ((name, len(value)) for name, value in row.columns.items() if name not in JUDGED_ELSEWHERE)
    return [Reason(name, "too_long") for name, length in values if length > LONGEST_VALUE]


def digest_columns(columns: dict[str, str]) -> str:
    """Return 64 characters that stay the same while the row says the same."""
    content = json.dumps([MAPPING_VERSION, columns], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
