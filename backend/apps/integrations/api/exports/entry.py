"""A posting as the JSON feed says it: the terms of schema.org JobPosting, in the spelling of our API."""

from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]


def write_entry(row: Row, *, pages: str) -> dict[str, Any]:
    """Write an open posting, or the trace of one that ended.

    :param pages: what comes before the id in the address of a posting's page
    """
    if not row["is_open"]:
        return {"id": row["id"], "status": "ended", "modified_at": row["updated_at"]}
    return {
        "id": row["id"],
        "status": "open",
        "modified_at": row["updated_at"],
        "url": f"{pages}{row['id']}/",
        "date_posted": row["published_at"],
        "valid_through": row["expires_at"],
        "title": row["title"],
        "description": row["description"],
        "language": row["text_language"],
        "hiring_organization": _organization(row),
        "who_employs": _who_employs(row),
        "occupation": _occupation(row),
        "job_location": _location(row),
        "contract": {
            name: row[name] for name in ("contract_type", "agency_clause", "cao", "starts_on", "ends_on")
        },
        "working_hours": _hours(row),
        "base_salary": _salary(row),
        "housing": _housing(row),
        "transport": row["transport"],
        "languages_needed": row["languages_needed"],
        "minimum_age": row["minimum_age"],
    }


def _organization(row: Row) -> dict[str, str]:
    legal_name = row["employer__legal_name"]
    return {
        "name": row["employer__trade_name"] or legal_name,
        "legal_name": legal_name,
        "kvk_number": row["employer__kvk_number"],
        "slug": row["employer__slug"],
    }


def _who_employs(row: Row) -> dict[str, str]:
    is_another = bool(row["legal_employer_name"])
    return {
        "legal_employer": row["legal_employer_name"] or row["employer__legal_name"],
        "kvk_number": row["legal_employer_kvk"] if is_another else row["employer__kvk_number"],
        "hirer": row["hirer_name"],
        "phase": row["phase"],
    }


def _housing(row: Row) -> dict[str, Any]:
    names = {
        "is_offered": "housing_offered", "week_cents": "housing_week_cents", "is_deducted": "housing_deducted",
        "certificate": "housing_certificate", "certificate_number": "housing_certificate_number",
    }  # fmt: skip
    return {name: row[column] for name, column in names.items()}


def _occupation(row: Row) -> dict[str, str] | None:
    names = ("slug", "isco_code", "esco_uri")
    return {name: row[f"occupation__{name}"] for name in names} if row["occupation__slug"] else None


def _location(row: Row) -> dict[str, Any]:
    names = ("postcode", "place_name", "municipality")
    point = {"lat": row["point"].y, "lon": row["point"].x}
    return {**{name: row[name] for name in names}, "country": "NL", "point": point}


def _hours(row: Row) -> dict[str, Any]:
    least, most = row["guaranteed_hours"], row["max_hours"]
    return {
        "guaranteed_per_week": None if least is None else float(least),
        "max_per_week": None if most is None else float(most),
        "shifts": row["shifts"],
        "days": row["days"],
    }


def _salary(row: Row) -> dict[str, Any]:
    names = {"min_cents": "pay_min_cents", "max_cents": "pay_max_cents"}
    amounts = {name: row[column] for name, column in names.items()}
    holiday = {"holiday_allowance_included": row["holiday_allowance_included"]}
    return {**amounts, "currency": "EUR", "unit": "hour", **holiday}
