"""CSV, with the column names that people give."""

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import IO

from apps.jobs.services.imports.encoding import bounded_lines
from apps.jobs.services.imports.rows import LONGEST_ROW, Row, refused

# docs/search.md shows this table to users: keep the two alike
ALIASES: dict[str, tuple[str, ...]] = {
    "external_id": (
        "id",
        "identifier",
        "reference",
        "referencenumber",
        "ref",
        "referentie",
        "vacaturenummer",
        "jobid",
    ),
    "title": ("titel", "jobtitle", "functie", "functietitel", "name", "vacature"),
    "description": ("omschrijving", "beschrijving", "functieomschrijving", "text", "tekst", "jobdescription"),
    "occupation": ("beroep", "occupationalcategory", "isco", "iscocode"),
    "postcode": ("postalcode", "zip", "zipcode", "pc4"),
    "place": ("plaats", "city", "stad", "addresslocality", "locality", "location", "locatie", "standplaats"),
    "country": ("land", "addresscountry", "countrycode"),
    "employment_type": ("employmenttype", "jobtype", "dienstverband"),
    "contract_type": ("contract", "contracttype", "contractvorm"),
    "pay": ("salary", "salaris", "loon", "uurloon", "wage", "basesalary"),
    "pay_min": ("salarymin", "minsalary", "salarisvan", "loonvan", "minvalue", "paymin"),
    "pay_max": ("salarymax", "maxsalary", "salaristot", "loontot", "maxvalue", "paymax"),
    "pay_unit": ("unit", "unittext", "salaryunit", "salaryperiod", "per", "eenheid"),
    "currency": ("valuta", "salarycurrency"),
    "work_hours": ("hours", "uren", "workhours", "urenperweek", "hoursperweek"),
    "guaranteed_hours": ("hoursmin", "minhours", "urenmin", "minimumuren", "guaranteedhours"),
    "max_hours": ("hoursmax", "maxhours", "urenmax", "maximumuren"),
    "shifts": ("shift", "diensten", "dienst", "rooster"),
    "starts_on": ("start", "startdate", "startdatum", "jobstartdate"),
    "ends_on": ("end", "enddate", "einddatum"),
    "valid_through": (
        "validthrough",
        "expires",
        "expirationdate",
        "sluitingsdatum",
        "geldigtot",
        "expireson",
    ),
    "housing": ("huisvesting", "housingoffered", "accommodation"),
    "housing_week_price": ("housingweekprice", "huisvestingperweek"),
    "transport": ("vervoer", "reiskosten"),
    "languages": ("language", "talen", "taal"),
    "minimum_age": ("minimumage", "leeftijd"),
    "cao": ("collectiveagreement",),
    "agency_clause": ("uitzendbeding",),
    "legal_employer_name": ("legalemployer", "formelewerkgever"),
    "legal_employer_kvk": ("legalemployerkvk",),
    "hirer_name": ("hirer", "inlener", "opdrachtgever"),
    "phase": ("fase",),
    "pay_basis": ("paybasis",),
    "housing_deducted": ("housingdeducted",),
    "housing_certificate": ("housingcertificate", "keurmerk"),
    "housing_certificate_number": ("housingcertificatenumber", "keurmerknummer"),
    "url": ("link", "joburl", "vacatureurl"),
}
LETTERS = re.compile(r"[^a-z0-9]")
DELIMITERS = ",;\t|"


def read_table(stream: IO[str]) -> Iterator[Row]:
    """One posting a row; the first row names the columns."""
    lines = bounded_lines(stream, LONGEST_ROW)
    header = next((line for line in lines if line is None or line.strip()), None)
    delimiter = max(DELIMITERS, key=header.count) if header else ","
    names = column_names(next(csv.reader([header], delimiter=delimiter))) if header else []
    if "title" not in names:
        yield refused(1, "unknown_format")
        return
    yield from _records(lines, names, delimiter)


def column_names(header: list[str]) -> list[str | None]:
    """Translate the header; None for a column that we do not use."""
    return [column_name(cell) for cell in header]


@lru_cache(maxsize=1024)
def column_name(said: str) -> str | None:
    """Translate one name; None if we do not use it. Feeds ask the same ones for every posting."""
    return KNOWN.get(_folded(said))


def _folded(name: str) -> str:
    return LETTERS.sub("", name.lower())


KNOWN = {_folded(alias): name for name, aliases in ALIASES.items() for alias in (name, *aliases)}


def _records(lines: Iterator[str | None], names: list[str | None], delimiter: str) -> Iterator[Row]:
    number = 0
    for cells in _cells(lines, delimiter):
        if cells is None or any(cells):
            number += 1
            yield Row(number, _columns(names, cells)) if cells else refused(number, "broken_row")


def _cells(lines: Iterator[str | None], delimiter: str) -> Iterator[list[str] | None]:
    """Split line after line; None for one that cannot be read."""
    skipped: list[None] = []
    reader = csv.reader(_readable(lines, skipped), delimiter=delimiter)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            yield None
            continue
        yield from skipped
        skipped.clear()
        if cells is None:
            return
        yield cells


def _readable(lines: Iterator[str | None], skipped: list[None]) -> Iterator[str]:
    """Leave out what csv cannot take, and count it."""
    for line in lines:
        if line is None:
            skipped.append(None)
        yield (line or "").replace("\0", "")


def _columns(names: list[str | None], cells: list[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        if name and cell.strip():
            columns.setdefault(name, cell.strip())
    return columns
