"""Which words live postings use: what typing mistakes are corrected to."""

from django.db import connection

from apps.core.services import acting_as_system

ONE_AT_A_TIME = "SELECT pg_try_advisory_xact_lock(hashtext('jobs_refresh_spellings'))"
SAMPLE = 5000  # postings whose descriptions are read
# Every title counts. Of descriptions only words that several have: the mistakes of one author are no vocabulary.
REFRESH = """
    WITH live AS (
        SELECT j.id, j.title FROM jobs_livejob l JOIN jobs_job j ON j.id = l.job_id
    ), sample AS (
        SELECT j.id, j.description
        FROM jobs_livejob l TABLESAMPLE SYSTEM (%(percent)s) JOIN jobs_job j ON j.id = l.job_id
        LIMIT %(sample)s
    ), said AS (
        SELECT jobs_fold(written) AS word, lower(written) AS written, count(DISTINCT id) AS uses, 1 AS least
        FROM live, regexp_split_to_table(title, '[^[:alpha:]''’]+') AS written GROUP BY 1, 2
        UNION ALL
        SELECT jobs_fold(written), lower(written), count(DISTINCT id), 3
        FROM sample, regexp_split_to_table(description, '[^[:alpha:]''’]+') AS written GROUP BY 1, 2
    ), counted AS MATERIALIZED (
        SELECT word, (array_agg(written ORDER BY uses DESC, written))[1] AS written, max(uses) AS uses
        FROM said WHERE uses >= least AND length(word) BETWEEN 3 AND 40 GROUP BY word
    ), kept AS (
        INSERT INTO jobs_spelling AS s (word, written, uses, is_shipped)
        SELECT word, written, uses, false FROM counted ORDER BY word
        ON CONFLICT (word) DO UPDATE SET
            uses = excluded.uses, written = CASE WHEN s.is_shipped THEN s.written ELSE excluded.written END
        WHERE s.uses <> excluded.uses
    ), gone AS (
        DELETE FROM jobs_spelling s
        WHERE NOT is_shipped AND NOT EXISTS (SELECT FROM counted c WHERE c.word = s.word)
    )
    SELECT count(*) FROM counted
"""


def refresh_spellings() -> int:
    """Count the words of live postings; returns how many there are, or 0 if that is being done already."""
    with acting_as_system(reason="jobs.refresh_spellings"), connection.cursor() as cursor:
        cursor.execute(ONE_AT_A_TIME)
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute("SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'jobs_livejob'::regclass")
        percent = min(100.0, 100.0 * SAMPLE / cursor.fetchone()[0])
        cursor.execute(REFRESH, {"percent": percent, "sample": SAMPLE})
        count: int = cursor.fetchone()[0]
    return count
