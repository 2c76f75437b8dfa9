"""What a list shows of a job, written by PostgreSQL."""

TIME = """'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'"""
# Subqueries by key, not joins: there is one good way to find twenty rows, and looking for others takes longer.
CARD = f"""json_build_object(
        'id', j.id,
        'title', j.title,
        'text_language', j.text_language,
        'employer', (
            SELECT json_build_object('slug', e.slug, 'name', coalesce(nullif(e.trade_name, ''), e.legal_name))
            FROM employers_employer e WHERE e.id = j.employer_id),
        'occupation', (
            SELECT json_build_object('slug', o.slug, 'name', coalesce(o.names ->> %(shown_in)s, o.names ->> 'en'))
            FROM jobs_occupation o WHERE o.slug = j.occupation_id),
        'place', j.place_name,
        'distance_m', {{distance}},
        'pay', json_build_object(
            'min_cents', j.pay_min_cents, 'max_cents', j.pay_max_cents, 'currency', 'EUR', 'unit', 'hour'),
        'guaranteed_hours', j.guaranteed_hours,
        'contract_type', j.contract_type,
        'shifts', j.shifts,
        'days', j.days,
        'housing', j.housing_offered,
        'transport', j.transport,
        'languages_needed', j.languages_needed,
        'starts_on', j.starts_on,
        'published_at', to_char(j.published_at AT TIME ZONE 'UTC', {TIME}),
        'expires_at', to_char(j.expires_at AT TIME ZONE 'UTC', {TIME}),
        'source', nullif(j.source_name, ''),
        {{places}}
    )"""  # nosec B608  # put together from constants of the code
