"""The trigger that keeps `jobs_livejob` equal to the published postings."""

import pgtrigger

COPIED = (
    "employer_id", "contract_type", "pay_min_cents", "pay_max_cents", "guaranteed_hours", "shifts",
    "days", "housing_offered", "transport", "starts_on", "published_at", "expires_at", "language_codes", "point_rd",
)  # fmt: skip
COMPUTED = ("occupation_id", "is_imported", "x", "y", "square", "squares", "words")
WATCHED = ("status", "title", "description", "occupation_id", "source_name", *COPIED)


def _row(of: str, names: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"{of}.{name}" for name in names) + ")"


# The functions get plain columns, so that the planner can write them into the statement: calling one that it cannot
# costs more than all the rest, because its body is planned again for every row.
NAMES = ", ".join(("job_id", *COPIED, *COMPUTED))
KEEP = f"""
    IF TG_OP = 'DELETE' OR NEW.status <> 'published' THEN
        DELETE FROM jobs_livejob WHERE job_id = OLD.id;
        RETURN NULL;
    END IF;
    IF TG_OP = 'UPDATE' AND {_row("OLD", WATCHED)} IS NOT DISTINCT FROM {_row("NEW", WATCHED)} THEN
        RETURN NULL;
    END IF;
    INSERT INTO jobs_livejob ({NAMES})
    SELECT NEW.id, {", ".join(f"NEW.{name}" for name in COPIED)},
        coalesce(NEW.occupation_id, ''), NEW.source_name <> '', x, y, (jobs_squares(x, y))[1], jobs_squares(x, y),
        jobs_search_words(NEW.title, o.vector, NEW.description)
    FROM (SELECT ST_X(NEW.point_rd) AS x, ST_Y(NEW.point_rd) AS y OFFSET 0) AS place
    LEFT JOIN jobs_occupation o ON o.slug = NEW.occupation_id
    ON CONFLICT (job_id) DO UPDATE SET ({NAMES}) = {_row("excluded", ("job_id", *COPIED, *COMPUTED))};
    RETURN NULL;
"""  # nosec B608  names of columns
KEEP_LIVE_ROW = pgtrigger.Trigger(
    name="keep_live_row",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=KEEP,
)
