"""Bring the tables up to the files of this release."""

from pathlib import Path
from typing import Any

from django.db import DataError, connection, transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.locations.services.files import read_names, read_places, read_postcodes

SHIPPED = Path(__file__).resolve().parent.parent / "data"
STAGE = {
    "postcode": "pc4, place, municipality, province, point",
    "place": "id, name, municipality, province, point, population",
    "placename": "place_id, name, folded, is_whole",
}
MERGE = {
    "postcode": """
        INSERT INTO locations_postcode AS old (pc4, place, municipality, province, point)
        SELECT pc4, place, municipality, province, point FROM new_postcode
        ON CONFLICT (pc4) DO UPDATE SET place = excluded.place, municipality = excluded.municipality,
            province = excluded.province, point = excluded.point
        WHERE (old.place, old.municipality, old.province, old.point::text) IS DISTINCT FROM
            (excluded.place, excluded.municipality, excluded.province, excluded.point::text)
    """,
    "place": """
        INSERT INTO locations_place AS old (id, name, municipality, province, point, population)
        SELECT id, name, municipality, province, point, population FROM new_place
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, municipality = excluded.municipality,
            province = excluded.province, point = excluded.point, population = excluded.population
        WHERE (old.name, old.municipality, old.province, old.point::text, old.population) IS DISTINCT FROM
            (excluded.name, excluded.municipality, excluded.province, excluded.point::text, excluded.population)
    """,
    "placename": """
        INSERT INTO locations_placename AS old (place_id, name, folded, is_whole)
        SELECT place_id, name, folded, is_whole FROM new_placename
        ON CONFLICT (place_id, folded) DO UPDATE SET name = excluded.name, is_whole = excluded.is_whole
        WHERE (old.name, old.is_whole) IS DISTINCT FROM (excluded.name, excluded.is_whole)
    """,
}
FORGET_NAMES = """
    DELETE FROM locations_placename old WHERE NOT EXISTS (
        SELECT FROM new_placename new WHERE new.place_id = old.place_id AND new.folded = old.folded
    )
"""


class GazetteerUnreadable(DomainError):
    """A file of the gazetteer misses a column or holds a value that cannot be."""

    code = "gazetteer_unreadable"
    message = _("The gazetteer cannot be read: %(reason)s. Nothing was changed.")


def load_gazetteer(*, folder: Path = SHIPPED) -> int:
    """Write postcodes.csv and places.csv into the tables, all or nothing; return how many rows changed.

    Done twice it changes nothing the second time. A postcode or place that the files no longer name stays, because
    somebody may live there by our records, but the place is no longer suggested.

    :raises GazetteerUnreadable: if a file is missing or broken
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            _stage(cursor, folder)
            changed = [_run(cursor, MERGE[table]) for table in STAGE]
            return sum(changed) + _run(cursor, FORGET_NAMES)
    except (OSError, KeyError, ValueError, DataError) as error:
        raise GazetteerUnreadable(reason=str(error)) from error


def _stage(cursor: Any, folder: Path) -> None:
    readers = {"postcode": read_postcodes, "place": read_places, "placename": read_names}
    for table, columns in STAGE.items():
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.new_{table}")  # of a load earlier in this transaction
        cursor.execute(f"CREATE TEMP TABLE new_{table} (LIKE locations_{table}) ON COMMIT DROP")
        if table == "placename":
            cursor.execute("ALTER TABLE new_placename ALTER id DROP NOT NULL")
        with connection.wrap_database_errors, cursor.copy(f"COPY new_{table} ({columns}) FROM STDIN") as copy:
            for row in readers[table](folder):
                copy.write_row(row)


def _run(cursor: Any, statement: str) -> int:
    cursor.execute(statement)
    changed: int = cursor.rowcount
    return changed
