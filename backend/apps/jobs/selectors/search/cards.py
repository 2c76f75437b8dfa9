"""What a list shows of a job, written by PostgreSQL."""

from apps.jobs.selectors.search.conditions import ORIGIN

TIME = """'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'"""
CARD = f"""json_build_object(
        'id', j.id,
        'title', j.title,
        'employer', json_build_object('slug', e.slug, 'name', coalesce(nullif(e.trade_name, ''), e.legal_name)),
        'occupation', CASE WHEN o.slug IS NOT NULL THEN json_build_object(
            'slug', o.slug, 'name', coalesce(o.names ->> %(shown_in)s, o.names ->> 'en')) END,
        'place', j.place_name,
        'distance_m', {{distance}},
        'pay', json_build_object(
            'min_cents', j.pay_min_cents, 'max_cents', j.pay_max_cents, 'currency', 'EUR', 'unit', 'hour'),
        'guaranteed_hours', j.guaranteed_hours,
        'contract_type', j.contract_type,
        'shifts', j.shifts,
        'housing', j.housing_offered,
        'transport', j.transport,
        'starts_on', j.starts_on,
        'published_at', to_char(j.published_at AT TIME ZONE 'UTC', {TIME}),
        'expires_at', to_char(j.expires_at AT TIME ZONE 'UTC', {TIME})
    )"""
CARD_TABLES = """place p
    JOIN jobs_job j ON j.id = p.id
    JOIN employers_employer e ON e.id = j.employer_id
    LEFT JOIN jobs_occupation o ON o.slug = j.occupation_id"""
DISTANCE = f"round(ST_Distance(j.point, {ORIGIN}))::integer"  # the ellipsoid's meters
