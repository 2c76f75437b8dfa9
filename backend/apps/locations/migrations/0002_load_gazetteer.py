"""Loads the shipped gazetteer. Frozen: it imports nothing of the app and reads the CSV files beside it."""

import csv
import re
import unicodedata
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).resolve().parent.parent / "data"
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ĳ": "ij"})


def rows(name):
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def fold(text):
    marked = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", plain.translate(LETTERS)).strip()


def ways(row):
    """Every text that leads to the place: whole names first, then what follows each space in them."""
    names = [name for name in (row["name"], *row["synonyms"].split("|")) if fold(name)]
    found = {}
    for name in names:
        found.setdefault(fold(name), (row["id"], name, fold(name), True))
    for name in names:
        words = fold(name).split()
        for start in range(1, len(words)):
            end = " ".join(words[start:])
            found.setdefault(end, (row["id"], name, end, False))
    return found.values()


def point(row):
    return f"SRID=4326;POINT({float(row['lon'])} {float(row['lat'])})"


def load(apps, schema_editor):
    postcodes = (
        (row["pc4"], row["place"], row["municipality"], row["province"], point(row)) for row in rows("postcodes.csv")
    )
    places = (
        (row["id"], row["name"], row["municipality"], row["province"], point(row), row["population"] or None)
        for row in rows("places.csv")
    )
    names = (way for row in rows("places.csv") for way in ways(row))
    with schema_editor.connection.cursor() as cursor:
        for table, lines in (
            ("locations_postcode (pc4, place, municipality, province, point)", postcodes),
            ("locations_place (id, name, municipality, province, point, population)", places),
            ("locations_placename (place_id, name, folded, is_whole)", names),
        ):
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                for line in lines:
                    copy.write_row(line)
        # The foreign key is checked at commit otherwise, and a table with checks waiting cannot be altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def unload(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("TRUNCATE locations_placename, locations_place, locations_postcode")


class Migration(migrations.Migration):

    dependencies = [("locations", "0001_initial")]

    operations = [migrations.RunPython(load, unload)]
