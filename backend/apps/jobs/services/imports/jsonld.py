"""schema.org JobPosting, as people really write it, to flat columns."""

from collections.abc import Iterator
from typing import Any

from apps.jobs.services.imports.rows import Posting

CONTAINERS = ("@graph", "itemListElement", "item", "mainEntity", "mainEntityOfPage", "jobs", "results")
DEEPEST = 6

# column of ours: paths into the posting; the first that holds something wins
PATHS: dict[str, tuple[str, ...]] = {
    "external_id": ("identifier.value", "identifier.@id", "identifier", "external_id", "@id", "url"),
    "title": ("title", "name"),
    "description": ("description", "responsibilities"),
    "postcode": ("jobLocation.address.postalCode", "jobLocation.postalCode", "postcode"),
    "place": (
        "jobLocation.address.addressLocality",
        "jobLocation.addressLocality",
        "jobLocation.name",
        "place",
    ),
    "country": ("jobLocation.address.addressCountry.name", "jobLocation.address.addressCountry", "country"),
    "location_type": ("jobLocationType",),
    "employment_type": ("employmentType",),
    "currency": ("baseSalary.currency", "salaryCurrency"),
    "pay_unit": ("baseSalary.value.unitText", "baseSalary.unitText", "baseSalary.value.unitCode", "pay_unit"),
    "pay_min": ("baseSalary.value.minValue", "baseSalary.minValue", "pay_min"),
    "pay_max": ("baseSalary.value.maxValue", "baseSalary.maxValue", "pay_max"),
    "pay": ("baseSalary.value.value", "baseSalary.value", "baseSalary", "pay"),
    "work_hours": ("workHours",),
    "valid_through": ("validThrough",),
    "starts_on": ("jobStartDate",),
    "occupation": ("occupationalCategory.codeValue", "occupationalCategory.name", "occupationalCategory"),
    "url": ("url",),
}
# our own column names are taken as they are, so that JSON lines can say what schema.org has no word for
OWN = (
    "contract_type", "guaranteed_hours", "max_hours", "ends_on", "shifts", "housing", "housing_week_price",
    "transport", "languages", "minimum_age", "cao", "agency_clause", "occupation", "starts_on", "description",
)  # fmt: skip


def find_postings(value: Any, depth: int = 0) -> Iterator[Posting]:
    """Walk lists and the usual containers; yield every JobPosting."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from find_postings(item, depth + 1)
    elif isinstance(value, dict):
        yield from _postings_of(value, depth)


def _postings_of(value: Posting, depth: int) -> Iterator[Posting]:
    if _is_posting(value):
        yield value
        return
    for name in CONTAINERS:
        if name in value:
            yield from find_postings(value[name], depth + 1)


def _is_posting(value: Posting) -> bool:
    types = value.get("@type", value.get("type"))
    if types is None:
        return "title" in value  # plain JSON
    names = types if isinstance(types, list) else [types]
    return any(str(name).rsplit("/", 1)[-1].rsplit(":", 1)[-1] == "JobPosting" for name in names)


def flatten(posting: Posting) -> dict[str, str]:
    """Pick the columns that we know; everything else is left behind."""
    columns = {name: text for name, paths in PATHS.items() if (text := _first(posting, paths))}
    columns |= {name: text for name in OWN if (text := as_text(posting.get(name)))}
    return columns


def _first(posting: Posting, paths: tuple[str, ...]) -> str:
    return next((text for path in paths if (text := as_text(_walk(posting, path)))), "")


def _walk(value: Any, path: str) -> Any:
    for name in path.split("."):
        while isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def as_text(value: Any) -> str:
    """A plain value as text; lists joined by commas; {"@value": …} opened; other objects are no text."""
    if isinstance(value, dict):
        value = value.get("@value")
    if isinstance(value, list):
        return ", ".join(text for item in value if (text := as_text(item)))
    if value is None or isinstance(value, dict):
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value).strip()
