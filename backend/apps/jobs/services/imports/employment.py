"""Who employs, and what the housing is certified by."""

import re
from typing import Any

from apps.jobs.enums import HousingCertificate, PayBasis, Phase
from apps.jobs.services.imports.choices import read_choice
from apps.jobs.services.imports.rows import RowRefused
from apps.jobs.services.imports.values import read_line, read_yes

Columns = dict[str, str]
LINES = {"legal_employer_name": 160, "hirer_name": 160, "housing_certificate_number": 40}
CHOICES = {"pay_basis": PayBasis, "housing_certificate": HousingCertificate}
KVK = re.compile(r"[0-9]{8}")


def read_who_employs(columns: Columns) -> dict[str, Any]:
    """Read the company of the contract and the one where the work is, and facts that come with them."""
    facts: dict[str, Any] = {
        name: read_line(name, columns[name], longest=longest)
        for name, longest in LINES.items()
        if columns.get(name)
    }
    facts |= {
        name: read_choice(name, columns[name].strip().lower(), kind)
        for name, kind in CHOICES.items()
        if columns.get(name)
    }
    if said := columns.get("phase"):
        facts["phase"] = read_choice("phase", said.strip().upper(), Phase)
    if said := columns.get("housing_deducted"):
        facts["housing_deducted"] = read_yes("housing_deducted", said)
    if said := columns.get("legal_employer_kvk", "").strip():
        facts["legal_employer_kvk"] = _read_kvk(said)
    return facts


def _read_kvk(said: str) -> str:
    if not KVK.fullmatch(said):
        raise RowRefused("legal_employer_kvk", "not_known")
    return said
