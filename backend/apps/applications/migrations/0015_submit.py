"""Applying, in one call: looks whether the job is open, and writes application and first line of the timeline.

A function, because a line of the timeline may only be written where its application can be seen, and a statement does
not see what it inserts itself. It acts as whoever calls it, behind the same walls.
"""

from django.db import migrations

CREATE = """
CREATE FUNCTION applications_submit(
    application uuid, entry uuid, job uuid, candidate uuid, applicant uuid, moment timestamptz,
    letter text, answers jsonb, distance_km_band smallint
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    tenant uuid;
    is_open boolean;
BEGIN
    -- Others who apply may hold the job, too; who closes it waits, and whoever waited here sees it closed.
    SELECT j.tenant_id, j.status = 'published' AND j.expires_at > moment INTO tenant, is_open
    FROM jobs_job j WHERE j.id = job FOR SHARE;
    IF is_open IS NOT TRUE THEN RETURN 'job_closed'; END IF;
    INSERT INTO applications_application (
        id, created_at, updated_at, created_by_id, updated_by_id, tenant_id, candidate_id, applicant_id, job_id,
        status, letter, answers, distance_km_band
    ) VALUES (
        application, moment, moment, applicant, applicant, tenant, candidate, applicant, job,
        'submitted', letter, answers, distance_km_band
    ) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN 'already_applied'; END IF;
    INSERT INTO applications_timelineentry (
        id, created_at, updated_at, application_id, actor_id, side, from_status, to_status, reason
    ) VALUES (entry, moment, moment, application, applicant, 'candidate', '', 'submitted', '');
    RETURN 'submitted';
END $$
"""
DROP = "DROP FUNCTION applications_submit"


class Migration(migrations.Migration):

    dependencies = [("applications", "0014_interview_walls")]

    operations = [migrations.RunSQL(CREATE, DROP)]
