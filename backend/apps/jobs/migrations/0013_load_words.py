"""The shipped words, and every live posting with them. Later lists come in through `manage.py load_words`."""

import csv
import json
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).parents[1] / "data"
REFILL = """
    UPDATE jobs_livejob live
    SET words = jobs_search_words(
        j.title, (SELECT vector FROM jobs_occupation o WHERE o.slug = j.occupation_id), j.description)
    FROM jobs_job j WHERE j.id = live.job_id
"""


def read(name):
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load(apps, schema_editor):
    parts = [
        {"part": row["part"], "at": row["at"], "links": list(filter(None, row["link"].split("|")))}
        for row in read("word_parts")
    ]
    synonyms = [
        {
            "meaning": row["meaning"],
            "members": [
                name for key in ("nl", "en", "pl", "ro", "bg", "es", "uk") for name in row[key].split("|")
            ],
        }
        for row in read("synonyms")
    ]
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")  # some minutes per 100,000 live postings
        cursor.execute("UPDATE jobs_occupation SET words = jobs_fold(words)")
        cursor.execute("SELECT jobs_load_words(%s, %s)", [json.dumps(parts), json.dumps(synonyms)])
        cursor.execute(REFILL)


class Migration(migrations.Migration):
    dependencies = [("jobs", "0012_words")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop, elidable=False)]
