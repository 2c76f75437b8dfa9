"""Check digits."""

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
VALUES = {"<": 0} | {str(digit): digit for digit in range(10)} | {chr(65 + at): 10 + at for at in range(26)}
# What scanners read for a digit.
SLIPS = str.maketrans("OQDILZSBG", "000112586")


def is_citizen_number(digits: str) -> bool:
    """Say whether nine digits pass the test of eleven of the citizen service number (BSN)."""
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    return total % 11 == 0 and len(set(digits)) > 1


def passes(field: str, check: str) -> bool:
    """Say whether a field of a machine-readable zone fits its check digit (ICAO Doc 9303-3, 4.9)."""
    check = check.translate(SLIPS)
    total = sum(VALUES.get(letter, 0) * (7, 3, 1)[at % 3] for at, letter in enumerate(field))
    return check == str(total % 10)
