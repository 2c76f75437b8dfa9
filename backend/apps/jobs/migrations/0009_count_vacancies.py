"""Counts the postings of each vacancy, and puts triggers in place that go on counting.

In one transaction: what is written while it runs waits for the new triggers, so that nothing is counted twice or not at
all. It takes some seconds per 100,000 live postings.
"""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

NUMBER = """
    UPDATE jobs_livejob l SET vacancy = jobs_vacancy_number(ROW(j.employer_id, j.title, j.description, j.text_language, j.occupation_id,
        j.contract_type, j.agency_clause, j.cao, j.pay_min_cents, j.pay_max_cents, j.holiday_allowance_included,
        j.guaranteed_hours, j.max_hours, j.shifts, j.days, j.housing_offered, j.housing_week_cents, j.transport,
        j.languages_needed, j.minimum_age, j.source_name, j.starts_on - DATE '2000-01-01', j.ends_on - DATE
        '2000-01-01')::text)
    FROM jobs_job j WHERE j.id = l.job_id
"""
COUNT = (
    "INSERT INTO jobs_vacancy (hash, postings) SELECT vacancy, count(*) FROM jobs_livejob GROUP BY vacancy"
)
MARK = """
    UPDATE jobs_livejob l SET is_repeated = true FROM jobs_vacancy v WHERE v.hash = l.vacancy AND v.postings > 1
"""
UNDO = "DELETE FROM jobs_vacancy; UPDATE jobs_livejob SET is_repeated = false WHERE is_repeated"


class Migration(migrations.Migration):

    dependencies = [("jobs", "0008_vacancies")]

    operations = [
        migrations.RunSQL("SET LOCAL statement_timeout = 0", migrations.RunSQL.noop),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="keep_live_row",
        ),
        migrations.RunSQL([NUMBER, COUNT, MARK], UNDO),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func="\n    SELECT array_agg(n.id), array_agg(n.id) INTO changed, wanted FROM new_rows n WHERE n.status = 'published';\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE '2000-01-01', n.ends_on - DATE '2000-01-01')::text), 1 FROM new_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    INSERT INTO jobs_livejob (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n    SELECT n.id, n.employer_id, n.contract_type, n.pay_min_cents, n.pay_max_cents, n.guaranteed_hours, n.shifts, n.days, n.housing_offered, n.transport, n.starts_on, n.published_at, n.expires_at, n.language_codes, n.point_rd, coalesce(n.occupation_id, ''), n.source_name <> '', n.x, n.y, (jobs_squares(n.x, n.y))[1], jobs_squares(n.x, n.y), jobs_search_words(n.title, o.vector, n.description), n.vacancy, (SELECT v.postings > 1 FROM jobs_vacancy v WHERE v.hash = n.vacancy)\n    FROM (\n        SELECT n.*, ST_X(n.point_rd) AS x, ST_Y(n.point_rd) AS y, jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE '2000-01-01', n.ends_on - DATE '2000-01-01')::text) AS vacancy\n        FROM new_rows n WHERE n.id = ANY(wanted) OFFSET 0\n    ) n LEFT JOIN jobs_occupation o ON o.slug = n.occupation_id\n    ON CONFLICT (job_id) DO UPDATE SET (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n        = (excluded.job_id, excluded.employer_id, excluded.contract_type, excluded.pay_min_cents, excluded.pay_max_cents, excluded.guaranteed_hours, excluded.shifts, excluded.days, excluded.housing_offered, excluded.transport, excluded.starts_on, excluded.published_at, excluded.expires_at, excluded.language_codes, excluded.point_rd, excluded.occupation_id, excluded.is_imported, excluded.x, excluded.y, excluded.square, excluded.squares, excluded.words, excluded.vacancy, excluded.is_repeated);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n",
                    hash="d1764d434325978fdcfff32e5b613393772d833b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_keep_live_rows_insert_2bcd6",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func="\n    SELECT array_agg(n.id), coalesce(array_agg(n.id) FILTER (WHERE n.status = 'published'), '{}')\n    INTO changed, wanted FROM new_rows n JOIN old_rows o ON o.id = n.id\n    WHERE 'published' IN (n.status, o.status)\n        AND (n.status, n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on, n.ends_on, n.published_at, n.expires_at, n.language_codes, n.point_rd) IS DISTINCT FROM (o.status, o.employer_id, o.title, o.description, o.text_language, o.occupation_id, o.contract_type, o.agency_clause, o.cao, o.pay_min_cents, o.pay_max_cents, o.holiday_allowance_included, o.guaranteed_hours, o.max_hours, o.shifts, o.days, o.housing_offered, o.housing_week_cents, o.transport, o.languages_needed, o.minimum_age, o.source_name, o.starts_on, o.ends_on, o.published_at, o.expires_at, o.language_codes, o.point_rd);\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE '2000-01-01', n.ends_on - DATE '2000-01-01')::text), 1 FROM new_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    INSERT INTO jobs_livejob (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n    SELECT n.id, n.employer_id, n.contract_type, n.pay_min_cents, n.pay_max_cents, n.guaranteed_hours, n.shifts, n.days, n.housing_offered, n.transport, n.starts_on, n.published_at, n.expires_at, n.language_codes, n.point_rd, coalesce(n.occupation_id, ''), n.source_name <> '', n.x, n.y, (jobs_squares(n.x, n.y))[1], jobs_squares(n.x, n.y), jobs_search_words(n.title, o.vector, n.description), n.vacancy, (SELECT v.postings > 1 FROM jobs_vacancy v WHERE v.hash = n.vacancy)\n    FROM (\n        SELECT n.*, ST_X(n.point_rd) AS x, ST_Y(n.point_rd) AS y, jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE '2000-01-01', n.ends_on - DATE '2000-01-01')::text) AS vacancy\n        FROM new_rows n WHERE n.id = ANY(wanted) OFFSET 0\n    ) n LEFT JOIN jobs_occupation o ON o.slug = n.occupation_id\n    ON CONFLICT (job_id) DO UPDATE SET (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n        = (excluded.job_id, excluded.employer_id, excluded.contract_type, excluded.pay_min_cents, excluded.pay_max_cents, excluded.guaranteed_hours, excluded.shifts, excluded.days, excluded.housing_offered, excluded.transport, excluded.starts_on, excluded.published_at, excluded.expires_at, excluded.language_codes, excluded.point_rd, excluded.occupation_id, excluded.is_imported, excluded.x, excluded.y, excluded.square, excluded.squares, excluded.words, excluded.vacancy, excluded.is_repeated);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n",
                    hash="5521abb7064702321ee3a49cc1922c37e4001ce6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_live_rows_update_6ee38",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func="\n    SELECT array_agg(o.id), '{}' INTO changed, wanted FROM old_rows o WHERE o.status = 'published';\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE '2000-01-01', n.ends_on - DATE '2000-01-01')::text), 1 FROM old_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n",
                    hash="6216ad325e425bfe3c50c72422c30f8ca22b6234",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_keep_live_rows_delete_4912a",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
    ]
