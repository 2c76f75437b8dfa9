"""The numbers that Dutch companies are known by: what can be said of them without asking anybody."""

import re

from stdnum.exceptions import ValidationError as Invalid
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn, btw, postcode

SOLE_TRADER = "eenmanszaak"
KVK = re.compile(r"[0-9]{8}")
BRANCH = re.compile(r"[0-9]{12}")
BTW = re.compile(r"NL[0-9]{9}B(?!00)[0-9]{2}")
SEPARATORS = re.compile(r"[\s.\-]")


def is_kvk_number(text: str) -> bool:
    """Tell whether it has the form of a KvK number: 8 digits. There is no check digit; only the register knows."""
    return KVK.fullmatch(text) is not None


def is_branch_number(text: str) -> bool:
    """Tell whether it has the form of a branch number (vestigingsnummer): 12 digits."""
    return BRANCH.fullmatch(text) is not None


def read_btw_id(text: str) -> str | None:
    """Write a btw-id as it is stored (NL123456789B01); None if it cannot be one.

    The 11-proof on its 9 digits or mod 97 over the whole must hold: companies pass the first, sole traders the second.
    """
    full = SEPARATORS.sub("", text).upper()
    full = full if full.startswith("NL") else f"NL{full}"
    return full if BTW.fullmatch(full) and btw.is_valid(full) else None


def may_hold_bsn(btw_id: str) -> bool:
    """Tell whether it may be the old number of a sole trader, whose digits are the owner's BSN (domain 1.1).

    So it is unless mod 97 holds; the old numbers were replaced on 2020-01-01.
    """
    return bsn.is_valid(btw_id[2:11]) and not mod_97_10.is_valid(btw_id)


def is_sole_trader(legal_form: str) -> bool:
    """Tell whether a legal form, as the register names it, is that of one natural person."""
    return legal_form.strip().casefold() == SOLE_TRADER


def read_postcode(text: str) -> str | None:
    """Write a whole postcode as it is stored (1012AB); None if it cannot be one."""
    try:
        return str(postcode.validate(text)).replace(" ", "")
    except Invalid:
        return None
