"""The statement behind the page of a posting: one round trip, and PostgreSQL writes the JSON (performance.md)."""

from apps.jobs.selectors.said import SAID_FACTS, WHO_EMPLOYS

OCCUPATION = """
    SELECT json_build_object(
        'slug', o.slug, 'isco_code', o.isco_code, 'esco_uri', o.esco_uri, 'sector', o.sector, 'names', o.names)
    FROM jobs_occupation o WHERE o.slug = j.occupation_id
"""
# The newest of each kind counts; a pass that ran out is no pass. The evidence of our staff is not for the public.
# What another site posted nobody of us looked into: such a job has no checks, whoever brings it here.
CHECKS = """
    SELECT coalesce(json_agg(json_build_object(
        'kind', c.kind,
        'result', CASE WHEN c.result = 'pass' AND c.expires_at <= now() THEN 'expired' ELSE c.result END,
        'checked_at', c.checked_at, 'expires_at', c.expires_at,
        'source', c.source,
        'source_url', CASE WHEN c.checked_by_id IS NULL THEN c.source_url ELSE '' END) ORDER BY c.kind), '[]')
    FROM (
        SELECT DISTINCT ON (kind) kind, result, checked_at, expires_at, source, source_url, checked_by_id
        FROM employers_check
        WHERE employer_id = e.id AND j.source_name = '' ORDER BY kind, checked_at DESC, id DESC
    ) c
"""
# How soon the employer answers; what another site posted is answered there.
ANSWERS = """
    SELECT json_build_object('median_days', r.median_days, 'answered_share', r.answered_share,
        'applications_counted', r.applications_counted)
    FROM employers_responserecord r WHERE r.employer_id = e.id AND j.source_name = ''
"""
LEGAL_FACTS = f"""
    json_build_object(
        'employer', json_build_object(
            'legal_name', e.legal_name, 'trade_name', e.trade_name, 'kvk_number', e.kvk_number,
            'is_labour_supplier', e.is_labour_supplier, 'checks', ({CHECKS}), 'response_record', ({ANSWERS})),
        'contract', json_build_object(
            'contract_type', j.contract_type, 'agency_clause', j.agency_clause, 'cao', j.cao,
            'starts_on', j.starts_on, 'ends_on', j.ends_on, 'minimum_age', j.minimum_age),
        'pay', json_build_object(
            'min_cents', j.pay_min_cents, 'max_cents', j.pay_max_cents, 'currency', 'EUR', 'per', 'hour',
            'holiday_allowance_included', j.holiday_allowance_included,
            'guaranteed_hours', j.guaranteed_hours, 'max_hours', j.max_hours,
            'guaranteed_week_min_cents', round(j.pay_min_cents * j.guaranteed_hours),
            'guaranteed_week_max_cents', round(j.pay_max_cents * j.guaranteed_hours)),
        'who_employs', {WHO_EMPLOYS})
"""
# One call takes a hundred arguments: what may be left out comes from a second one, and both become one object.
PAGE = f"""
    SELECT left(json_build_object(
        'id', j.id, 'status', j.status, 'title', j.title, 'description', j.description,
        'text_language', j.text_language, 'occupation', ({OCCUPATION}),
        'employer', json_build_object('slug', e.slug, 'name', coalesce(nullif(e.trade_name, ''), e.legal_name)),
        'contract_type', j.contract_type, 'agency_clause', j.agency_clause, 'cao', j.cao,
        'pay_min_cents', j.pay_min_cents, 'pay_max_cents', j.pay_max_cents, 'currency', 'EUR',
        'holiday_allowance_included', j.holiday_allowance_included,
        'guaranteed_hours', j.guaranteed_hours, 'max_hours', j.max_hours, 'shifts', j.shifts, 'days', j.days,
        'starts_on', j.starts_on, 'ends_on', j.ends_on,
        'housing_offered', j.housing_offered, 'housing_week_cents', j.housing_week_cents,
        'transport', j.transport, 'languages_needed', j.languages_needed, 'minimum_age', j.minimum_age,
        'places', j.places, 'questions', j.questions,
        'postcode', j.postcode, 'place_name', j.place_name, 'municipality', j.municipality,
        'point', CASE WHEN j.point IS NOT NULL THEN
            json_build_object('lat', ST_Y(j.point::geometry), 'lon', ST_X(j.point::geometry)) END,
        'source', CASE WHEN j.source_name <> '' THEN
            json_build_object('name', j.source_name, 'url', j.source_url) END,
        'published_at', j.published_at, 'expires_at', j.expires_at, 'updated_at', j.updated_at,
        'warnings', j.warnings, 'legal_facts', {LEGAL_FACTS})::text, -1)
        || ', ' || substr(json_build_object({SAID_FACTS})::text, 2),
        j.id, j.tenant_id, j.status::text, j.published_at, j.expires_at, j.updated_at
    FROM jobs_job j JOIN employers_employer e ON e.id = j.employer_id
    WHERE j.id = %(id)s
"""  # nosec B608  # put together from constants of the code
