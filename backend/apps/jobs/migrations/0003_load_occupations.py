"""The shipped occupations. Plain SQL, frozen: a later list comes in through `manage.py load_occupations`."""

import csv
import json
from pathlib import Path

from django.db import migrations

OCCUPATIONS = Path(__file__).parents[1] / "data" / "occupations.csv"
INSERT = """
    INSERT INTO jobs_occupation (slug, isco_code, esco_uri, sector, names, synonyms, words)
    SELECT slug, code, esco_uri, sector,
        jsonb_build_object('nl', nl, 'en', en, 'pl', pl, 'ro', ro, 'bg', bg, 'es', es, 'uk', uk),
        jsonb_build_object(
            'nl', string_to_array(synonyms_nl, '|'), 'en', string_to_array(synonyms_en, '|'),
            'other', string_to_array(synonyms_other, '|')),
        jobs_fold('|' || concat_ws('|', nl, en, pl, ro, bg, es, uk, synonyms_nl, synonyms_en, synonyms_other) || '|')
    FROM jsonb_to_recordset(%s) AS row (
        slug text, code text, esco_uri text, sector text, nl text, en text, pl text, ro text, bg text, es text,
        uk text, synonyms_nl text, synonyms_en text, synonyms_other text)
    ON CONFLICT (slug) DO NOTHING
"""


def load(apps, schema_editor):
    with OCCUPATIONS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(INSERT, [json.dumps(rows)])


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop, elidable=False)]
