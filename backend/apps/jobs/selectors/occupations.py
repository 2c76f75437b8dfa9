"""Occupations, as a list and as suggestions."""

from typing import Any

from django.db import connection

from apps.jobs.models import Occupation

# A name matches when one of its words starts with what was typed; names that start with it come first.
SUGGEST = """
    SELECT slug, isco_code, esco_uri, sector, coalesce(names ->> %(language)s, names ->> 'en') AS name
    FROM jobs_occupation, (SELECT jobs_fold(%(typed)s) AS folded) AS typed
    WHERE (%(sector)s = '' OR sector = %(sector)s)
        AND (folded = '' OR words LIKE '%%|' || folded || '%%' OR words LIKE '%% ' || folded || '%%')
    ORDER BY NOT words LIKE '%%|' || folded || '%%', jobs_fold(coalesce(names ->> %(language)s, names ->> 'en'))
    LIMIT %(limit)s
"""
WILD = str.maketrans({"%": "", "_": "", "\\": "", "|": ""})


def suggest_occupations(
    *, typed: str = "", language: str = "en", sector: str = "", limit: int = 500
) -> list[dict[str, Any]]:
    """List occupations of which a name or synonym, in any language, has a word that starts with what was typed.

    Small and large letters and marks do not count. Each is named in `language`; without anything typed it is all
    of them, by name.
    """
    values: dict[str, str | int] = {
        "typed": " ".join(typed.translate(WILD).split()),
        "language": language,
        "sector": sector,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(SUGGEST, values)
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def find_occupation(*, slug: str) -> Occupation | None:
    """Find the occupation, if there is one of that name."""
    return Occupation.objects.filter(pk=slug).first()
