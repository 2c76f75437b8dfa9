"""Codes that open what came of a report."""

import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 signs that nobody takes for each other
GROUPS, LENGTH = 4, 4  # 16 signs: 80 bits


def new_receipt() -> str:
    """Make a code that nobody can guess and everybody can write down: `K7QF-2MZD-9XWB-HT4E`."""
    signs = [secrets.choice(ALPHABET) for _ in range(GROUPS * LENGTH)]
    return "-".join("".join(signs[at : at + LENGTH]) for at in range(0, len(signs), LENGTH))


def read_receipt(written: str) -> str:
    """Read a code as people write it: small letters, spaces, without dashes."""
    signs = [sign for sign in written.upper() if sign.isalnum()]
    return "-".join("".join(signs[at : at + LENGTH]) for at in range(0, len(signs), LENGTH))
