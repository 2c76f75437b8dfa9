"""The occupations, from the shipped list into the table."""

import csv
from pathlib import Path

import orjson
from django.db import connection, transaction

OCCUPATIONS = Path(__file__).parents[1] / "data" / "occupations.csv"
UPSERT = """
    INSERT INTO jobs_occupation AS o (slug, isco_code, esco_uri, sector, names, synonyms, words)
    SELECT slug, code, esco_uri, sector,
        jsonb_build_object('nl', nl, 'en', en, 'pl', pl, 'ro', ro, 'bg', bg, 'es', es, 'uk', uk),
        jsonb_build_object(
            'nl', string_to_array(synonyms_nl, '|'), 'en', string_to_array(synonyms_en, '|'),
            'other', string_to_array(synonyms_other, '|')),
        jobs_fold('|' || concat_ws('|', nl, en, pl, ro, bg, es, uk, synonyms_nl, synonyms_en, synonyms_other) || '|')
    FROM jsonb_to_recordset(%s) AS row (
        slug text, code text, esco_uri text, sector text, nl text, en text, pl text, ro text, bg text, es text,
        uk text, synonyms_nl text, synonyms_en text, synonyms_other text)
    ON CONFLICT (slug) DO UPDATE SET
        isco_code = excluded.isco_code, esco_uri = excluded.esco_uri, sector = excluded.sector,
        names = excluded.names, synonyms = excluded.synonyms, words = excluded.words
    WHERE (o.isco_code, o.esco_uri, o.sector, o.names, o.synonyms, o.words) IS DISTINCT FROM
        (excluded.isco_code, excluded.esco_uri, excluded.sector, excluded.names, excluded.synonyms, excluded.words)
    RETURNING slug
"""
# What the search keeps of a posting holds the names of its occupation.
REFRESH_WORDS = "UPDATE jobs_occupation SET vector = jobs_occupation_words(words) WHERE slug = ANY(%s)"
REFRESH_POSTINGS = """
    UPDATE jobs_livejob live SET words = jobs_search_words(j.title, o.vector, j.description)
    FROM jobs_job j JOIN jobs_occupation o ON o.slug = j.occupation_id
    WHERE j.id = live.job_id AND o.slug = ANY(%s)
"""


@transaction.atomic
def load_occupations(*, file: Path = OCCUPATIONS) -> int:
    """Bring the table up to date with the list, and postings with changed names; returns how many rows changed.

    An occupation that left the list stays: postings may stand on it.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with connection.cursor() as cursor:
        cursor.execute(UPSERT, [orjson.dumps(rows).decode()])
        changed = [slug for (slug,) in cursor.fetchall()]
        cursor.execute(REFRESH_WORDS, [changed])
        cursor.execute(REFRESH_POSTINGS, [changed])
    return len(changed)
