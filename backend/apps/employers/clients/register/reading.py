"""Read the register's JSON strictly."""

from datetime import datetime
from typing import Any

from apps.employers.clients.register.entry import Address, Branch, RegisterEntry
from apps.employers.clients.register.fields import (
    Garbled,
    read_count,
    read_date,
    read_digits,
    read_flag,
    read_mapping,
    read_rows,
    read_text,
)


def read_entry(data: Any, *, kvk_number: str, read_at: datetime) -> RegisterEntry:
    """Read a Basisprofiel.

    :raises Garbled: if it is not about this number, or a field is not of its documented kind
    """
    profile = read_mapping(data)
    if read_text(profile, "kvkNummer") != kvk_number:
        raise Garbled("kvkNummer")
    embedded = read_mapping(profile.get("_embedded"))
    owner = read_mapping(embedded.get("eigenaar"))
    main = read_mapping(embedded.get("hoofdvestiging"))
    period = read_mapping(profile.get("materieleRegistratie"))
    address, is_hidden = _visit_address(main or owner)
    return RegisterEntry(
        kvk_number=kvk_number,
        name=read_text(profile, "naam") or read_text(profile, "statutaireNaam", needed=True),
        statutory_name=read_text(profile, "statutaireNaam"),
        trade_names=tuple(read_text(row, "naam") for row in read_rows(profile, "handelsnamen")),
        legal_form=read_text(owner, "rechtsvorm"),
        started_on=read_date(period, "datumAanvang"),
        ended_on=read_date(period, "datumEinde"),
        sbi_codes=tuple(read_digits(row, "sbiCode", 2, 5) for row in read_rows(profile, "sbiActiviteiten")),
        branches=(_branch(main, address),) if main else (),
        address=address,
        is_address_hidden=is_hidden,
        employees=read_count(profile, "totaalWerkzamePersonen"),
        rsin=read_digits(owner, "rsin", 9, 9) if owner.get("rsin") else "",
        is_non_mailing=read_flag(profile, "indNonMailing"),
        read_at=read_at,
    )


def read_branches(data: Any, *, kvk_number: str) -> tuple[Branch, ...]:
    """Read a list of branches.

    :raises Garbled: as `read_entry` does
    """
    listing = read_mapping(data)
    if read_text(listing, "kvkNummer") != kvk_number:
        raise Garbled("kvkNummer")
    return tuple(_branch(row, None) for row in read_rows(listing, "vestigingen"))


def _branch(row: dict[str, Any], address: Address | None) -> Branch:
    return Branch(
        number=read_digits(row, "vestigingsnummer", 12, 12),
        name=read_text(row, "eersteHandelsnaam"),
        is_main=read_flag(row, "indHoofdvestiging"),
        address=address,
    )


def _visit_address(holder: dict[str, Any]) -> tuple[Address | None, bool]:
    rows = read_rows(holder, "adressen")
    is_hidden = any(read_flag(row, "indAfgeschermd") for row in rows)
    open_rows = [row for row in rows if not is_hidden and row.get("type") == "bezoekadres"]
    return (_address(open_rows[0]) if open_rows else None), is_hidden


def _address(row: dict[str, Any]) -> Address:
    number = str(row.get("huisnummer") or "")[:10]
    letters = "".join(part for key in ("huisletter", "huisnummerToevoeging") if (part := read_text(row, key)))
    return Address(
        street=read_text(row, "straatnaam"),
        house_number=f"{number}{letters}"[:20],
        postcode=read_text(row, "postcode").replace(" ", ""),
        place=read_text(row, "plaats"),
    )
