"""What the register says about a company, read strictly."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

YES = {"Ja": True, "Nee": False}
LONGEST = 500  # characters of one text; the register's own limits are below it


class Garbled(Exception):
    """The answer does not look as the register documents it."""


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where a branch can be visited."""

    street: str
    house_number: str
    postcode: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Branch:
    """One place of business; `address` is None when the register shields it or knows none."""

    number: str
    name: str
    is_main: bool
    address: Address | None = None


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """One company. `rsin` is empty for sole traders; a shielded address is left out before it gets here."""

    kvk_number: str
    name: str
    statutory_name: str
    trade_names: tuple[str, ...]
    legal_form: str
    started_on: date | None
    ended_on: date | None
    sbi_codes: tuple[str, ...]
    branches: tuple[Branch, ...]
    address: Address | None
    is_address_hidden: bool
    employees: int | None
    rsin: str
    is_non_mailing: bool
    read_at: datetime

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it may use, each once."""
        return tuple(
            dict.fromkeys(name for name in (self.name, self.statutory_name, *self.trade_names) if name)
        )


def read_entry(data: Any, *, kvk_number: str, read_at: datetime) -> RegisterEntry:
    """Read a Basisprofiel.

    :raises Garbled: if it is not about this number, or a field is not of its documented kind
    """
    profile = _mapping(data)
    if _text(profile, "kvkNummer") != kvk_number:
        raise Garbled("kvkNummer")
    embedded = _mapping(profile.get("_embedded"))
    owner = _mapping(embedded.get("eigenaar"))
    main = _mapping(embedded.get("hoofdvestiging"))
    period = _mapping(profile.get("materieleRegistratie"))
    address, is_hidden = _visit_address(main or owner)
    return RegisterEntry(
        kvk_number=kvk_number,
        name=_text(profile, "naam") or _text(profile, "statutaireNaam", needed=True),
        statutory_name=_text(profile, "statutaireNaam"),
        trade_names=tuple(_text(row, "naam") for row in _rows(profile, "handelsnamen")),
        legal_form=_text(owner, "rechtsvorm"),
        started_on=_date(period, "datumAanvang"),
        ended_on=_date(period, "datumEinde"),
        sbi_codes=tuple(_digits(row, "sbiCode", 2, 5) for row in _rows(profile, "sbiActiviteiten")),
        branches=(_branch(main, address),) if main else (),
        address=address,
        is_address_hidden=is_hidden,
        employees=_count(profile, "totaalWerkzamePersonen"),
        rsin=_digits(owner, "rsin", 9, 9) if owner.get("rsin") else "",
        is_non_mailing=_flag(profile, "indNonMailing"),
        read_at=read_at,
    )


def read_branches(data: Any, *, kvk_number: str) -> tuple[Branch, ...]:
    """Read a list of branches.

    :raises Garbled: as `read_entry` does
    """
    listing = _mapping(data)
    if _text(listing, "kvkNummer") != kvk_number:
        raise Garbled("kvkNummer")
    return tuple(_branch(row, None) for row in _rows(listing, "vestigingen"))


def _branch(row: dict[str, Any], address: Address | None) -> Branch:
    return Branch(
        number=_digits(row, "vestigingsnummer", 12, 12),
        name=_text(row, "eersteHandelsnaam"),
        is_main=_flag(row, "indHoofdvestiging"),
        address=address,
    )


def _visit_address(holder: dict[str, Any]) -> tuple[Address | None, bool]:
    rows = _rows(holder, "adressen")
    is_hidden = any(_flag(row, "indAfgeschermd") for row in rows)
    open_rows = [row for row in rows if not is_hidden and row.get("type") == "bezoekadres"]
    return (_address(open_rows[0]) if open_rows else None), is_hidden


def _address(row: dict[str, Any]) -> Address:
    number = str(row.get("huisnummer") or "")[:10]
    letters = "".join(part for key in ("huisletter", "huisnummerToevoeging") if (part := _text(row, key)))
    return Address(
        street=_text(row, "straatnaam"),
        house_number=f"{number}{letters}"[:20],
        postcode=_text(row, "postcode").replace(" ", ""),
        place=_text(row, "plaats"),
    )


def _mapping(value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Garbled("object expected")
    return value


def _rows(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = holder.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise Garbled(key)
    return [_mapping(row) for row in value]


def _text(holder: dict[str, Any], key: str, *, needed: bool = False) -> str:
    value = holder.get(key)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Garbled(key)
    return value.strip()


def _digits(holder: dict[str, Any], key: str, shortest: int, longest: int) -> str:
    value = _text(holder, key, needed=True)
    if not (value.isascii() and value.isdigit() and shortest <= len(value) <= longest):
        raise Garbled(key)
    return value


def _flag(holder: dict[str, Any], key: str) -> bool:
    value = holder.get(key, "Nee")
    if not isinstance(value, str) or value not in YES:
        raise Garbled(key)
    return YES[value]


def _count(holder: dict[str, Any], key: str) -> int | None:
    value = holder.get(key)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise Garbled(key)
    return value


def _date(holder: dict[str, Any], key: str) -> date | None:
    """Read YYYYMMDD. The register writes 00 for a day or month that nobody knows: the first one is taken."""
    value = _text(holder, key)
    if not value:
        return None
    if len(value) != 8 or not (value.isascii() and value.isdigit()):
        raise Garbled(key)
    year, month, day = int(value[:4]), int(value[4:6]), int(value[6:])
    try:
        return date(year, month or 1, day or 1)
    except ValueError as error:
        raise Garbled(key) from error
