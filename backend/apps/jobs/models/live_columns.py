"""What of a posting the search's table holds, and what makes two postings one vacancy."""

from collections.abc import Iterable

from apps.jobs.models.said import SAID

COPIED = (
    "employer_id", "contract_type", "pay_min_cents", "pay_max_cents", "guaranteed_hours", "shifts",
    "days", "housing_offered", "transport", "starts_on", "published_at", "expires_at", "language_codes", "point_rd",
)  # fmt: skip
# Column → its value from a posting `n` with its place (x, y) and its number (vacancy), and its occupation `o`.
COMPUTED = {
    "occupation_id": "coalesce(n.occupation_id, '')",
    "is_imported": "n.source_name <> ''",
    "x": "n.x",
    "y": "n.y",
    "square": "(jobs_squares(n.x, n.y))[1]",
    "squares": "jobs_squares(n.x, n.y)",
    "words": "jobs_search_words(n.title, o.vector, n.description)",
    "vacancy": "n.vacancy",
}
COLUMNS = ("job_id", *COPIED, *COMPUTED)
VALUES = ("n.id", *(f"n.{name}" for name in COPIED), *COMPUTED.values())

# All that a worker is told of a job but the place, and when it is shown. A filter that one of them passes they all
# pass, unless it asks for the place or for these dates; the search counts on that.
SAME = (
    "employer_id", "title", "description", "text_language", "occupation_id", "contract_type", "agency_clause", "cao",
    "pay_min_cents", "pay_max_cents", "holiday_allowance_included", "guaranteed_hours", "max_hours", "shifts", "days",
    "housing_offered", "housing_week_cents", "transport", "languages_needed", "minimum_age", "source_name",
)  # fmt: skip
# Days as numbers: how a date is written depends on the connection.
SAME_DAYS = ("starts_on", "ends_on")
# Facts that came later count only if one of them is said: the numbers of all other postings stay what they were.
NOTHING_SAID = '("","","","","",hour,,,,,,f,"","",,,,,)'


def _row(names: Iterable[str]) -> str:
    return "ROW({})::text".format(", ".join(f"{{0}}.{name}" for name in names))


DAYS = ", ".join(f"{{0}}.{name} - DATE '2000-01-01'" for name in SAME_DAYS)
NUMBER_OF = "jobs_vacancy_number(ROW({}, {})::text || coalesce(nullif({}, '{}'), ''))".format(
    ", ".join(f"{{0}}.{name}" for name in SAME), DAYS, _row(SAID), NOTHING_SAID
)
WATCHED = ("status", *dict.fromkeys((*SAME, *SAME_DAYS, *SAID, *COPIED)))
