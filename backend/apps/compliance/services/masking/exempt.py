"""Numbers that mean no person: dates, times, money, ids of ours, VAT numbers."""

import re

CURRENCY = r"(?:€|eur\b|euro\w{0,2}|\$|£|zl\b|zł\w{0,3}|pln\b|лв\b|bgn\b|lei\b|ron\b|грн\b|uah\b|евро\b)"
# Below a hundred million: nine digits in groups of three are a mobile number, whatever stands behind them.
AMOUNT = r"(?:\d{1,2}(?:[.,' ]\d{3}){2}|\d{1,3}[.,' ]\d{3}|\d{1,7})(?:[.,](?:\d{1,2}|-))?"
DATE = r"(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19[4-9]\d|20\d\d)"
ISO_DATE = r"(?:19[4-9]\d|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
TIME = r"(?:[01]?\d|2[0-3])[:.u][0-5]\d"
# Otherwise it is a part of a longer number, written like one of these.
NO_MORE = r"(?![-./:_]?\d)(?![-./_\s]{1,3}\d+(?![\d:.u]))"
NOTHING_BEFORE = "(?<!\\d)" + "".join(rf"(?<!\d[-. /_]{{{size}}})" for size in (1, 2, 3))
PATTERNS = (
    r"\b01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b",  # UUIDv7
    r"\bnl\d{9}b\d{2}\b",
    rf"(?<!\d)(?:{DATE}|{ISO_DATE})(?:\s?t?\s?{TIME})?{NO_MORE}",
    rf"{NOTHING_BEFORE}(?<!\+){TIME}(?:\s?[-–]\s?{TIME})?{NO_MORE}",
    rf"{CURRENCY}\s?{AMOUNT}(?![\d])(?![-. ]\d)",
    rf"{NOTHING_BEFORE}(?<!\+){AMOUNT}\s?{CURRENCY}",
)
ANY = re.compile("|".join(PATTERNS))


def blank_exempt(text: str) -> str:
    """Write letters over what is no number of a person; the text keeps its length."""
    return ANY.sub(lambda match: "x" * len(match[0]), text)
