-- The yardstick's copy of the jobs, with the indexes that it needs.
CREATE TABLE yardstick_job AS
    SELECT j.id, j.status, j.title, j.description, j.employer_id, j.occupation_id, j.contract_type, j.pay_min_cents,
        j.pay_max_cents, j.guaranteed_hours, j.shifts, j.housing_offered, j.transport, j.place_name, j.starts_on,
        j.published_at, j.expires_at, j.point,
        -- The product's own words, where it has them: making them again would take most of the time.
        coalesce(l.words, to_tsvector('dutch', j.title || ' ' || j.description)) AS search
    FROM jobs_job j LEFT JOIN jobs_livejob l ON l.job_id = j.id WHERE j.occupation_id IS NOT NULL;
ALTER TABLE yardstick_job ADD PRIMARY KEY (id);
CREATE INDEX ON yardstick_job USING gist (point);
CREATE INDEX ON yardstick_job USING gin (search);
CREATE INDEX ON yardstick_job (status, expires_at);
