"""The trigger that keeps `jobs_livejob` equal to the published postings."""

import pgtrigger

COPIED = (
    "employer_id", "contract_type", "pay_min_cents", "pay_max_cents", "guaranteed_hours", "shifts",
    "housing_offered", "transport", "starts_on", "published_at", "expires_at",
)  # fmt: skip
COMPUTED = ("occupation_id", "language_codes", "x", "y", "square", "squares", "point_rd", "words")
WATCHED = ("status", "title", "description", "occupation_id", "languages_needed", "point", *COPIED)


def _row(of: str, names: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"{of}.{name}" for name in names) + ")"


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
        coalesce(NEW.occupation_id, ''), jobs_language_codes(NEW.languages_needed),
        ST_X(rd), ST_Y(rd), (jobs_squares(rd))[1], jobs_squares(rd), rd,
        jobs_search_words(
            NEW.title, coalesce((SELECT words FROM jobs_occupation WHERE slug = NEW.occupation_id), ''),
            NEW.description)
    FROM (SELECT ST_Transform(NEW.point::geometry, 28992) AS rd) AS place
    ON CONFLICT (job_id) DO UPDATE SET ({NAMES}) = {_row("excluded", ("job_id", *COPIED, *COMPUTED))};
    RETURN NULL;
"""  # nosec B608  names of columns
KEEP_LIVE_ROW = pgtrigger.Trigger(
    name="keep_live_row",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func=KEEP,
)
