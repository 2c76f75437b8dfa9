"""The triggers that keep `jobs_livejob` equal to the published postings, and count the postings of each vacancy."""

from collections.abc import Iterable

import pgtrigger

from apps.jobs.models.live_columns import COLUMNS, NUMBER_OF, VALUES, WATCHED


def _row(of: str, names: Iterable[str]) -> str:
    return "(" + ", ".join(f"{of}.{name}" for name in names) + ")"


NAMES = ", ".join(COLUMNS)
# All rows of a statement at once. First the counters, in the order of their numbers: who holds a counter is the only
# one that writes live rows of that vacancy, and two bulk writers cannot wait for each other.
COUNT = f"""
    WITH change (hash, delta) AS (
        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)
        UNION ALL SELECT {NUMBER_OF.format("n")}, 1 FROM {{new}} n WHERE n.id = ANY(wanted)
    ), kept AS (
        INSERT INTO jobs_vacancy AS v (hash, postings)
        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash
        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings
        RETURNING hash
    )
    SELECT array_agg(hash) INTO held FROM kept;
"""  # nosec B608  names of columns
TAKE_OUT = """
    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);
"""
# The functions get plain columns, so that the planner can write them into the statement: calling one that it cannot
# costs more than all the rest, because its body is planned again for every row.
PUT_IN = f"""
    INSERT INTO jobs_livejob ({NAMES}, is_repeated)
    SELECT {", ".join(VALUES)}, (SELECT v.postings > 1 FROM jobs_vacancy v WHERE v.hash = n.vacancy)
    FROM (
        SELECT n.*, ST_X(n.point_rd) AS x, ST_Y(n.point_rd) AS y, {NUMBER_OF.format("n")} AS vacancy
        FROM {{new}} n WHERE n.id = ANY(wanted) OFFSET 0
    ) n LEFT JOIN jobs_occupation o ON o.slug = n.occupation_id
    ON CONFLICT (job_id) DO UPDATE SET ({NAMES}, is_repeated)
        = {_row("excluded", (*COLUMNS, "is_repeated"))};
"""  # nosec B608
TELL_THE_OTHERS = """
    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v
    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);
    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;
    RETURN NULL;
"""
NOTHING = "IF changed IS NULL THEN RETURN NULL; END IF;"
INSERTED = """
    SELECT array_agg(n.id), array_agg(n.id) INTO changed, wanted FROM new_rows n WHERE n.status = 'published';
"""
UPDATED = f"""
    SELECT array_agg(n.id), coalesce(array_agg(n.id) FILTER (WHERE n.status = 'published'), '{{{{}}}}')
    INTO changed, wanted FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE 'published' IN (n.status, o.status)
        AND {_row("n", WATCHED)} IS DISTINCT FROM {_row("o", WATCHED)};
"""  # nosec B608
DELETED = """
    SELECT array_agg(o.id), '{{}}' INTO changed, wanted FROM old_rows o WHERE o.status = 'published';
"""


def _trigger(name: str, operation: pgtrigger.Operation, which: str, **rows: str) -> pgtrigger.Trigger:
    is_putting_in = "new" in rows
    body = which + NOTHING + COUNT + TAKE_OUT + (PUT_IN if is_putting_in else "") + TELL_THE_OTHERS
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**rows),  # type: ignore[no-untyped-call]  # the library types the rest
        declare=[("changed", "uuid[]"), ("wanted", "uuid[]"), ("held", "bigint[]")],
        func=body.format(new="new_rows" if is_putting_in else "old_rows"),
    )


KEEP_LIVE_ROWS = [
    _trigger("keep_live_rows_insert", pgtrigger.Insert, INSERTED, new="new_rows"),
    _trigger("keep_live_rows_update", pgtrigger.Update, UPDATED, old="old_rows", new="new_rows"),
    _trigger("keep_live_rows_delete", pgtrigger.Delete, DELETED, old="old_rows"),
]
