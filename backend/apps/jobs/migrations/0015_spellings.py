"""The shipped words, as typing mistakes are corrected to them."""

import csv
import re
from pathlib import Path

from django.db import migrations

DATA = Path(__file__).parents[1] / "data"
LANGUAGES = ("nl", "en", "pl", "ro", "bg", "es", "uk")
WRITTEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LOAD = """
CREATE FUNCTION jobs_load_spellings(shipped text[]) RETURNS void
LANGUAGE sql
AS $$
    INSERT INTO jobs_spelling AS s (word, written, uses, is_shipped)
    SELECT DISTINCT ON (jobs_fold(written)) jobs_fold(written), written, 0, true
    FROM unnest(shipped) AS written WHERE length(written) BETWEEN 3 AND 40
    ORDER BY jobs_fold(written), written
    ON CONFLICT (word) DO UPDATE SET written = excluded.written, is_shipped = true
    WHERE NOT s.is_shipped OR s.written <> excluded.written
$$;
"""


def read(name):
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def load(apps, schema_editor):
    names = [name for row in read("synonyms") for key in LANGUAGES for name in row[key].split("|")]
    names += [row["part"] for row in read("word_parts") if row["at"] != "begin"]
    names += [row[key] for row in read("occupations") for key in row if key in LANGUAGES or "synonyms" in key]
    words = sorted({word.lower() for name in names for word in WRITTEN.findall(name)})
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT jobs_load_spellings(%s)", [words])


class Migration(migrations.Migration):
    dependencies = [("jobs", "0014_exported_jobs")]
    operations = [
        migrations.RunSQL(LOAD, "DROP FUNCTION jobs_load_spellings(text[])"),
        migrations.RunPython(load, migrations.RunPython.noop, elidable=False),
    ]
