"""Single values of a posting: texts as people write them to what the model holds."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation

from apps.jobs.services.imports.plain_text import clean_line, clean_text
from apps.jobs.services.imports.rows import RowRefused

TRUE = {"true", "yes", "ja", "1", "y", "j", "waar"}
FALSE = {"false", "no", "nee", "0", "n", "onwaar", ""}
NUMBER = re.compile(r"\d[\d.,\s']*")
DUTCH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
DAMAGED = "\ufffd"
MOST_DIGITS = 12  # a larger number is a telephone, or an attack


def read_line(field: str, text: str, *, longest: int) -> str:
    """Read one line of text.

    :raises RowRefused: too_long, damaged_text
    """
    return _checked(field, clean_line(text), longest)


def read_text(field: str, text: str, *, longest: int) -> str:
    """Read a text with paragraphs; HTML becomes plain text.

    :raises RowRefused: too_long, damaged_text
    """
    if len(text) > 20 * longest:
        raise RowRefused(field, "too_long")
    return _checked(field, clean_text(text), longest)


def _checked(field: str, text: str, longest: int) -> str:
    if len(text) > longest:
        raise RowRefused(field, "too_long")
    if DAMAGED in text:
        raise RowRefused(field, "damaged_text")
    return text


def read_number(field: str, text: str) -> Decimal:
    """Read "1.234,56", "1,234.56", "€ 14,71" or "14.71".

    :raises RowRefused: not_a_number
    """
    found = NUMBER.findall(text)
    if len(found) != 1 or len(re.sub(r"\D", "", found[0])) > MOST_DIGITS:
        raise RowRefused(field, "not_a_number")
    digits = re.sub(r"[\s']", "", found[0]).rstrip(".,")
    comma, point = digits.rfind(","), digits.rfind(".")
    mark = "," if comma > point else "."
    whole, _, cents = (
        digits.rpartition(mark)
        if digits.count(mark) == 1 and len(digits) - digits.rfind(mark) != 4
        else (digits, "", "")
    )
    try:
        return Decimal(f"{re.sub('[.,]', '', whole) or '0'}.{cents or '0'}")
    except InvalidOperation as error:
        raise RowRefused(field, "not_a_number") from error


def read_yes(field: str, text: str) -> bool:
    """Read yes or no, in Dutch or English.

    :raises RowRefused: not_known
    """
    folded = text.strip().lower()
    if folded not in TRUE | FALSE:
        raise RowRefused(field, "not_known")
    return folded in TRUE


def read_date(field: str, text: str) -> date:
    """Read an ISO date or time, or a Dutch date (31-12-2026).

    :raises RowRefused: not_a_date
    """
    return read_moment(field, text).date()


def read_moment(field: str, text: str) -> datetime:
    """Read a moment; of a day alone, its end.

    :raises RowRefused: not_a_date
    """
    text = text.strip()
    if match := DUTCH_DATE.fullmatch(text):
        text = f"{match[3]}-{match[2]:>02}-{match[1]:>02}"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise RowRefused(field, "not_a_date") from error
    if len(text) <= len("2026-12-31"):
        moment = datetime.combine(moment.date(), time(23, 59, 59))
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
