"""Zoeken v2: which companies and branches a query finds."""

import re
from collections.abc import Callable, Mapping

from fakes.kvk_addresses import Json
from fakes.kvk_answers import COMPANIES, all_names, branch_names, branch_type

Found = tuple[Json, Json | None]
Test = Callable[[Json, Json | None, str], bool]

PAGING = {"pagina": 1000, "resultatenperpagina": 100}
WITH_ENDED = "inclusiefinactieveregistraties"


def _in_address(field: str) -> Test:
    def test(company: Json, branch: Json | None, value: str) -> bool:
        addresses = (branch or company)["adressen"]
        return any(_plain(str(address.get(field, ""))) == _plain(value) for address in addresses)

    return test


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


def _has_name(company: Json, branch: Json | None, value: str) -> bool:
    names = branch_names(company, branch) if branch else all_names(company)
    return any(value.casefold() in name.casefold() for name in names)


# The register compares parameter names without regard to case and writes them in lower case in its links.
CRITERIA: dict[str, Test] = {
    "kvknummer": lambda company, branch, value: company["kvkNummer"] == value,
    "rsin": lambda company, branch, value: company.get("rsin") == value,
    "vestigingsnummer": lambda company, branch, value: (branch or {}).get("vestigingsnummer") == value,
    "naam": _has_name,
    "type": lambda company, branch, value: branch_type(branch) == value,
    "straatnaam": _in_address("straatnaam"),
    "plaats": _in_address("plaats"),
    "postcode": _in_address("postcode"),
    "huisnummer": _in_address("huisnummer"),
    "huisletter": _in_address("huisletter"),
    "huisnummertoevoeging": _in_address("huisnummerToevoeging"),
    "postbusnummer": _in_address("postbusnummer"),
}
# "type" narrows what something else found.
SEARCHES = CRITERIA.keys() - {"type"}
PATTERNS = {
    "kvknummer": r"\d{8}",
    "rsin": r"\d{9}",
    "vestigingsnummer": r"\d{12}",
    "postcode": r"[1-9]\d{3} ?[A-Za-z]{2}",
    "type": "hoofdvestiging|nevenvestiging|rechtspersoon",
    WITH_ENDED: "true|false",
}


def complaint(query: Mapping[str, str]) -> str | None:
    """Why the register refuses to search, or None."""
    unknown = query.keys() - CRITERIA.keys() - PAGING.keys() - {WITH_ENDED}
    if unknown:
        return f"Onbekende parameter: {', '.join(sorted(unknown))}."
    if not query.keys() & SEARCHES:
        return "Er is geen zoekparameter opgegeven."
    wrong = [name for name, value in query.items() if not _valid(name, value)]
    return f"De waarde van parameter {wrong[0]} is niet valide." if wrong else None


def _valid(name: str, value: str) -> bool:
    if name in PAGING:
        return value.isdecimal() and 1 <= int(value) <= PAGING[name]
    return bool(re.fullmatch(PATTERNS.get(name, ".+"), value))


def find(query: Mapping[str, str]) -> list[Found]:
    ended_too = query.get(WITH_ENDED) == "true"
    tests = [(CRITERIA[name], value) for name, value in query.items() if name in CRITERIA]
    return [
        (company, branch)
        for company in COMPANIES
        for branch in company["vestigingen"] or [None]
        if (ended_too or "datumEinde" not in company)
        and all(test(company, branch, value) for test, value in tests)
    ]
