"""Bring what the search knows about words up to date with the shipped lists."""

import orjson
from django.db import connection, transaction

from apps.jobs.services.words.lists import read_parts, read_spellings, read_synonyms

LOAD = "SELECT jobs_load_words(%s, %s), jobs_load_spellings(%s)"
# Who is writing a posting right now writes its words anew anyway: waiting for them could end in a deadlock.
REFILL = """
    WITH batch AS (
        SELECT job_id FROM jobs_livejob WHERE job_id > %(after)s ORDER BY job_id LIMIT 1000 FOR UPDATE SKIP LOCKED
    ), filled AS (
        UPDATE jobs_livejob live
        SET words = jobs_search_words(
            j.title, (SELECT vector FROM jobs_occupation o WHERE o.slug = j.occupation_id), j.description)
        FROM batch JOIN jobs_job j ON j.id = batch.job_id
        WHERE live.job_id = batch.job_id
    )
    SELECT count(*), max(job_id::text) FROM batch
"""
FIRST = "00000000-0000-0000-0000-000000000000"


def load_words() -> int:
    """Load compounds, synonyms and spellings; returns how many live postings were given their words anew.

    Run it after an upgrade that changed the lists. Postings follow in batches; searches go on meanwhile.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        lists = (
            orjson.dumps(read_parts()).decode(),
            orjson.dumps(read_synonyms()).decode(),
            read_spellings(),
        )
        cursor.execute(LOAD, lists)
        has_changed = cursor.fetchone()[0]
    return _refill() if has_changed else 0


def _refill() -> int:
    total, after = 0, FIRST
    while True:
        with connection.cursor() as cursor:
            cursor.execute(REFILL, {"after": after})
            count, last = cursor.fetchone()
        if not count:
            return total
        total, after = total + count, last
